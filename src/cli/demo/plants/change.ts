import { partsOf } from '../../../kernel/date.ts';
import { type ClosedPeriod, periodAround } from '../../../kernel/period.ts';
import type { GatheringRecord, SavedBallot, SavedMark } from '../../../store/activityRecord.ts';
import type { PlannedBranch, PlannedGathering, PlannedMember } from '../plan.ts';
import { countsOf } from '../year/record.ts';
import type { House, Year } from './plant.ts';

type Record = PlannedGathering['record'];
type Part = GatheringRecord['parts'][number];

export function branchIn({ branches }: House, key: string): PlannedBranch {
  const branch = branches.get(key);
  if (branch === undefined) throw new Error(`the demo has no branch ${key}`);
  return branch;
}

export function changeBranch(
  house: House,
  key: string,
  change: (branch: PlannedBranch) => Partial<PlannedBranch>,
): void {
  const branch = branchIn(house, key);
  house.branches.set(key, { ...branch, ...change(branch) });
}

export function changeMember(
  house: House,
  key: string,
  place: number,
  change: (member: PlannedMember) => Partial<PlannedMember>,
): PlannedMember {
  const member = memberAt(branchIn(house, key), place);
  const changed = { ...member, ...change(member) };
  changeBranch(house, key, ({ members }) => ({
    members: members.map((one) => (one.who === member.who ? changed : one)),
  }));
  return changed;
}

export function memberAt({ unit, members }: PlannedBranch, place: number): PlannedMember {
  const member = members.at(place);
  if (member === undefined) throw new Error(`${unit.key} has nobody at ${place}`);
  return member;
}

export const monthOf = ({ record }: PlannedGathering): number => partsOf(record.heldOn).month;

function partOf({ record }: PlannedGathering, handle: string): Part | undefined {
  return record.parts.find((part) => part.handle === handle);
}

/** What was held of a kind, in months that are over, in order of day. */
export function allOf(year: Year, handle: string, unit = year.branch.unit.key) {
  return year.held
    .filter((one) => one.unit === unit && partOf(one, handle) !== undefined)
    .filter(({ record }) => periodAround('month', record.heldOn).to <= year.today)
    .toSorted((a, b) => (a.record.heldOn < b.record.heldOn ? -1 : 1));
}

/** Of one month, undefined where it is not over or nothing was held. */
export function inMonth(year: Year, handle: string, month: number, unit = year.branch.unit.key) {
  return allOf(year, handle, unit).find((one) => monthOf(one) === month);
}

/** Of one quarter that is over. */
export function inQuarter(year: Year, handle: string, quarter: number) {
  const found = allOf(year, handle).find((one) => Math.ceil(monthOf(one) / 3) === quarter);
  return found && quarterOf(found).to <= year.today ? found : undefined;
}

export function quarterOf({ record }: PlannedGathering): ClosedPeriod {
  return periodAround('quarter', record.heldOn);
}

/** Theme days without an assembly or a lesson, after the first month. */
export function plainThemeDays(year: Year): readonly PlannedGathering[] {
  const days = allOf(year, 'theme-day');
  return days.filter((one) => one.record.parts.length === 1 && monthOf(one) > 1);
}

export function drop(year: Year, { id }: PlannedGathering): void {
  year.held = year.held.filter((one) => one.id !== id);
}

/** Puts another state of a record in its place. */
export function replace(
  year: Year,
  one: PlannedGathering,
  change: Partial<Record>,
  recordedAt = one.recordedAt,
): PlannedGathering {
  const made = { ...one, recordedAt, record: { ...one.record, ...change } };
  year.held = year.held.map((other) => (other.id === one.id ? made : other));
  return made;
}

export function replacePart(
  year: Year,
  one: PlannedGathering,
  handle: string,
  change: (part: Part) => Partial<Part>,
): PlannedGathering {
  const parts = one.record.parts.map((part) =>
    part.handle === handle ? { ...part, ...change(part) } : part,
  );
  return replace(year, one, { parts });
}

/** Without one of its parts: who came stands for the others only. */
export function dropPart(year: Year, one: PlannedGathering, handle: string): PlannedGathering {
  const parts = one.record.parts.filter((part) => part.handle !== handle);
  const positions = parts.map((_, i) => i + 1);
  const attendance = one.record.attendance.map((mark) => ({ ...mark, parts: positions }));
  const word = { 'branch-assembly': '支部党员大会', 'party-lesson': '党课' }[handle] ?? '';
  const title = one.record.title.replace(`暨${word}`, '');
  return replace(year, one, { parts, attendance, title });
}

export function replaceBallot(
  year: Year,
  one: PlannedGathering,
  change: (ballot: SavedBallot) => Partial<SavedBallot>,
): PlannedGathering {
  return replacePart(year, one, 'branch-assembly', ({ ballots }) => ({
    ballots: ballots.map((ballot, i) => (i === 0 ? { ...ballot, ...change(ballot) } : ballot)),
  }));
}

/** Another roll, with everything that is counted from it. */
export function replaceMarks(
  year: Year,
  one: PlannedGathering,
  attendance: readonly SavedMark[],
): PlannedGathering {
  const counts = countsOf(attendance);
  const { expected, attended } = counts;
  const parts = one.record.parts.map((part) => {
    const own = part.body === null ? counts : { ...counts, entitled: expected, present: attended };
    const { entitled, present } = own;
    const ballots = part.ballots.map((ballot) => {
      return { ...ballot, entitled, present, yes: present - ballot.no - ballot.abstain };
    });
    return { ...part, ...own, ballots };
  });
  return replace(year, one, { attendance, parts });
}

export function onLeave(mark: SavedMark, reason: string): SavedMark {
  return { ...mark, mark: 'leave', reason };
}
