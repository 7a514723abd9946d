import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV30 from './DEV30.ts';

const sworn = (on: '2026-09-15' | '2026-09-16') => developed('oath', { oath: { on } });
const says = (end: string) =>
  `“上级党委审批”（2026-08-15）后1个月内应有“入党宣誓”，最迟2026-09-15，${end}`;

ruleTable(DEV30, {
  severity: 'warning',
  valid: [
    ['on the last day', sworn('2026-09-15')],
    ['not approved', developed('approval', { approval: { outcome: 'refused' } }), '2026-12-31'],
    ['there is time left', developed('approval', {}), '2026-09-15'],
    [
      'the older text has no limit',
      developed('oath', { approval: { on: '2026-01-10' }, oath: { on: '2026-05-10' } }),
    ],
  ],
  invalid: [
    ['a day late', sworn('2026-09-16'), says('实为2026-09-16')],
    ['not yet', developed('approval', {}), says('没有'), '2026-09-16'],
    [
      'an interval across the change: its end decides',
      developed('oath', { approval: { on: '2026-01-10' }, oath: { on: '2026-05-20' } }),
      '“上级党委审批”（2026-01-10）后1个月内应有“入党宣誓”，最迟2026-02-10，实为2026-05-20',
    ],
  ],
  unknown: [],
});
