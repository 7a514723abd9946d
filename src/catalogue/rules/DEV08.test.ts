import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV08 from './DEV08.ts';

const chosen = (on: '2026-08-20' | '2026-08-31' | '2026-09-01') =>
  developed('target-choice', { activist: { on: '2025-09-01' }, 'target-choice': { on } });

ruleTable(DEV08, {
  severity: 'critical',
  valid: [
    ['twelve months', developed('target-choice', {})],
    ['on the first day', chosen('2026-09-01')],
    ['not chosen yet', developed('cultivation', {})],
    [
      'a leap day comes round on the 28th',
      developed('target-choice', {
        activist: { on: '2024-02-29' },
        'target-choice': { on: '2025-02-28' },
      }),
    ],
  ],
  invalid: [
    [
      'domain.md 19.7',
      chosen('2026-08-20'),
      '2025-09-01确定积极分子，2026-08-20列为发展对象，最早应为2026-09-01',
    ],
    [
      'a day early',
      chosen('2026-08-31'),
      '2025-09-01确定积极分子，2026-08-31列为发展对象，最早应为2026-09-01',
    ],
    [
      'the choice is not on record, the listing is',
      developed('target-consent', { activist: { on: '2025-07-01' }, 'target-choice': null }),
      '2025-07-01确定积极分子，2026-06-09列为发展对象，最早应为2026-07-01',
    ],
    [
      'the older text is not sure',
      developed('target-choice', { 'target-choice': { on: '2026-05-10' } }),
      '2025-06-01确定积极分子，2026-05-10列为发展对象，最早应为2026-06-01',
      '2026-12-31',
      'warning',
    ],
  ],
  unknown: [],
});
