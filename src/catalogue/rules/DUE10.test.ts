import { line, monthsTo, register } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE10 from './DUE10.ts';

const july = '2026-07-10';
const made = (months: number) => monthsTo(months, { paidOn: july });

ruleTable(DUE10, {
  severity: 'warning',
  valid: [
    ['domain.md 19.3: January to June in July', register(made(6))],
    ['nothing was paid', register([line({ month: '2020-01-01', paid: null, paidOn: null })])],
    ['not paid yet', register([line({ month: '2026-01-01', paidOn: '2026-12-31' })]), '2026-12-30'],
  ],
  invalid: [
    [
      'domain.md 19.3: December to June in July',
      register([line({ month: '2025-12-01', paidOn: july }), ...made(6)]),
      '2026-07-10补交2025年12月的党费，跨度7个月',
    ],
    [
      'a year at once, one fault',
      register([...monthsTo(3, { paidOn: '2026-11-02' })]),
      '2026-11-02补交2026年1月等3个月的党费，跨度10个月',
    ],
  ],
  unknown: [['no register at all', factSet({}), '没有读到收缴台账']],
});
