import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV17 from './DEV17.ts';

const trained = (documents: Readonly<Record<string, unknown>>) =>
  developed('training', { training: { documents } });

ruleTable(DEV17, {
  severity: 'error',
  valid: [
    ['24 hours', trained({ hours: 24 })],
    ['three days', trained({ days: 3, hours: 20 })],
    ['on the day of the review', developed('pre-review', { training: { on: '2026-07-03' } })],
    ['not yet', developed('introducers', {})],
  ],
  invalid: [
    [
      '23 hours in two days',
      trained({ days: 2, hours: 23 }),
      '培训2天、23学时，应不少于3天或24学时',
    ],
    ['no number', trained({ hours: undefined }), '培训0天、0学时，应不少于3天或24学时'],
    [
      'a day after the review',
      developed('pre-review', { training: { on: '2026-07-04' } }),
      '“短期集中培训”（2026-07-04）晚于“上级党委预审”（2026-07-03）',
    ],
    [
      'none',
      developed('pre-review', { training: null }),
      '“上级党委预审”（2026-07-03）之前没有“短期集中培训”',
    ],
  ],
  unknown: [],
});
