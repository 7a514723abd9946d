import { line, register } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE19 from './DUE19.ts';

const published = [{ year: 2026, on: '2027-01-10' } as const];

ruleTable(DUE19, {
  severity: 'warning',
  valid: [
    ['made public', register([line({})], { published }), '2027-06-01'],
    ['the year is not over', register([line({})], { published: [] })],
  ],
  invalid: [
    [
      'not made public',
      register([line({})], { published: [] }),
      '2026年度没有公布党费收缴使用情况',
      '2027-01-01',
    ],
  ],
  unknown: [
    ['no record of it', register([line({})]), '没有读到公布记录'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
