import type { ActivityFact } from './factKinds.ts';

type Words = Pick<ActivityFact, 'agenda' | 'gist' | 'resolutions' | 'followUp'>;

/**
 * What a record says, beside a file that holds its minutes. Fields that were left empty then say
 * nothing at all instead of "there is none": their words stand in the file, which nobody reads.
 */
export function withMinutesFile<W extends Words>(
  said: W,
  minutesFile: string | null,
): W & Pick<ActivityFact, 'minutesFile'> {
  if (minutesFile === null) return { ...said, minutesFile };
  const { agenda, gist, resolutions, followUp, ...rest } = said;
  const decided = resolutions !== undefined && resolutions.length > 0;
  return {
    ...rest,
    ...(agenda !== undefined && agenda.length > 0 ? { agenda } : {}),
    ...(typeof gist === 'string' ? { gist } : {}),
    ...(decided ? { resolutions, ...(followUp === undefined ? {} : { followUp }) } : {}),
    minutesFile,
  } as W & Pick<ActivityFact, 'minutesFile'>;
}
