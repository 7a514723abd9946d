import type { Static } from 'typebox';
import type { SavedGathering, SavedPart } from '../store/activity.ts';
import type { GatheringDraft } from './contract/activity.ts';

export type Draft = Static<typeof GatheringDraft>;
type Stored = Omit<
  SavedGathering,
  'id' | 'version' | 'unitName' | 'recordedAt' | 'changedBy' | 'changedAt' | 'status'
>;

/**
 * What a person would have written to get this record: the form in which two states are compared.
 * Who is unconfirmed, and what the roll decides, is not among it.
 */
export function draftOf(record: Stored, numberOnly: boolean): Required<Draft> {
  const handleOf = (position: number) => record.parts[position - 1]?.handle ?? [];
  return {
    unit: record.unit,
    heldOn: record.heldOn,
    startsAt: record.startsAt,
    endsAt: record.endsAt,
    place: record.place,
    host: record.host,
    recorder: record.recorder,
    title: record.title,
    yearOfAccount: record.yearOfAccount,
    lateReason: record.lateReason,
    original: record.original,
    sittings: record.sittings.map((one) => ({ ...one })),
    guests: [...record.guests],
    jointOf: record.jointOf && { ...record.jointOf },
    attendance: record.attendance
      .filter((line) => line.mark !== 'unconfirmed')
      .map(({ person, mark, reason, missed, sitting, way, cameAt }) => {
        const handles = missed.flatMap(handleOf);
        const known = { ...(way ? { way } : {}), ...(cameAt ? { cameAt } : {}) };
        const away = handles.length === 0 ? {} : { missed: handles };
        const at = sitting === 1 ? {} : { sitting };
        return { person, mark, reason, ...away, ...at, ...known };
      })
      .toSorted((a, b) => (a.person < b.person ? -1 : 1)),
    parts: record.parts.map(({ handle, teams, content, ballots, ...counts }) => ({
      handle,
      ...(teams ? { teams: teams.map(({ team }) => team) } : {}),
      content,
      numbers: numberOnly ? countsOf(counts) : null,
      ballots: ballots.map(({ subject, rule, yes, no, abstain, written, declared }) => ({
        ...{ subject, rule, yes, no, abstain, written, declared },
      })),
    })),
  };
}

type Counts = Pick<SavedPart, 'expected' | 'attended' | 'entitled' | 'present'>;

function countsOf({ expected, attended, entitled, present }: Counts) {
  return { expected, attended, entitled, present };
}

/** Equal as JSON, whatever the order of properties. */
export function sameJson(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with its properties in order and without those that are undefined. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
