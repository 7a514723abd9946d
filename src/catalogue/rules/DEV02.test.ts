import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV02 from './DEV02.ts';

const says = (end: string) =>
  `“递交入党申请书”（2026-06-10）后1个月内应有“党组织派人谈话”，最迟2026-07-10，${end}`;
const applied = (talk: '2026-07-10' | '2026-07-11' | null) =>
  developed('talk', { apply: { on: '2026-06-10' }, talk: talk === null ? null : { on: talk } });

ruleTable(DEV02, {
  severity: 'error',
  valid: [
    ['on the last day', applied('2026-07-10')],
    ['there is time left', applied(null), '2026-07-10'],
    [
      'at the end of a short month',
      developed('talk', { apply: { on: '2026-01-31' }, talk: { on: '2026-02-28' } }),
    ],
    ['nobody has applied', developed('talk', { apply: null, talk: null })],
  ],
  invalid: [
    ['a day late', applied('2026-07-11'), says('实为2026-07-11')],
    ['not yet, and late today', applied(null), says('没有'), '2026-07-11'],
    [
      'passed over by the choice of an activist',
      developed('activist', { talk: null }),
      '“递交入党申请书”（2025-04-10）后1个月内应有“党组织派人谈话”，最迟2025-05-10，没有',
      '2026-12-31',
      'warning',
    ],
    [
      'the older text judges a talk of its days',
      developed('talk', { talk: { on: '2025-05-11' } }),
      '“递交入党申请书”（2025-04-10）后1个月内应有“党组织派人谈话”，最迟2025-05-10，实为2025-05-11',
      '2026-12-31',
      'warning',
    ],
    [
      'an interval across the change: its end decides',
      developed('talk', { apply: { on: '2026-04-19' }, talk: { on: '2026-05-20' } }),
      '“递交入党申请书”（2026-04-19）后1个月内应有“党组织派人谈话”，最迟2026-05-19，实为2026-05-20',
    ],
  ],
  unknown: [],
});
