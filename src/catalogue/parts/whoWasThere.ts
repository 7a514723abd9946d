import { type ActivityFact, type Facts, known, type MemberFact } from '../../kernel/facts.ts';
import groupMeeting from './groupMeeting.ts';
import { branchOf } from './meetingsNear.ts';
import { personNames } from './personNames.ts';

/** Somebody of whom a record says that he was there; `person` where the roster knows just one. */
export interface There {
  readonly record: ActivityFact;
  readonly name: string;
  readonly person: string | null;
}

type ByName = ReadonlyMap<string, readonly There[]>;

/** One look at a day serves every record of it. */
const days = new WeakMap<readonly ActivityFact[], ByName>();

/** Others on the record's own day at which somebody who was at it was as well. */
export function elsewhere(
  record: ActivityFact,
  facts: Facts,
): readonly (readonly [There, ActivityFact])[] {
  if (record.on === null) return [];
  const byName = namesOn(facts.onDay(record.on), facts);
  return whoWasAt(record, facts).flatMap((there) =>
    (byName.get(there.name) ?? [])
      .filter((other) => other.record !== record && isSame(there, other))
      .map((other): readonly [There, ActivityFact] => [there, other.record]),
  );
}

/** Namesakes of two rosters are two persons. */
function isSame(a: There, b: There): boolean {
  return a.person === null || b.person === null || a.person === b.person;
}

function namesOn(day: readonly ActivityFact[], facts: Facts): ByName {
  const seen = days.get(day);
  if (seen !== undefined) return seen;
  const byName = new Map<string, There[]>();
  for (const there of day.flatMap((record) => whoWasAt(record, facts))) {
    const own = byName.get(there.name);
    if (own === undefined) byName.set(there.name, [there]);
    else own.push(there);
  }
  days.set(day, byName);
  return byName;
}

/** Host, recorder, lecturer; and where it is known who did not come, everybody else. */
export function whoWasAt(record: ActivityFact, facts: Facts): readonly There[] {
  const { host, recorder, lecturer, on } = record;
  if (on === null) return [];
  const answer = facts.members(branchOf(record.unit, facts), on);
  const members = answer.known ? answer.value : [];
  const came = cameByRoll(record, facts);
  const onRoll = new Set(came.map(({ name }) => name));
  const named = new Set([host, recorder, lecturer].flatMap(personNames));
  return [
    ...came.map(({ name, person }) => ({ record, name, person })),
    ...[...named]
      .filter((name) => !onRoll.has(name))
      .flatMap((name): There[] => {
        const [one, another] = members.filter((member) => member.name === name);
        // Of two namesakes in one branch nobody knows which one it was.
        return another === undefined ? [{ record, name, person: one?.person ?? null }] : [];
      }),
  ];
}

/** A meeting of a group that is not named expects few of the branch, nobody knows whom. */
function cameByRoll(record: ActivityFact, facts: Facts): readonly MemberFact[] {
  const { absentees, handle, unit, on } = record;
  const isOpen = handle === groupMeeting.id && branchOf(unit, facts) === unit;
  if (absentees === undefined || on === null || isOpen) return [];
  const roll = facts.members(unit, on);
  const members = roll.known ? roll : known([]);
  const away = new Set(absentees);
  return members.value.filter((one) => one.excused !== true && !away.has(one.person));
}
