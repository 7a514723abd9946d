import type { IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import { type ActivityFact, type Answer, type Facts, known, missing } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import branchCommittee from '../org/branch-committee.ts';
import group from '../org/group.ts';
import branchAssembly from './branchAssembly.ts';
import { standingBranches } from './branches.ts';
import committeeMeeting from './committeeMeeting.ts';
import lesson from './lesson.ts';
import { branchOf } from './meetingsNear.ts';
import { officersOf, seatsOf } from './team.ts';
import themeDay from './themeDay.ts';

/** Gatherings at which the whole branch is expected. */
const ofAllMembers = [branchAssembly, lesson, themeDay];

/** How many can be expected: surely so many, and at most so many. */
interface Expectable {
  readonly least: number;
  readonly most: number;
  /** Of whom they are counted, with the number. */
  readonly says: Text;
}

/** Seats of the committee of a branch on a day; null where the posts that were read give none. */
function seatsOn(branch: string, facts: Facts, on: IsoDate): number | null {
  const officers = officersOf(branch, facts, on);
  const count = officers.known ? seatsOf(officers.value).length : 0;
  return count === 0 ? null : count;
}

/**
 * Members of the committee that were due: by the record, and by the posts of that day where they
 * say another number. Of posts that may not all be read the record knows better; without a date
 * nobody knows which seats counted.
 */
export function membersDue(record: ActivityFact, facts: Facts): readonly number[] {
  const { expected, on } = record;
  if (typeof expected !== 'number') {
    const seats = on === null ? null : seatsOn(branchOf(record.unit, facts), facts, on);
    return seats === null ? [] : [seats];
  }
  const seats = on === null ? null : seatsInFull(record, facts, on);
  return seats === null || seats === expected ? [expected] : [expected, seats];
}

/** Seats of the committees that met; fewer than any committee has mean that not all were read. */
function seatsInFull(record: ActivityFact, facts: Facts, on: IsoDate): number | null {
  const limits = valueOn(branchCommittee.seats, on);
  if (limits.state !== 'value') return null;
  const counts = seatCounts(record, facts, on);
  const areRead = counts.every((count) => count >= limits.value.least);
  return areRead ? counts.reduce((all, count) => all + count, 0) : null;
}

/** Whom the committee or the group that met can expect. */
export function expectable(record: ActivityFact, facts: Facts, on: IsoDate): Answer<Expectable> {
  return record.handle === committeeMeeting.id
    ? committeeSeats(record, facts, on)
    : groupMembers(record, facts, on);
}

export function moreText(expected: number, { zh, en }: Text): Text {
  return text(`应到${expected}人，多于${zh}`, `${expected} expected, more than ${en}`);
}

/**
 * Members of the branches that met, where all are read and the ledger bears the roster out: a
 * roster of which no other gathering speaks may be of another day, or of a part. A temporary branch
 * has its members at home.
 */
export function membersOn(record: ActivityFact, facts: Facts): number | null {
  if (record.on === null || !isBorneOut(record, facts)) return null;
  return rosteredOn(record, record.on, facts);
}

/** Some other gathering of all members expected about as many as the roster names. */
function isBorneOut(record: ActivityFact, facts: Facts): boolean {
  const records = facts.records(record.unit);
  if (!records.known) return false;
  return records.value.some((other) => {
    const { id, on, handle, expected } = other;
    const isOfAll = ofAllMembers.some((kind) => kind.id === handle);
    if (id === record.id || !isOfAll || on === null || typeof expected !== 'number') return false;
    const members = rosteredOn(other, on, facts);
    return members !== null && Math.abs(expected - members) * 5 <= members;
  });
}

function rosteredOn(record: ActivityFact, on: IsoDate, facts: Facts): number | null {
  let sum = 0;
  for (const id of unitsOf(record)) {
    const kind = facts.unit(id)?.kind;
    const count = facts.headcount(id, on);
    const isStanding = standingBranches.some((one) => one.id === kind);
    if (!isStanding || !count.known || count.value.all === 0) return null;
    sum += count.value.all;
  }
  return sum;
}

/**
 * Seats of the committees that met. Fewer than any committee has mean that not all posts were read:
 * then the most that a committee has.
 */
function committeeSeats(record: ActivityFact, facts: Facts, on: IsoDate): Answer<Expectable> {
  const limits = valueOn(branchCommittee.seats, on);
  if (limits.state !== 'value') return missing(text('没有委员名额的规定', 'no rule on seats'));
  const { least, most } = limits.value;
  const counts = seatCounts(record, facts, on);
  const areRead = counts.every((count) => count >= least);
  const sum = counts.reduce((all, count) => all + (count < least ? most : count), 0);
  const says = areRead
    ? text(`当日委员${sum}人`, `the ${sum} committee members of that day`)
    : text(`支部委员会至多的${sum}人`, `the ${sum} that a committee has at most`);
  return known({ least: sum, most: sum, says });
}

/** Seats that were read of each committee that met. */
function seatCounts(record: ActivityFact, facts: Facts, on: IsoDate): readonly number[] {
  return unitsOf(record).map((id) => seatsOn(branchOf(id, facts), facts, on) ?? 0);
}

/** Who met: usually one, several together in a joint meeting. */
function unitsOf({ unit, alsoFor }: ActivityFact): readonly string[] {
  return [unit, ...(alsoFor ?? [])];
}

/** Members of the groups that met, or of the whole branch where no group is named. */
function groupMembers(record: ActivityFact, facts: Facts, on: IsoDate): Answer<Expectable> {
  if (facts.unit(record.unit)?.kind !== group.id) return wholeBranch(record.unit, facts, on);
  let [least, open] = [0, 0];
  for (const id of unitsOf(record)) {
    const own = facts.headcount(id, on);
    if (!own.known) return own;
    least += own.value.all;
    open += ungrouped(branchOf(id, facts), facts, on);
  }
  const most = least + open;
  if (most === 0)
    return missing(text('没有读到小组成员', 'the members of the group were not read'));
  const says =
    open === 0
      ? text(`小组当日党员${most}人`, `the ${most} members of the group on that day`)
      : text(`小组当日党员至多${most}人`, `the group’s members on that day, ${most} at most`);
  return known({ least, most, says });
}

/** Members of whom the source does not say whether they are in a group. */
function ungrouped(branch: string, facts: Facts, on: IsoDate): number {
  const members = facts.members(branch, on);
  return members.known ? members.value.filter((one) => one.group === undefined).length : 0;
}

function wholeBranch(branch: string, facts: Facts, on: IsoDate): Answer<Expectable> {
  const count = facts.headcount(branch, on);
  if (!count.known) return count;
  const { all } = count.value;
  if (all === 0) return missing(text('名册中没有党员', 'the roster names no member'));
  const says = text(`支部当日党员${all}人`, `the ${all} members of the branch on that day`);
  return known({ least: all, most: all, says });
}
