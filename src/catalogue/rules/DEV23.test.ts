import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV23 from './DEV23.ts';

const of = (subjects: number) =>
  developed('admission', { admission: { vote: { rule: 'V2', subjects } } });

ruleTable(DEV23, {
  severity: 'error',
  valid: [
    ['one person', of(1)],
    ['no vote yet', developed('pre-review', {})],
  ],
  invalid: [['two with one ballot', of(2), '2026-07-20一次表决2人，应逐个表决']],
  unknown: [],
});
