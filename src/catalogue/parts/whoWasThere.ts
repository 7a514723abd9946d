import { push } from '../../kernel/factIndex.ts';
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

/** The records of one day, by whom they name and by the branch that answers for them. */
interface Day {
  readonly byName: ReadonlyMap<string, readonly ActivityFact[]>;
  readonly byBranch: ReadonlyMap<string, readonly ActivityFact[]>;
  /** Those that name one of the people of a branch. */
  readonly naming: ReadonlyMap<string, readonly ActivityFact[]>;
}

/** One look at a day serves every record of it. */
const days = new WeakMap<readonly ActivityFact[], Day>();

/**
 * Other records of the day that may name or expect somebody who was at this one: those of the same
 * branch, those that name one of its people, and those of a branch that has one of whom it names.
 */
export function near(record: ActivityFact, facts: Facts): ReadonlySet<ActivityFact> {
  const found = new Set<ActivityFact>();
  if (record.on === null) return found;
  const { byName, byBranch, naming } = dayOf(facts.onDay(record.on), facts);
  const add = (others: readonly ActivityFact[] | undefined) => {
    for (const other of others ?? []) if (other !== record) found.add(other);
  };
  const branch = branchOf(record.unit, facts);
  add(byBranch.get(branch));
  if (byBranch.size === 1) return found;
  add(naming.get(branch));
  for (const name of namedIn(record)) {
    add(byName.get(name));
    for (const { unit } of facts.namesakes(name))
      if (unit !== branch) add(byBranch.get(unit ?? ''));
  }
  return found;
}

/** Who was at both of two records of a day. */
export function whoWasAtBoth(a: ActivityFact, b: ActivityFact, facts: Facts): readonly string[] {
  const others = whoWasAt(b, facts);
  return whoWasAt(a, facts)
    .filter((there) => others.some((other) => other.name === there.name && isSame(there, other)))
    .map(({ name }) => name);
}

/** Namesakes of two rosters are two persons. */
function isSame(a: There, b: There): boolean {
  return a.person === null || b.person === null || a.person === b.person;
}

function dayOf(records: readonly ActivityFact[], facts: Facts): Day {
  const seen = days.get(records);
  if (seen !== undefined) return seen;
  const byName = new Map<string, ActivityFact[]>();
  const byBranch = new Map<string, ActivityFact[]>();
  for (const record of records) {
    push(byBranch, branchOf(record.unit, facts), record);
    for (const name of namedIn(record)) push(byName, name, record);
  }
  const made = { byName, byBranch, naming: namingOf({ byName, byBranch }, facts) };
  days.set(records, made);
  return made;
}

/** Of branches that met on the day; of the others nobody asks. */
function namingOf({ byName, byBranch }: Omit<Day, 'naming'>, facts: Facts): Day['naming'] {
  const naming = new Map<string, ActivityFact[]>();
  for (const [name, records] of byName) {
    for (const { unit } of facts.namesakes(name)) {
      if (unit === null || !byBranch.has(unit)) continue;
      for (const record of records) {
        // What the branch held itself is found by the branch.
        if (branchOf(record.unit, facts) !== unit) push(naming, unit, record);
      }
    }
  }
  return naming;
}

function namedIn({ host, recorder, lecturer }: ActivityFact): readonly string[] {
  const names = [...personNames(host)];
  for (const cell of [recorder, lecturer]) {
    for (const name of personNames(cell)) if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** Host, recorder, lecturer; and where it is known who did not come, everybody else. */
export function whoWasAt(record: ActivityFact, facts: Facts): readonly There[] {
  const { on } = record;
  if (on === null) return [];
  const answer = facts.members(branchOf(record.unit, facts), on);
  const members = answer.known ? answer.value : [];
  const came = cameByRoll(record, facts);
  const onRoll = new Set(came.map(({ name }) => name));
  return [
    ...came.map(({ name, person }) => ({ record, name, person })),
    ...namedIn(record)
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
  const { absentees, handle, unit, on, elsewhere = [] } = record;
  const isOpen = handle === groupMeeting.id && branchOf(unit, facts) === unit;
  if (absentees === undefined || on === null || isOpen) return [];
  const roll = facts.members(unit, on);
  const members = roll.known ? roll : known([]);
  const isAway = ({ person }: MemberFact) =>
    absentees.includes(person) || elsewhere.includes(person);
  return members.value.filter((one) => one.excused !== true && !isAway(one));
}
