import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV35 from './DEV35.ts';

const later = '2027-12-31';
const standing = (fullFrom: string, outcome?: string) =>
  developed('confirmation-approval', {
    'confirmation-approval': { outcome: outcome ?? 'confirmed', documents: { fullFrom } },
  });

ruleTable(DEV35, {
  severity: 'error',
  valid: [
    ['from the end of probation', standing('2027-07-20'), later],
    ['ended, not confirmed', standing('', 'cancelled'), later],
  ],
  invalid: [
    ['from the meeting', standing('2027-07-25'), '党龄起算日2027-07-25，应为2027-07-20', later],
    ['a day early', standing('2027-07-19'), '党龄起算日2027-07-19，应为2027-07-20', later],
    ['not written', standing(''), '党龄起算日未写明，应为2027-07-20', later],
  ],
  unknown: [],
});
