import { fault, sourcesOf, unknown, type Verdict } from '../../engines/norm/define.ts';
import { addDays, earlier, type IsoDate } from '../../kernel/date.ts';
import type { ActivityFact, Facts, MemberFact, UnitFact } from '../../kernel/facts.ts';
import { membersPresent } from '../../kernel/membersPresent.ts';
import { type ClosedPeriod, includes, periodsIn } from '../../kernel/period.ts';
import { text } from '../../kernel/text.ts';
import leastAttendance from '../settings/least-attendance.ts';
import leastTurnout from '../settings/least-turnout.ts';
import { aboutRecord, kindOf } from './kindOfRecord.ts';
import { mayBeExcused } from './mayBeExcused.ts';
import { type Turn, turnsOf } from './turns.ts';

const whole = 10_000;

export const nothingRead = text(
  '没有读到应到、实到人数，也没有读到逐人的到会情况',
  'neither numbers nor who came were read',
);

/** A gathering with both numbers. */
export interface Counted {
  readonly record: ActivityFact;
  readonly expected: number;
  readonly present: number;
}

/** Records with both numbers, members only, a gathering of several parts once. */
export function countedOf(records: readonly ActivityFact[]): readonly Counted[] {
  const byId = new Map<string, Counted>();
  for (const record of records) {
    const { id, expected } = record;
    const present = membersPresent(record);
    if (typeof expected !== 'number' || present === null || expected === 0) continue;
    if (!byId.has(id)) byId.set(id, { record, expected, present });
  }
  return [...byId.values()];
}

/** Gatherings to which too few came, those not counted of whom nothing is required. */
export function lowTurnouts(
  counted: readonly Counted[],
  unit: UnitFact,
  facts: Facts,
  asOf: IsoDate,
): readonly Verdict[] {
  return counted.flatMap(({ record, expected, present }) => {
    const on = record.on ?? asOf;
    const least = facts.setting(leastTurnout, unit.id, on);
    if (least.state !== 'value' || present * whole >= expected * least.value) return [];
    const members = facts.members(record.unit, on);
    // Of how many nothing is required, a reader without the roster cannot know.
    if (!members.known) return [unknown(members.missing)];
    const excused = members.value.filter((member) => mayBeExcused(member, facts)).length;
    const due = expected - Math.min(excused, Math.max(expected - present, 0));
    // In a branch of four one absence is a quarter of it, and nothing to be told of.
    if (due - present <= 1 || present * whole >= due * least.value) return [];
    const { zh, en } = kindOf(record);
    const limit = `${least.value / 100}%`;
    const says = text(
      `${record.on ?? ''}${zh}应到${expected}人，实到党员${present}人，到会率低于${limit}`,
      `${en} ${record.on ?? ''}: ${expected} expected, ${present} members present, below ${limit}`,
    );
    return [fault(says, { about: aboutRecord(record, unit), evidence: sourcesOf([record]) })];
  });
}

/** From so few records nothing is said of a person. */
const fewest = 4;

/** How often a member was at what is known, year by year. */
export interface YearOfTurns {
  readonly member: MemberFact;
  readonly year: ClosedPeriod;
  readonly known: number;
  readonly came: number;
}

const remembered = new WeakMap<ClosedPeriod, readonly ClosedPeriod[]>();

function yearsIn(span: ClosedPeriod): readonly ClosedPeriod[] {
  const found = remembered.get(span) ?? periodsIn('year', span);
  remembered.set(span, found);
  return found;
}

export function yearsOf(
  member: MemberFact,
  facts: Facts,
  between: { readonly since: IsoDate; readonly asOf: IsoDate },
): readonly YearOfTurns[] {
  const turns = turnsOf(member, facts);
  const all: readonly Turn[] = turns.known ? turns.value : [];
  return yearsIn(facts.span).map((year) => ({ member, year, ...countIn(all, year, between) }));
}

type Count = Pick<YearOfTurns, 'known' | 'came'>;

/** All members who missed nothing have the same turns. */
const counts = new WeakMap<readonly Turn[], Map<string, Count>>();

function countIn(
  turns: readonly Turn[],
  year: ClosedPeriod,
  { since, asOf }: { readonly since: IsoDate; readonly asOf: IsoDate },
): Count {
  const ofTurns = counts.get(turns) ?? new Map<string, Count>();
  counts.set(turns, ofTurns);
  const key = `${year.from} ${since} ${asOf}`;
  const found = ofTurns.get(key);
  if (found !== undefined) return found;
  const own = turns.filter(
    ({ on, came }) => came !== null && includes(year, on) && since <= on && on <= asOf,
  );
  const count = { known: own.length, came: own.filter((turn) => turn.came).length };
  ofTurns.set(key, count);
  return count;
}

/** Members who came too seldom in a year. */
export function seldomThere(
  years: readonly YearOfTurns[],
  facts: Facts,
  asOf: IsoDate,
): readonly Verdict[] {
  return years.flatMap(({ member, year, known, came }) => {
    const least = facts.setting(leastAttendance, member.unit, earlier(asOf, addDays(year.to, -1)));
    if (least.state !== 'value' || known < fewest || came * whole >= known * least.value) return [];
    const limit = `${least.value / 100}%`;
    const name = year.from.slice(0, 4);
    const says = text(
      `${name}年记有到会情况的活动${known}次，参加${came}次，低于${limit}`,
      `in ${name} at ${came} of the ${known} gatherings whose roll is known, below ${limit}`,
    );
    const about = { type: 'member', id: member.person, name: member.name } as const;
    return [fault(says, { about, evidence: sourcesOf([member]) })];
  });
}
