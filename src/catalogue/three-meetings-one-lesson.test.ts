import { expect, test } from 'vitest';
import { evaluate } from '../engines/norm/evaluate.ts';
import type { IsoDate } from '../kernel/date.ts';
import { factsOf } from '../kernel/factsOf.ts';
import { activityFact, factSet, heldOn, unitFact } from '../testing/facts.ts';
import { ruleTable } from '../testing/ruleTable.ts';
import institution from './three-meetings-one-lesson.ts';

const [MTG01] = institution.duties;
const year = (...days: IsoDate[]) => factSet({ activities: heldOn(...days) });
const temporary = (from: '2026-04-01' | '2026-04-02', to: '2026-07-01' | '2026-06-30') =>
  factSet({ units: [unitFact({ kind: 'temporary-branch', from, to })] });
const numberOnly = (days: ReturnType<typeof heldOn>) =>
  factSet({
    activities: days,
    rest: { headcounts: [{ unit: 'u1', formal: 12, probationary: 1 }] },
  });
const quarters = ['2026-03-31', '2026-04-01', '2026-09-30', '2026-10-01'] as const;

ruleTable(MTG01, {
  severity: 'warning',
  valid: [
    ['one in every quarter, on their first and last days', year(...quarters), '2027-01-01'],
    ['several in one quarter do no harm', year('2026-01-05', '2026-02-05'), '2026-06-30'],
    ['the running quarter is open on its last day', year('2026-02-10'), '2026-06-30'],
    ['a temporary branch a day short of the quarter', temporary('2026-04-02', '2026-07-01')],
    ['a temporary branch that ended a day early', temporary('2026-04-01', '2026-06-30')],
    ['a number-only unit meets without names', numberOnly(heldOn(...quarters)), '2027-01-01'],
    ['a general branch is not bound', factSet({ units: [unitFact({ kind: 'general-branch' })] })],
  ],
  invalid: [
    [
      'the day after a quarter without',
      year('2026-02-10'),
      '2026年第2季度支部党员大会0次，至少应有1次（上一次是2026-02-10）',
      '2026-07-01',
    ],
    [
      'a temporary branch that lived through the quarter',
      temporary('2026-04-01', '2026-07-01'),
      '2026年第2季度支部党员大会0次，至少应有1次',
    ],
    [
      'another kind of meeting does not count',
      factSet({ activities: [activityFact({ handle: 'film-evening' })] }),
      '2026年第1季度支部党员大会0次，至少应有1次',
      '2026-04-01',
    ],
    [
      'a number-only unit is bound like the others',
      numberOnly([]),
      '2026年第1季度支部党员大会0次，至少应有1次',
      '2026-04-01',
    ],
  ],
  unknown: [
    [
      'records of other units only',
      factSet({
        rest: {
          span: { from: '2026-01-01', to: '2026-04-01' },
          loaded: { activities: ['u2'] },
        },
      }),
      '没有读到这个党组织的活动记录',
    ],
  ],
});

test.each(['branch', 'joint-branch', 'temporary-branch', 'retired-branch'])(
  'MTG01 binds a %s, and the second miss in a row is an error',
  (kind) => {
    const facts = factsOf(factSet({ units: [unitFact({ kind })] }), institution.activities);
    const asked = {
      rules: institution.duties,
      facts,
      asOf: '2026-07-01',
      subjects: 'all',
    } as const;
    expect(evaluate(asked).findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  },
);
