import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV26 from './DEV26.ts';

ruleTable(DEV26, {
  severity: 'error',
  valid: [
    ['an organiser', developed('approval', {})],
    [
      'on the day of the approval',
      developed('approval', { 'approval-talk': { on: '2026-08-15' } }),
    ],
    ['not approved yet', developed('admission', {})],
  ],
  invalid: [
    [
      'none',
      developed('approval', { 'approval-talk': null }),
      '“上级党委审批”（2026-08-15）之前没有“上级党委派人谈话”',
    ],
    [
      'a day after',
      developed('approval', { 'approval-talk': { on: '2026-08-16' } }),
      '“上级党委派人谈话”（2026-08-16）晚于“上级党委审批”（2026-08-15）',
    ],
    [
      'by somebody else',
      developed('approval', { 'approval-talk': { documents: { talkedBy: 'other' } } }),
      '2026-08-05的谈话人不是党委委员或组织员',
    ],
  ],
  unknown: [],
});
