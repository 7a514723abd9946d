import { developed, developmentFact, developmentFacts } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV01 from './DEV01.ts';

const born = (
  day: `${number}-${number}-${number}` | null,
  on?: '2026-05-10' | '2026-05-11' | '2026-05-18' | '2026-05-19',
) =>
  developmentFacts([
    developmentFact({
      born: day,
      steps: [{ step: 'apply', on: on ?? '2026-06-01', documents: {} }],
    }),
  ]);

ruleTable(DEV01, {
  severity: 'error',
  valid: [
    ['the good way', developed('archive', {})],
    ['eighteen on the day', born('2008-06-01')],
    ['born on a leap day, the day before its eighteenth', born('2008-02-29')],
    ['nobody has applied', developmentFacts([developmentFact({ born: null, steps: [] })])],
  ],
  invalid: [
    ['a day too young', born('2008-06-02'), '申请日2026-06-01不满18周岁，2026-06-02起方可申请'],
    [
      'the older text is not sure',
      born('2010-01-01', '2026-05-10'),
      '申请日2026-05-10不满18周岁，2028-01-01起方可申请',
      '2026-12-31',
      'warning',
    ],
    [
      'the new text, not yet public',
      born('2010-01-01', '2026-05-18'),
      '申请日2026-05-18不满18周岁，2028-01-01起方可申请（新规定当时尚未公布，按提醒处理）',
      '2026-12-31',
      'warning',
    ],
    [
      'the day on which it was made public',
      born('2010-01-01', '2026-05-19'),
      '申请日2026-05-19不满18周岁，2028-01-01起方可申请',
    ],
  ],
  unknown: [['no day of birth', born(null), '没有读到出生日期']],
});
