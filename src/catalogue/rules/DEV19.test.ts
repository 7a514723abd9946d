import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV19 from './DEV19.ts';

const leaves = (leavesOn: string) =>
  developed('admission', { 'pre-review': { documents: { leavesOn } } });

ruleTable(DEV19, {
  severity: 'warning',
  valid: [
    ['nobody leaves', developed('admission', {})],
    ['three months and a day', leaves('2026-10-21')],
    ['gone before: another matter', leaves('2026-07-19')],
  ],
  invalid: [
    ['three months to the day', leaves('2026-10-20'), '2026-07-20接收，2026-10-20将离开单位'],
    ['on the day itself', leaves('2026-07-20'), '2026-07-20接收，2026-07-20将离开单位'],
  ],
  unknown: [],
});
