import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV18 from './DEV18.ts';

ruleTable(DEV18, {
  severity: 'error',
  valid: [
    ['in order', developed('admission', {})],
    [
      'all on one day',
      developed('volunteer-form', {
        'committee-review': { on: '2026-07-03' },
        'volunteer-form': { on: '2026-07-03' },
      }),
    ],
  ],
  invalid: [
    [
      'no committee looked',
      developed('pre-review', { 'committee-review': null }),
      '“上级党委预审”（2026-07-03）之前没有“支部委员会审查”',
    ],
    [
      'the committee looked a day later',
      developed('pre-review', { 'committee-review': { on: '2026-07-04' } }),
      '“支部委员会审查”（2026-07-04）晚于“上级党委预审”（2026-07-03）',
    ],
    [
      'the form a day early',
      developed('volunteer-form', { 'volunteer-form': { on: '2026-07-02' } }),
      '“填写入党志愿书”（2026-07-02）早于“上级党委预审”（2026-07-03）',
    ],
  ],
  unknown: [],
});
