import type { IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import { type Answer, type Facts, known, missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import branchCommittee from '../org/branch-committee.ts';

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
  const { formal, undetermined } = count.value;
  const told = { formal, limit: limit.value };
  if (formal >= limit.value) return known({ ...told, due: true });
  if (formal + undetermined < limit.value) return known({ ...told, due: false });
  return missing(
    text(
      `有${undetermined}人没写明是否正式党员`,
      `${undetermined} members may be formal or probationary`,
    ),
  );
}
