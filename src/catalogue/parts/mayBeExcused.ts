import type { Facts, MemberFact } from '../../kernel/facts.ts';
import retiredBranch from '../org/retired-branch.ts';

/**
 * Nothing is required of the old and frail and the long ill. Who of retired members is one, the
 * branch decides; where it has not said so, anybody of them may be.
 */
export function mayBeExcused({ excused, unit }: MemberFact, facts: Facts): boolean {
  return excused ?? facts.unit(unit ?? '')?.kind === retiredBranch.id;
}
