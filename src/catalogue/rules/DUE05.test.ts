import { line, monthsTo, register } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE05 from './DUE05.ts';

ruleTable(DUE05, {
  severity: 'warning',
  valid: [
    ['on the last day', register(monthsTo(3, { assessedOn: '2026-01-31' }))],
    ['not due yet', register([line({ assessedOn: null })]), '2026-01-31'],
    ['who came in February', register([line({ month: '2026-02-01', assessedOn: null })])],
    ['before the rule', register([line({ month: '2017-01-01', assessedOn: null })])],
  ],
  invalid: [
    ['a day late', register(monthsTo(3, { assessedOn: '2026-02-01' })), '2026年1月31日前没有核定'],
    ['never', register([line({ assessedOn: null })]), '2026年1月31日前没有核定', '2026-02-01'],
    [
      'in the year before',
      register([line({ assessedOn: '2025-01-10' })]),
      '2026年1月31日前没有核定',
    ],
  ],
  unknown: [
    ['no day', register([line({})]), '没有读到核定日期'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
