import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV36 from './DEV36.ts';

const later = '2028-12-31';
const transferred = { documents: { transferredOn: '2027-05-01' } } as const;
const met = (on: '2028-01-20' | '2028-01-21') =>
  developed('confirmation', { placement: transferred, confirmation: { on } });
const waiting = developed('confirmation-request', { placement: transferred });

ruleTable(DEV36, {
  severity: 'warning',
  valid: [
    ['half a year to the day', met('2028-01-20'), later],
    ['there is time left', waiting, '2028-01-20'],
    [
      'not transferred: another rule',
      developed('confirmation', { confirmation: { on: '2028-03-01' } }),
      later,
    ],
  ],
  invalid: [
    [
      'a day late',
      met('2028-01-21'),
      '预备期2027-07-20期满，转入后最迟2028-01-20讨论，2028-01-21才讨论',
      later,
    ],
    [
      'not yet',
      waiting,
      '预备期2027-07-20期满，转入后最迟2028-01-20讨论，至今没有讨论',
      '2028-01-21',
    ],
  ],
  unknown: [],
});
