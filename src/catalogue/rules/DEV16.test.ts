import { developmentFacts, reviewFact, taken } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV16 from './DEV16.ts';

const signed = (signedOn: string, report: '2026-06-20' | '2026-05-10') =>
  developmentFacts([
    {
      ...reviewFact,
      steps: [
        taken('inquiry', '2026-05-01', { documents: { way: 'letter', signedOn } }),
        taken('report', report, { outcome: 'qualified' }),
      ],
    },
  ]);

ruleTable(DEV16, {
  severity: 'error',
  valid: [
    ['papers before it', developmentFacts([reviewFact])],
    ['on its day', signed('2026-06-20', '2026-06-20')],
    ['an undated paper', signed('', '2026-06-20')],
    ['no report yet', developmentFacts([{ ...reviewFact, steps: reviewFact.steps.slice(0, 2) }])],
  ],
  invalid: [
    ['a letter a day younger', signed('2026-06-21', '2026-06-20'), '综合报告早于证明材料'],
    [
      'two letters, told once',
      developmentFacts([
        {
          ...reviewFact,
          steps: [
            taken('inquiry', '2026-05-01', { documents: { signedOn: '2026-06-21' } }),
            taken('inquiry', '2026-05-02', { documents: { signedOn: '2026-06-22' } }),
            taken('report', '2026-06-20', { outcome: 'qualified' }),
          ],
        },
      ]),
      '综合报告早于证明材料',
    ],
    [
      'under the older text',
      signed('2026-05-11', '2026-05-10'),
      '综合报告早于证明材料',
      '2026-12-31',
      'warning',
    ],
  ],
  unknown: [],
});
