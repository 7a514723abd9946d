import type { LineFact } from '../../kernel/facts.ts';
import { type Change, line, register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE07 from './DUE07.ts';

const paid = (words: string, change: Change<LineFact> = {}) =>
  register([line({ paid: yuan(words), ...change })]);

ruleTable(DUE07, {
  severity: 'warning',
  valid: [
    ['at the cap', paid('1000')],
    ['marked as given freely', paid('1000.01', { surplus: 'freely' })],
    ['before the cap', paid('2000', { month: '2017-11-01' })],
    ['paid after the day', paid('2000', { paidOn: '2027-01-01' })],
  ],
  invalid: [
    [
      'a fen above',
      paid('1000.01', { surplus: null }),
      '2026年1月交1000.01元，超过1000.00元，没有标明自愿多交',
    ],
    [
      'a register without a place for it',
      paid('2000'),
      '2026年1月交2000.00元，超过1000.00元，没有标明自愿多交',
    ],
  ],
  unknown: [['no register at all', factSet({}), '没有读到收缴台账']],
});
