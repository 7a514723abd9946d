import type { ColumnDefinition } from '../../kernel/column.ts';
import { text } from '../../kernel/text.ts';

function column(
  id: string,
  name: readonly [string, string],
  synonyms: readonly string[],
  type: ColumnDefinition['type'],
): ColumnDefinition {
  return { id, name: text(...name), synonyms, type, required: true };
}

/** 豁免说明: for which rule and whom leave was given, why, by whom and until when. */
export const waiverColumns: readonly ColumnDefinition[] = [
  column('rule', ['规则编号', 'rule'], ['规则', '规则号', '检查规则'], 'text'),
  column('subject', ['豁免对象', 'whom'], ['对象', '免检对象', '支部', '党支部', '党员'], 'text'),
  column(
    'reason',
    ['豁免理由', 'reason'],
    ['理由', '免检理由', '原因', '情况说明', '说明'],
    'text',
  ),
  column('grantedBy', ['批准人', 'granted by'], ['批准单位', '同意人', '批准'], 'text'),
  column('until', ['截止日期', 'until'], ['有效期至', '到期日期', '截止时间'], 'date'),
];
