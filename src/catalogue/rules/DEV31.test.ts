import type { StepFact } from '../../kernel/facts.ts';
import {
  developed,
  developmentFact,
  developmentFacts,
  stepsTo,
  taken,
} from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV31 from './DEV31.ts';

const later = '2028-12-31';
type Day = '2027-07-19' | '2027-07-20' | '2027-09-18' | '2027-09-19';
const met = (on: Day) => developed('confirmation', { confirmation: { on } });
const waiting = developed('confirmation-request', {});
const extended: StepFact = taken('confirmation', '2027-07-25', {
  outcome: 'extended',
  documents: { extendedUntil: '2028-01-20' },
});
const prolonged = (...rest: readonly StepFact[]) =>
  developmentFacts([
    developmentFact({ steps: [...stepsTo('confirmation-request', {}), extended, ...rest] }),
  ]);
const confirmed = (on: '2028-01-19' | '2028-01-20'): StepFact => {
  return taken('confirmation', on, { outcome: 'confirmed' });
};

const early = (outcome: string, documents: StepFact['documents']) =>
  developed('confirmation', { confirmation: { outcome, on: '2027-03-01', documents } });

ruleTable(DEV31, {
  severity: 'error',
  valid: [
    ['a few days after', developed('confirmation', {}), later],
    ['on the day itself', met('2027-07-20'), later],
    ['sixty days after', met('2027-09-18'), later],
    ['not yet, within sixty days', waiting, '2027-09-18'],
    ['probation still runs', developed('oath', {}), '2027-07-19'],
    ['prolonged, and not over', prolonged(), '2028-03-20'],
    ['prolonged, discussed on its last day', prolonged(confirmed('2028-01-20')), later],
    [
      'ended before it was over',
      developed('confirmation', { confirmation: { outcome: 'cancelled', on: '2027-03-01' } }),
      later,
    ],
    ['refused', developed('approval', { approval: { outcome: 'refused' } }), later],
    [
      'transferred in: another rule',
      developed('confirmation', {
        placement: { documents: { transferredOn: '2027-05-01' } },
        confirmation: { on: '2027-09-19' },
      }),
      later,
    ],
  ],
  invalid: [
    [
      'prolonged before it was over',
      early('extended', { extendedUntil: '2028-01-20' }),
      '2027-03-01讨论转正，预备期2027-07-20才满',
      '2027-12-31',
    ],
    [
      'prolonged before it was over, and confirmed in time',
      developmentFacts([
        developmentFact({
          steps: [
            ...stepsTo('confirmation-request', {}),
            { ...extended, on: '2027-03-01' },
            confirmed('2028-01-20'),
          ],
        }),
      ]),
      '2027-03-01讨论转正，预备期2027-07-20才满',
      later,
    ],
    [
      'put to the vote before it was over, and not carried',
      early('undecided', {}),
      '2027-03-01讨论转正，预备期2027-07-20才满',
      '2027-07-20',
    ],
    ['a day early', met('2027-07-19'), '2027-07-19讨论转正，预备期2027-07-20才满', later],
    ['sixty-one days after', met('2027-09-19'), '预备期2027-07-20期满，2027-09-19才讨论', later],
    ['not yet', waiting, '预备期2027-07-20期满，至今没有讨论', '2027-09-19'],
    ['prolonged and over', prolonged(), '预备期2028-01-20期满，至今没有讨论', '2028-03-21'],
    [
      'prolonged, discussed a day early',
      prolonged(confirmed('2028-01-19')),
      '2028-01-19讨论转正，预备期2028-01-20才满',
      later,
    ],
  ],
  unknown: [],
});
