import type { TakenItem } from '../../kernel/facts.ts';
import { entered, line, register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE04 from './DUE04.ts';

const items = (...list: readonly (readonly [string, TakenItem['taken']])[]) =>
  list.map(([name, taken]) => ({ name, amount: yuan('100'), taken }));
const of = (...list: readonly (readonly [string, TakenItem['taken']])[]) =>
  register([line({ items: items(...list) })]);
const paper = entered({ 'dues-rank-allowance': 'counted' });
const rank = [line({ items: items(['警衔津贴', 'left-out']) })];

ruleTable(DUE04, {
  severity: 'warning',
  valid: [
    [
      'each as it should be',
      of(['级别工资', 'counted'], ['个税', 'deducted'], ['车补', 'left-out']),
    ],
    ['the rank allowance, nothing entered', register(rank)],
  ],
  invalid: [
    ['a regular part left out', of(['级别工资', 'left-out']), '2026年1月漏计基数：级别工资'],
    ['the paper says that it counts', register(rank, {}, paper), '2026年1月漏计基数：警衔津贴'],
  ],
  unknown: [
    ['no items', register([line({})]), '没有读到工资项明细'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
