import type { ReliefFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';

export const reliefNotRead = text(
  '没有读到减免的研究和审批',
  'decision and approval of relief were not read',
);
const decision = text('没有支部研究的记录', 'no record of a decision of the branch');
const approval = text('没有上一级党委批准的记录', 'no record that the committee above approved');

/** What relief lacks; null: nothing. */
export function lackOf({ branchOn, aboveOn }: ReliefFact): Text | 'unsaid' | null {
  if (branchOn === null) return decision;
  if (aboveOn === null) return approval;
  return branchOn === undefined || aboveOn === undefined ? 'unsaid' : null;
}
