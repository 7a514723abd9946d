import {
  developed,
  developmentFact,
  developmentFacts,
  stepsTo,
  taken,
} from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV32 from './DEV32.ts';

const later = '2028-12-31';
const prolonged = (...untils: readonly string[]) =>
  developmentFacts([
    developmentFact({
      steps: [
        ...stepsTo('confirmation-request', {}),
        ...untils.map((extendedUntil, i) =>
          taken('confirmation', i === 0 ? '2027-07-25' : '2028-08-01', {
            outcome: 'extended',
            documents: { extendedUntil },
          }),
        ),
      ],
    }),
  ]);

ruleTable(DEV32, {
  severity: 'error',
  valid: [
    ['never', developed('confirmation', {}), later],
    ['by half a year', prolonged('2028-01-20'), later],
    ['by a year', prolonged('2028-07-20'), later],
  ],
  invalid: [
    [
      'a day short',
      prolonged('2028-01-19'),
      '预备期2027-07-20期满，延长到2028-01-19，应延长半年至一年',
      later,
    ],
    [
      'a day long',
      prolonged('2028-07-21'),
      '预备期2027-07-20期满，延长到2028-07-21，应延长半年至一年',
      later,
    ],
    ['to no day', prolonged(''), '预备期2027-07-20期满，延长到（未写明），应延长半年至一年', later],
    ['twice', prolonged('2028-07-20', '2029-02-01'), '第2次延长预备期，只能延长1次', later],
  ],
  unknown: [],
});
