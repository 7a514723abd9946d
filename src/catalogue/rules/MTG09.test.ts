import type { ActivityFact, FactSet } from '../../kernel/facts.ts';
import { known } from '../../kernel/facts.ts';
import { activityFact, committeeFact, factSet, seated, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG09 from './MTG09.ts';

const units = [unitFact({}), committeeFact({})];
const met = (change: Partial<ActivityFact>, rest: Partial<FactSet> = {}) =>
  factSet({
    units,
    activities: [activityFact({ handle: 'committee-meeting', unit: 'u1-committee', ...change })],
    rest,
  });
const five = seated(
  'secretary',
  'organisation-member',
  'publicity-member',
  'discipline-member',
  'committee-member',
);
const offices = { offices: known(five) };
const grown = {
  offices: known(five.map((one, i) => (i < 3 ? one : { ...one, from: '2026-03-01' as const }))),
};

/** A second branch with a committee of five, and a meeting of both committees. */
const another = [
  unitFact({ id: 'u2', name: '第二党支部' }),
  committeeFact({ id: 'u2-committee', partOf: 'u2' }),
];
const away = ({ person }: { person: string }) => ({ person: `${person}-2`, unit: 'u2-committee' });
const joint = {
  handle: 'committee-meeting',
  unit: 'u1-committee',
  alsoFor: ['u2-committee'],
} as const;

/** domain.md 19.5, ordinary: E and least A. */
const quorums = [
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 2],
  [5, 3],
  [6, 3],
  [7, 4],
  [10, 5],
  [20, 10],
  [81, 41],
] as const;

ruleTable(MTG09, {
  severity: 'error',
  valid: [
    ...quorums.map(
      ([expected, present]) => [`${present} of ${expected}`, met({ expected, present })] as const,
    ),
    ['everybody and an observer', met({ expected: 5, present: 6 })],
    ['three members and a guest', met({ expected: 5, present: 4, guests: 1 })],
    ['both numbers agree that enough came', met({ expected: 6, present: 3 }, offices)],
    ['three of five seats', met({ expected: null, present: 3 }, offices)],
    ['the seats of that day', met({ expected: null, present: 2, on: '2026-02-28' }, grown)],
    ['before the rule', met({ expected: 5, present: 1, on: '2018-10-27' })],
    ['an assembly', met({ handle: 'branch-assembly', expected: 5, present: 1 })],
  ],
  invalid: [
    ...quorums.map(
      ([expected, least]) =>
        [
          `${least - 1} of ${expected}`,
          met({ expected, present: least - 1 }),
          `应到委员${expected}人，实到${least - 1}人，少于所需的${least}人`,
        ] as const,
    ),
    [
      'two of five seats',
      met({ expected: null, present: 2 }, offices),
      '应到委员5人，实到2人，少于所需的3人',
    ],
    [
      'the seats of another day',
      met({ expected: null, present: 2, on: '2026-03-01' }, grown),
      '应到委员5人，实到2人，少于所需的3人',
    ],
    [
      'the record’s own number first, where the seats agree that too few came',
      met({ expected: 7, present: 2 }, offices),
      '应到委员7人，实到2人，少于所需的4人',
    ],
    [
      'of fewer seats than a committee has not all were read',
      met({ expected: 7, present: 3 }, { offices: known(five.slice(0, 2)) }),
      '应到委员7人，实到3人，少于所需的4人',
    ],
    [
      'two committees, all of whose seats agree',
      factSet({
        units: [...units, ...another],
        activities: [activityFact({ ...joint, expected: 8, present: 3 })],
        rest: { offices: known([...five, ...five.map((one) => ({ ...one, ...away(one) }))]) },
      }),
      '应到委员8人，实到3人，少于所需的4人',
    ],
    [
      'the first day of the rule',
      met({ expected: 5, present: 2, on: '2018-10-28' }),
      '应到委员5人，实到2人，少于所需的3人',
    ],
    [
      'guests are no members',
      met({ expected: 5, present: 3, guests: 1 }),
      '应到委员5人，实到2人（不含列席1人），少于所需的3人',
    ],
    [
      'no date, its own numbers',
      met({ expected: 5, present: 2, on: null }),
      '应到委员5人，实到2人，少于所需的3人',
    ],
  ],
  unknown: [
    ['posts not read', met({ expected: null, present: 2 }), '没有写明应到委员人数'],
    ['no seat filled', met({ expected: null }, { offices: known([]) }), '没有写明应到委员人数'],
    [
      'more were expected than have a seat',
      met({ expected: 7, present: 3 }, offices),
      '记录写应到委员7人，当日任职的委员5人，看不出以哪个为准',
    ],
    [
      'fewer were expected than have a seat',
      met({ expected: 3, present: 2 }, offices),
      '记录写应到委员3人，当日任职的委员5人，看不出以哪个为准',
    ],
    [
      'seats of no day',
      met({ expected: null, present: 2, on: null }, offices),
      '没有写明应到委员人数',
    ],
    ['nobody counted', met({ expected: 5, present: null }), '没有写明实到委员人数'],
  ],
});
