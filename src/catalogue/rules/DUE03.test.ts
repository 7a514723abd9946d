import type { TakenItem } from '../../kernel/facts.ts';
import { entered, line, monthsTo, register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE03 from './DUE03.ts';

const items = (...list: readonly (readonly [string, TakenItem['taken']])[]) =>
  list.map(([name, taken]) => ({ name, amount: yuan('100'), taken }));
const of = (...list: readonly (readonly [string, TakenItem['taken']])[]) =>
  register([line({ items: items(...list) })]);
const paper = entered({ 'dues-rank-allowance': 'excluded' });
const rank = [line({ items: items(['警衔津贴', 'counted']) })];

ruleTable(DUE03, {
  severity: 'error',
  valid: [
    [
      'each as it should be',
      of(['级别工资', 'counted'], ['个税', 'deducted'], ['车补', 'left-out']),
    ],
    ['the rank allowance, nothing entered', register(rank)],
    ['an item that nobody knows', of(['神秘收入', 'counted'])],
    ['a student has no wage', register([line({ category: 'student', base: null })])],
  ],
  invalid: [
    ['overtime counted', of(['加班补贴', 'counted']), '2026年1月不应计入基数：加班补贴'],
    ['tax not taken off', of(['个税', 'left-out']), '2026年1月不应计入基数：个税'],
    [
      'the paper says that it does not count',
      register(rank, {}, paper),
      '2026年1月不应计入基数：警衔津贴',
    ],
    [
      'several, all year',
      register(monthsTo(3, { items: items(['车补', 'counted'], ['公积金', 'counted']) })),
      '2026年1月等3个月不应计入基数：车补、公积金',
    ],
  ],
  unknown: [
    ['no items', register([line({})]), '没有读到工资项明细'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
