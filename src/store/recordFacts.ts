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
  return record.parts.flatMap((part, i) => {
    const roll = record.attendance.filter(({ parts }) => parts.includes(i + 1));
    const away = roll.filter(({ mark, missed }) => mark !== 'present' || missed.includes(i + 1));
    const rest = { ...later, ...together, recordedOn, isNamed: roll.length > 0, away };
    return partFacts(id, record, part, rest, read);
  });
}

/** A part is one fact, or one for each of the groups that held it. */
export function partFacts(
  id: string,
  head: Head,
  part: PartOf,
  { away, ...rest }: Omit<Rest, 'absences' | 'absentees'> & { readonly away: readonly Away[] },
  read: Read,
): ActivityFact[] {
  // A number-only unit names nobody, hence says nothing of who was absent.
  const came = (lines: readonly Away[]) => (rest.isNamed ? whoCame(lines) : {});
  if (!part.teams) {
    const unit = holderId(String(head.unit), part.body);
    return [activityFact(id, head, { ...part, unit }, { ...rest, ...came(away) }, read)];
  }
  return part.teams.map(({ team, ...counts }) => {
    const own = came(away.filter((line) => line.team === team));
    const held = { ...part, ...counts, unit: String(team) };
    return activityFact(id, head, held, { ...rest, ...own }, read);
  });
}

/** Somebody who was expected and is not marked present. */
export type Away = Pick<SavedMark, 'person' | 'name' | 'mark' | 'reason' | 'team'>;

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
function whoCame(away: readonly Away[]): Pick<ActivityFact, 'absences' | 'absentees'> {
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

function activityFact(
  id: string,
  head: Head,
  part: PartOf & { readonly unit: string },
  { isNamed, ...rest }: Rest,
  read: Read,
): ActivityFact {
  const { hostName, recorderName } = head;
  return {
    id,
    handle: part.handle,
    unit: part.unit,
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
