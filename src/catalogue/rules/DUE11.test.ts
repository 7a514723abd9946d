import { line, monthsTo, register } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE11 from './DUE11.ts';

const none = { paid: null, paidOn: null };
const relief = { branchOn: '2026-01-05', aboveOn: '2026-01-20' } as const;
const half = monthsTo(6, none);
const says = '2026年1月至2026年6月连续6个月没有交纳';
const answered = (words: 'good-reason' | 'no-good-reason') => ({
  statements: [{ rule: 'DUE11', subject: 'p1', says: words, on: '2026-07-02' } as const],
});

ruleTable(DUE11, {
  severity: 'warning',
  valid: [
    ['five months', register(monthsTo(5, none)), '2026-06-01'],
    ['the sixth is not over', register(half), '2026-06-30'],
    ['made up for', register(half.map((one) => ({ ...one, paid: 1n as never })))],
    [
      'one of them was paid',
      register([...half.slice(0, 3), line({ month: '2026-04-01' }), ...half.slice(4)]),
    ],
    ['a month that the register lacks breaks the row', register(half.filter((_, i) => i !== 2))],
    ['relief was granted for all of them', register(half.map((one) => ({ ...one, relief })))],
    [
      'relief was granted for the last one alone',
      register([...half.slice(0, 5), line({ ...none, month: '2026-06-01', relief })]),
      '2026-07-01',
    ],
    ['there was a good reason', register(half, {}, answered('good-reason'))],
    ['before the text', register(half.map((one) => ({ ...one, month: '2018-01-01' as const })))],
  ],
  invalid: [
    [
      'the months after those of relief',
      register([line({ ...none, month: '2025-12-01', relief }), ...half]),
      says,
      '2026-07-01',
    ],
    ['domain.md 19.3: on the first of July', register(half), says, '2026-07-01'],
    [
      'no good reason, says the branch',
      register(half, {}, answered('no-good-reason')),
      says,
      '2026-07-03',
      'critical',
    ],
  ],
  unknown: [
    ['not said', register([line({ paid: undefined })]), '没有读到实交金额'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
