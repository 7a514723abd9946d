import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV38 from './DEV38.ts';

const later = '2027-12-31';

ruleTable(DEV38, {
  severity: 'error',
  valid: [
    ['in order', developed('archive', {}), later],
    ['two on one day', developed('admission', { admission: { on: '2026-07-03' } })],
    ['a step in the middle is missing', developed('admission', { 'pre-review': null })],
  ],
  invalid: [
    [
      'the talk before the application',
      developed('talk', { apply: { on: '2026-06-10' }, talk: { on: '2026-06-09' } }),
      '“党组织派人谈话”（2026-06-09）早于“递交入党申请书”（2026-06-10）',
    ],
    [
      'the meeting before the review beforehand',
      developed('admission', { admission: { on: '2026-07-02' } }),
      '“支部大会讨论接收预备党员”（2026-07-02）早于“上级党委预审”（2026-07-03）',
    ],
    [
      'the oath before the approval',
      developed('oath', { oath: { on: '2026-08-14' } }),
      '“入党宣誓”（2026-08-14）早于“上级党委审批”（2026-08-15）',
    ],
    [
      'under the older text',
      developed('talk', { talk: { on: '2025-04-09' } }),
      '“党组织派人谈话”（2025-04-09）早于“递交入党申请书”（2025-04-10）',
      later,
      'warning',
    ],
  ],
  unknown: [],
});
