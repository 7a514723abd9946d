import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV40 from './DEV40.ts';

const wrote = (days: readonly string[], confirmed?: readonly string[]) =>
  developed('target-choice', {
    cultivation: {
      on: '2026-05-25',
      documents: { reports: days.map((on) => ({ on })) },
      ...(confirmed ? { confirmed } : {}),
    },
    activist: { on: '2025-06-01' },
  });
// Both reviews of the fixture hold the same list: one of them is enough here.
const once = (days: readonly string[], confirmed?: readonly string[]) => {
  const set = wrote(days, confirmed);
  if (!set.cases?.known) return set;
  const cases = set.cases.value.map((one) => ({
    ...one,
    steps: one.steps.filter(
      (step, i) => step.step !== 'cultivation' || one.steps[i - 1]?.step !== 'cultivation',
    ),
  }));
  return { ...set, cases: { known: true as const, value: cases } };
};
const four = ['2025-08-01', '2025-11-01', '2026-02-01', '2026-05-01'];

ruleTable(DEV40, {
  severity: 'warning',
  valid: [
    ['four in the year', once(four), '2026-06-01'],
    ['the year is not over', once([]), '2026-05-31'],
    ['a person confirms that they lie on paper', once([], ['reports']), '2026-06-01'],
    [
      'the bureau asks for two',
      {
        ...once(four.slice(2)),
        settings: [
          {
            key: 'development-reports',
            value: 2,
            from: '2025-01-01',
            scope: 'bureau',
            documentNo: '1号',
          },
        ],
      },
      '2026-06-01',
    ],
  ],
  invalid: [
    ['three', once(four.slice(1)), '2025-06-01起一年思想汇报3份，应不少于4份', '2026-06-01'],
    ['two of one day', once([...four, '2026-05-01']), '2026-05-01有两份思想汇报', '2026-06-01'],
  ],
  unknown: [],
});
