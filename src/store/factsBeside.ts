import { holdMinutes } from '../kernel/attachment.ts';
import { push } from '../kernel/factIndex.ts';
import type { ActivityFact } from '../kernel/facts.ts';
import { withMinutesFile } from '../kernel/minutesFile.ts';
import type { SavedPart } from './activity.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('factsBeside', ['outcomes', 'minutesFiles']);

/** What rules read of the form of an activity; `api` has the definitions and hands this in. */
export type ReadContent = (
  handle: string,
  content: Readonly<Record<string, unknown>>,
  /** What was said of the resolutions, by their words. */
  outcomes: ReadonlyMap<string, string>,
) => Pick<ActivityFact, 'agenda' | 'gist' | 'resolutions' | 'followUp' | 'lecturer' | 'plan'>;

/** A word on what became of a resolution. */
export interface Told {
  readonly handle: string;
  readonly resolution: string;
  readonly outcome: string;
}

/** What stands beside the record of a gathering. */
export interface Beside {
  /** The last word on a resolution comes last. */
  readonly told: readonly Told[];
  /** Name of a file that holds the minutes; null: there is none. */
  readonly minutesFile: string | null;
}

const nothing: Beside = { told: [], minutesFile: null };

/** What stands beside each gathering of the units, as known at a moment (null: now). */
export async function besideOf(
  tx: Tx,
  units: readonly number[],
  knownAt: string | null,
): Promise<(gathering: string) => Beside> {
  const told = new Map<string, Told[]>();
  const outcomes = await tx.rows<Told & Of>(sql.outcomes, [units, knownAt]);
  for (const row of outcomes) push(told, row.gathering, row);
  const wanted = [units, knownAt, holdMinutes];
  const kept = await tx.rows<Of & { readonly name: string }>(sql.minutesFiles, wanted);
  const files = new Map(kept.map(({ gathering, name }) => [gathering, name]));
  return (gathering) => ({
    told: told.get(gathering) ?? nothing.told,
    minutesFile: files.get(gathering) ?? null,
  });
}

interface Of {
  readonly gathering: string;
}

export type Read = (
  handle: string,
  content: SavedPart['content'],
) => ReturnType<ReadContent> & Pick<ActivityFact, 'minutesFile'>;

/** Reads parts of one gathering, with what stands beside its record. */
export function reading(read: ReadContent, { told, minutesFile }: Beside = nothing): Read {
  return (handle, content) => {
    const own = told.filter((one) => one.handle === handle);
    const said = new Map(own.map((one) => [one.resolution, one.outcome]));
    return withMinutesFile(read(handle, content, said), minutesFile);
  };
}
