import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV20 from './DEV20.ts';

const met = (on: '2026-08-03' | '2026-08-04') => developed('admission', { admission: { on } });
const says = (end: string) =>
  `“上级党委预审”（2026-07-03）后1个月内应有“支部大会讨论接收预备党员”，最迟2026-08-03，${end}`;

ruleTable(DEV20, {
  severity: 'error',
  valid: [
    ['on the last day', met('2026-08-03')],
    ['there is time left', developed('volunteer-form', {}), '2026-08-03'],
  ],
  invalid: [
    ['a day late', met('2026-08-04'), says('实为2026-08-04')],
    ['not yet', developed('volunteer-form', {}), says('没有'), '2026-08-04'],
    [
      'usual practice under the older text',
      developed('admission', {
        'pre-review': { on: '2026-04-09' },
        admission: { on: '2026-05-10' },
      }),
      '“上级党委预审”（2026-04-09）后1个月内应有“支部大会讨论接收预备党员”，最迟2026-05-09，实为2026-05-10',
      '2026-12-31',
      'warning',
    ],
  ],
  unknown: [],
});
