import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV05 from './DEV05.ts';

ruleTable(DEV05, {
  severity: 'error',
  valid: [
    ['filed', developed('target-choice', {})],
    [
      'on the day of the choice',
      developed('target-choice', { 'activist-filing': { on: '2026-06-01' } }),
    ],
    ['not yet, and nothing follows', developed('cultivation', { 'activist-filing': null })],
  ],
  invalid: [
    [
      'never',
      developed('target-choice', { 'activist-filing': null }),
      '“确定发展对象人选”（2026-06-01）之前没有“积极分子报上级党委备案”',
    ],
    [
      'a day late',
      developed('target-choice', { 'activist-filing': { on: '2026-06-02' } }),
      '“积极分子报上级党委备案”（2026-06-02）晚于“确定发展对象人选”（2026-06-01）',
    ],
    [
      'under the older text',
      developed('target-choice', {
        'activist-filing': null,
        'target-choice': { on: '2026-05-10' },
      }),
      '“确定发展对象人选”（2026-05-10）之前没有“积极分子报上级党委备案”',
      '2026-12-31',
      'warning',
    ],
  ],
  unknown: [],
});
