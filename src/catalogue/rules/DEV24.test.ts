import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV24 from './DEV24.ts';

const handedIn = (...at: readonly string[]) =>
  developed('admission', {
    admission: {
      vote: {
        rule: 'V2',
        opinions: at.map((moment, i) => ({ person: `p${i}`, at: moment, says: 'yes' })),
      },
    },
  });

ruleTable(DEV24, {
  severity: 'error',
  valid: [
    ['none', developed('admission', {})],
    ['a minute before', handedIn('2026-07-20T14:59')],
  ],
  invalid: [
    [
      'as the meeting began',
      handedIn('2026-07-20T15:00'),
      '1份书面意见在2026-07-20 15:00会议开始后提交',
    ],
    [
      'two of three',
      handedIn('2026-07-19T08:00', '2026-07-20T16:00', '2026-07-21T09:00'),
      '2份书面意见在2026-07-20 15:00会议开始后提交',
    ],
  ],
  unknown: [],
});
