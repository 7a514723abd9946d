import type { LineFact } from '../../kernel/facts.ts';
import { type Change, line, register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE02 from './DUE02.ts';

const of = (base: string, due: string, change: Change<LineFact> = {}) =>
  register([line({ base: yuan(base), due: yuan(due), ...change })]);

ruleTable(DUE02, {
  severity: 'error',
  valid: [
    ['the whole base', of('5001', '75.02')],
    ['within the first bracket both are one', of('3000', '15.00')],
    ['another error', of('5001', '60.00')],
  ],
  invalid: [
    [
      'domain.md 19.1: 35.02 of 5,001',
      of('5001', '35.02'),
      '2026年1月基数5001.00元，应交写为35.02元，重新测算为75.02元',
    ],
    [
      'just above a boundary',
      of('4000', '25.00'),
      '2026年1月基数4000.00元，应交写为25.00元，重新测算为40.00元',
    ],
    [
      'a pension',
      of('8000', '55.00', { category: 'retired' }),
      '2026年1月基数8000.00元，应交写为55.00元，重新测算为80.00元',
    ],
  ],
  unknown: [
    ['no base', register([line({ base: undefined })]), '没有读到交纳基数'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
