import type { IsoDate } from '../kernel/date.ts';
import { type ActivityFact, holderId } from '../kernel/facts.ts';
import type { GatheringRecord, SavedBallot, SavedMark, SavedPart } from './activityRecord.ts';
import type { Read } from './factsBeside.ts';

/** The facts of one record, a part each; they all open to the gathering. */
export function activityFacts(
  id: string,
  record: GatheringRecord,
  recordedOn: IsoDate,
  read: Read,
): ActivityFact[] {
  const elsewhere = record.attendance.filter(({ sitting }) => sitting > 1);
  const together = jointWith(record.jointOf?.gathering ?? null);
  const later = laterSittings(
    record.sittings.at(-1)?.heldOn ?? null,
    elsewhere.map(({ person }) => person),
  );
  return record.parts.map((part, i) => {
    const roll = record.attendance.filter(({ parts }) => parts.includes(i + 1));
    const away = roll.filter(({ mark, missed }) => mark !== 'present' || missed.includes(i + 1));
    // A number-only unit names nobody, hence says nothing of who was absent.
    const came = roll.length === 0 ? {} : whoCame(away);
    const isNamed = roll.length > 0;
    const rest = { ...came, ...later, ...together, recordedOn, isNamed };
    return activityFact(id, record, part, rest, read);
  });
}

/** Somebody who was expected and is not marked present. */
export type Away = Pick<SavedMark, 'person' | 'name' | 'mark' | 'reason'>;

/** Of what was held in one sitting there is nothing to say. */
export function laterSittings(
  lastOn: IsoDate | null,
  elsewhere: readonly string[],
): Pick<ActivityFact, 'elsewhere' | 'lastOn'> {
  return lastOn === null ? {} : { lastOn, elsewhere };
}

/** Of what a unit holds by itself there is nothing to say. */
export function jointWith(jointOf: string | null): Pick<ActivityFact, 'jointOf'> {
  return jointOf === null ? {} : { jointOf };
}

/** Reasons of those who are known to be away; all of them only once nobody is unconfirmed. */
export function whoCame(away: readonly Away[]): Pick<ActivityFact, 'absences' | 'absentees'> {
  const told = away.filter(({ mark }) => mark !== 'unconfirmed');
  const absences = told.map(({ name, reason }) => ({ name, reason }));
  if (told.length < away.length) return { absences };
  return { absences, absentees: told.map(({ person }) => person) };
}

type Head = Pick<
  GatheringRecord,
  | ('unit' | 'heldOn' | 'startsAt' | 'endsAt' | 'title' | 'place')
  | ('hostName' | 'recorderName' | 'lateReason')
>;
type PartOf = Omit<SavedPart, 'ballots'> & { readonly ballots: readonly SavedBallot[] | null };
/** A record that names nobody, as of a unit that only counts, does not say who led it either. */
type Told = 'absences' | 'absentees' | 'elsewhere' | 'lastOn' | 'jointOf' | 'recordedOn';
type Rest = Pick<ActivityFact, Told> & {
  readonly isNamed: boolean;
};

export function activityFact(
  id: string,
  head: Head,
  part: PartOf,
  { isNamed, ...rest }: Rest,
  read: Read,
): ActivityFact {
  const { hostName, recorderName } = head;
  return {
    id,
    handle: part.handle,
    unit: holderId(String(head.unit), part.body),
    on: head.heldOn,
    start: head.startsAt,
    end: head.endsAt,
    title: head.title,
    place: head.place,
    ...(isNamed || hostName !== null ? { host: hostName } : {}),
    ...(isNamed || recorderName !== null ? { recorder: recorderName } : {}),
    lateReason: head.lateReason,
    expected: part.expected,
    present: part.attended,
    ...rest,
    ...read(part.handle, part.content),
    ballots: part.ballots ?? [],
    source: recordAt('gathering', id),
  };
}

/** Where a fact of the database stands. */
export function recordAt(type: string, id: string) {
  return { in: 'record', type, id } as const;
}
