import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV22 from './DEV22.ts';

const open = { vote: { rule: 'V2', way: 'open' } } as const;

ruleTable(DEV22, {
  severity: 'error',
  valid: [
    ['secret', developed('confirmation', {}), '2027-12-31'],
    ['no vote yet', developed('pre-review', {})],
  ],
  invalid: [
    [
      'hands raised',
      developed('admission', { admission: open }),
      '2026-07-20的表决没有采取无记名投票方式',
    ],
    [
      'hands raised on a confirmation of the older text',
      developed('confirmation', { confirmation: { ...open, on: '2026-05-10' } }),
      '2026-05-10的表决没有采取无记名投票方式',
      '2026-12-31',
      'warning',
    ],
    [
      'hands raised on a confirmation of the newer',
      developed('confirmation', { confirmation: open }),
      '2027-07-25的表决没有采取无记名投票方式',
      '2027-12-31',
    ],
  ],
  unknown: [],
});
