import {
  developed,
  developmentFact,
  developmentFacts,
  stepsTo,
} from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV07 from './DEV07.ts';

const reviewed = (on: '2025-12-16' | '2025-12-17') =>
  developed('target-choice', { cultivation: { on } });
const open = developed('cultivation', { activist: { on: '2026-05-20' }, cultivation: null });
/** The same activist, dropped on a day. */
const ended = (endedOn: '2026-12-05' | '2026-12-06') => {
  const steps = stepsTo('cultivation', { activist: { on: '2026-05-20' }, cultivation: null });
  return developmentFacts([developmentFact({ steps, endedOn })]);
};

ruleTable(DEV07, {
  severity: 'error',
  valid: [
    ['every half-year', developed('target-choice', {})],
    ['fifteen days over', reviewed('2025-12-16')],
    ['the first is not due yet', open, '2026-12-05'],
    ['dropped while he was in time', ended('2026-12-05'), '2027-06-30'],
    ['no activist', developed('talk', {})],
    [
      'the bureau allows a month',
      developed(
        'target-choice',
        { cultivation: { on: '2025-12-31' } },
        {
          settings: [
            {
              key: 'development-review-grace',
              value: 31,
              from: '2025-01-01',
              scope: 'bureau',
              documentNo: '1号',
            },
          ],
        },
      ),
    ],
  ],
  invalid: [
    [
      'late already when he was dropped',
      ended('2026-12-06'),
      '2026-05-20至2026-12-06没有考察，应于2026-11-20前后考察',
      '2027-06-30',
    ],
    [
      'sixteen days over',
      reviewed('2025-12-17'),
      '2025-06-01至2025-12-17没有考察，应于2025-12-01前后考察',
      '2026-12-31',
      'warning',
    ],
    [
      'none, and late today',
      open,
      '2026-05-20至2026-12-06没有考察，应于2026-11-20前后考察',
      '2026-12-06',
    ],
    [
      'none for a year: the choice decides which text judges',
      developed('target-choice', { cultivation: null }),
      '2025-06-01至2026-06-01没有考察，应于2025-12-01前后考察',
    ],
  ],
  unknown: [],
});
