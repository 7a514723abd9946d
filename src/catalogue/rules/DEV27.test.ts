import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV27 from './DEV27.ts';

type Day = '2026-10-20' | '2026-10-21' | '2027-01-20' | '2027-01-21';
const approved = (on: Day, lateReason?: string) =>
  developed('approval', { approval: { on, documents: { lateReason: lateReason ?? '' } } });
const waiting = developed('approval-talk', {});

ruleTable(DEV27, {
  severity: 'error',
  valid: [
    ['three months to the day', approved('2026-10-20')],
    ['later, with a reason', approved('2026-10-21', '函调未回')],
    ['six months to the day, with a reason', approved('2027-01-20', '函调未回'), '2027-12-31'],
    ['there is time left', waiting, '2026-10-20'],
  ],
  invalid: [
    ['a day late', approved('2026-10-21'), '2026-07-20大会通过，最迟2026-10-20，2026-10-21审批'],
    ['not yet', waiting, '2026-07-20大会通过，最迟2026-10-20，至今没有审批', '2026-10-21'],
    [
      'past six months, for whatever reason',
      approved('2027-01-21', '函调未回'),
      '2026-07-20大会通过，最迟2027-01-20，2027-01-21审批',
      '2027-12-31',
      'critical',
    ],
  ],
  unknown: [],
});
