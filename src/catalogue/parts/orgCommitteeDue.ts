import type { IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import {
  type Answer,
  type Facts,
  known,
  type OfficeFact,
  type UnitFact,
} from '../../kernel/facts.ts';
import branchCommittee from '../org/branch-committee.ts';
import { hasFormal } from './formalMembers.ts';
import { isHead, officersOf, seatsOf } from './team.ts';

interface CommitteeDue {
  readonly due: boolean;
  readonly formal: number;
  /** Formal members from which a committee is due. */
  readonly limit: number;
}

/** Whether a branch has so many formal members that a committee is due; null: no rule that day. */
export function committeeDue(unit: string, facts: Facts, on: IsoDate): Answer<CommitteeDue | null> {
  const limit = valueOn(branchCommittee.memberLimits.dueFrom, on);
  if (limit.state !== 'value') return known(null);
  const count = facts.headcount(unit, on);
  if (!count.known) return count;
  const due = hasFormal(limit.value, count.value);
  if (!due.known) return due;
  return known({ due: due.value, formal: count.value.formal, limit: limit.value });
}

/**
 * Whether a branch is led as the text has it where no committee is due: by a secretary and a deputy
 * alone. They are no committee then, whatever they are called, and nothing of one is asked of them.
 */
export function leadAlone(
  branch: string,
  officers: readonly OfficeFact[],
  facts: Facts,
  on: IsoDate,
): Answer<boolean> {
  const seats = seatsOf(officers).length;
  if (seats === 0 || seats > seatsOf(officers.filter(isHead)).length) return known(false);
  const answer = committeeDue(branch, facts, on);
  return answer.known ? known(answer.value?.due === false) : answer;
}

/** Officers of a committee, null where they lead a branch that need not have one. */
export function committeeOfficers(
  { id, partOf }: UnitFact,
  facts: Facts,
  on: IsoDate,
): Answer<readonly OfficeFact[] | null> {
  const officers = officersOf(partOf ?? id, facts, on);
  if (!officers.known) return officers;
  const alone = leadAlone(partOf ?? id, officers.value, facts, on);
  if (!alone.known) return alone;
  return known(alone.value ? null : officers.value);
}
