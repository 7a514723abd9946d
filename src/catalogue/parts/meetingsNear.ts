import type { Named } from '../../engines/norm/define.ts';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import { type ActivityFact, type Answer, type Facts, known } from '../../kernel/facts.ts';
import { type ClosedPeriod, covers } from '../../kernel/period.ts';
import branchAssembly from './branchAssembly.ts';
import committeeMeeting from './committeeMeeting.ts';
import { committeeOf } from './team.ts';

/** Who met: a kind of meeting and the unit or body that holds it. */
export interface Meeting {
  readonly kind: Named;
  readonly unit: string;
}

/** Meetings within some days; `whole`: what was read covers all of them. */
interface Held {
  readonly meetings: readonly ActivityFact[];
  readonly whole: boolean;
}

export function heldIn(of: Meeting, period: ClosedPeriod, facts: Facts): Answer<Held> {
  const answer = facts.activities(of.kind.id, of.unit, period);
  if (!answer.known) return answer;
  return known({ meetings: answer.value, whole: covers(facts.span, period) });
}

/** So many days before a day, and that day itself. */
export function daysBefore(on: IsoDate, days: number): ClosedPeriod {
  return { from: addDays(on, -days), to: addDays(on, 1) };
}

/** So many days before a day and after it, and that day itself. */
export function daysAround(on: IsoDate, days: number): ClosedPeriod {
  return { from: addDays(on, -days), to: addDays(on, days + 1) };
}

/** The meetings of a committee on a day; null where the branch has none. */
function committeeMeetings(branch: string, facts: Facts, on: IsoDate): Answer<Meeting | null> {
  const committee = committeeOf(branch, facts, on);
  if (!committee.known) return committee;
  const body = committee.value;
  return known(body === null ? null : { kind: committeeMeeting, unit: body.id });
}

/** The same, of a committee that could meet before a day: one elected on that day could not. */
export function committeeMeetingsBefore(
  branch: string,
  facts: Facts,
  on: IsoDate,
): Answer<Meeting | null> {
  return committeeMeetings(branch, facts, addDays(on, -1));
}

/** Where a branch settles what it will do: in its committee, else in its assembly. */
export function settlingMeetings(branch: string, facts: Facts, on: IsoDate): Answer<Meeting> {
  const committee = committeeMeetings(branch, facts, on);
  if (!committee.known) return committee;
  return known(committee.value ?? { kind: branchAssembly, unit: branch });
}

/** A committee meets every month; an assembly need not, so that none of late proves nothing. */
export function meetsMonthly({ kind }: Meeting): boolean {
  return kind.id === committeeMeeting.id;
}

/** The assemblies of the branch of whoever met. */
export function assembliesOf({ unit }: ActivityFact, facts: Facts): Meeting {
  return { kind: branchAssembly, unit: branchOf(unit, facts) };
}

/** The branch that answers for whoever met. */
export function branchOf(unit: string, facts: Facts): string {
  return facts.unit(unit)?.partOf ?? unit;
}
