import type { LineFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';

export const reliefNotRead = text(
  '没有读到减免的研究和审批',
  'decision and approval of relief were not read',
);
const categoryNotRead = text(
  '没有读到人员类别：离退休党员的减免支部同意即可，其他人须上一级党委批准',
  'the category was not read: relief of the retired needs the branch alone, of others the committee',
);
const decision = text('没有支部研究的记录', 'no record of a decision of the branch');
const approval = text('没有上一级党委批准的记录', 'no record that the committee above approved');

/** What relief lacks, or what was not read of it; null: nothing. */
export type ReliefLack = { readonly lacks: Text } | { readonly unread: Text } | null;

/** Of the retired the branch decides alone; of others the committee above approves. */
export function lackOf({ relief, category }: LineFact): ReliefLack {
  if (!relief) return null;
  const { branchOn, aboveOn } = relief;
  if (branchOn === null) return { lacks: decision };
  if (branchOn === undefined) return { unread: reliefNotRead };
  if (category === 'retired' || aboveOn) return null;
  if (aboveOn === undefined) return { unread: reliefNotRead };
  return category ? { lacks: approval } : { unread: categoryNotRead };
}
