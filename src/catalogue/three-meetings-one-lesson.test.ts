import { expect, test } from 'vitest';
import { evaluate } from '../engines/norm/evaluate.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { ActivityFact, FactSet, UnitFact } from '../kernel/facts.ts';
import { factsOf } from '../kernel/factsOf.ts';
import { text } from '../kernel/text.ts';
import {
  activityFact,
  committeeFact,
  factSet,
  groupFact,
  heldOn,
  unitFact,
} from '../testing/facts.ts';
import { ruleTable } from '../testing/ruleTable.ts';
import institution from './three-meetings-one-lesson.ts';

const [MTG01, MTG02, MTG03, MTG04, MTG27] = institution.duties;
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
      rules: [MTG01],
      facts,
      asOf: '2026-07-01',
      subjects: 'all',
      waivers: [],
    } as const;
    expect(evaluate(asked).findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  },
);

/** Held by a part of the branch, or by the branch itself. */
const held = (handle: string, unit: string, ...days: IsoDate[]): ActivityFact[] =>
  heldOn(...days).map((one) => ({ ...one, id: `${unit} ${one.id}`, handle, unit }));
const branch = unitFact({});
const [first, second] = [groupFact({}), groupFact({ id: 'u1-g2', name: '第二党小组' })];
const within = (
  units: readonly UnitFact[],
  activities: ActivityFact[],
  rest: Partial<FactSet> = {},
) =>
  factSet({
    units,
    activities,
    rest: { span: { from: '2026-01-01', to: '2026-03-01' }, ...rest },
  });
const committee = (...days: IsoDate[]) =>
  within([branch, committeeFact({})], held('committee-meeting', 'u1-committee', ...days));
const gap = (kind: string) => [{ unit: 'u1', kind, missing: text('没有读到', 'not read') }];

ruleTable(MTG02, {
  severity: 'warning',
  valid: [
    ['one in every month, on its first and last days', committee('2026-01-31', '2026-02-01')],
    ['the running month is open on its last day', committee('2026-01-31'), '2026-02-28'],
    ['a branch without a committee', within([branch], [])],
    [
      'a committee that is elected during the month',
      within(
        [branch, committeeFact({ from: '2026-01-02' })],
        held('committee-meeting', 'u1-committee', '2026-02-03'),
      ),
    ],
  ],
  invalid: [
    [
      'the day after a month without, told of the branch',
      committee('2026-01-05'),
      '2026年2月支部委员会会议0次，至少应有1次（上一次是2026-01-05）',
      '2026-03-01',
    ],
    [
      'a meeting of the whole branch is none of the committee',
      within(
        [branch, committeeFact({})],
        [
          ...held('committee-meeting', 'u1-committee', '2026-01-05'),
          ...held('branch-assembly', 'u1', '2026-02-05'),
        ],
      ),
      '2026年2月支部委员会会议0次，至少应有1次（上一次是2026-01-05）',
    ],
  ],
  unknown: [
    [
      'whether there is a committee',
      within([branch], [], { gaps: gap('branch-committee') }),
      '没有读到',
    ],
  ],
});

const groups = (...activities: ActivityFact[]) => within([branch, first, second], activities);
const january = [
  ...held('group-meeting', first.id, '2026-01-12'),
  ...held('group-meeting', second.id, '2026-01-13'),
];

ruleTable(MTG03, {
  severity: 'warning',
  valid: [
    [
      'each group in each month',
      groups(
        ...january,
        ...held('group-meeting', first.id, '2026-02-01'),
        ...held('group-meeting', second.id, '2026-02-28'),
      ),
    ],
    [
      'a meeting of which no group is named counts for both',
      groups(
        ...january,
        ...held('group-meeting', 'u1', '2026-02-10').map((one) => ({
          ...one,
          alsoFor: [first.id, second.id],
        })),
      ),
    ],
    ['a branch that is not divided', within([branch], [])],
  ],
  invalid: [
    [
      'one group has none: its name stands in the finding of the branch',
      groups(...january, ...held('group-meeting', first.id, '2026-02-10')),
      '2026年2月党小组会0次，至少应有1次（上一次是2026-01-13）（第二党小组）',
    ],
    [
      'both have none: one finding',
      groups(...january),
      '2026年2月党小组会0次，至少应有1次（上一次是2026-01-12）（第一党小组、第二党小组）',
    ],
  ],
  unknown: [['whether it is divided', within([branch], [], { gaps: gap('group') }), '没有读到']],
});

const lessons = (...days: IsoDate[]) =>
  factSet({ activities: held('party-lesson', 'u1', ...days) });

ruleTable(MTG04, {
  severity: 'warning',
  valid: [
    [
      'one in every quarter',
      lessons('2026-03-31', '2026-04-01', '2026-07-01', '2026-12-31'),
      '2027-01-01',
    ],
    ['the running quarter is open', lessons('2026-03-31'), '2026-06-30'],
  ],
  invalid: [
    [
      'none in the second quarter; local practice is never an error, even twice in a row',
      lessons('2026-03-31'),
      [
        '2026年第2季度党课0次，至少应有1次（上一次是2026-03-31）',
        '2026年第3季度党课0次，至少应有1次，已连续2个季度没有（上一次是2026-03-31）',
      ],
      '2026-10-01',
    ],
  ],
  unknown: [],
});

const lectures = (kind: string, ...days: IsoDate[]) =>
  factSet({ units: [unitFact({ kind })], activities: held('secretary-lesson', 'u1', ...days) });

ruleTable(MTG27, {
  severity: 'warning',
  valid: [
    ['one on the last day of the year', lectures('unit-committee', '2026-12-31'), '2027-01-01'],
    ['the running year is open', lectures('unit-committee'), '2026-12-31'],
    ['a branch is not bound', lectures('branch'), '2027-01-01'],
  ],
  invalid: [
    [
      'none in the year',
      lectures('unit-committee'),
      '2026年书记讲党课0次，至少应有1次',
      '2027-01-01',
    ],
    [
      'an organ committee',
      lectures('organ-committee'),
      '2026年书记讲党课0次，至少应有1次',
      '2027-01-01',
    ],
  ],
  unknown: [],
});
