import { dateOf } from '../../kernel/date.ts';
import {
  type ActivityFact,
  type FactSet,
  known,
  type MemberFact,
  missing,
} from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import {
  activityFact,
  committeeFact,
  factSet,
  groupFact,
  memberFacts,
  seated,
  unitFact,
} from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import { rosterIsOfOtherDay } from '../parts/rosterOfDay.ts';
import MTG16 from './MTG16.ts';

const units = [
  unitFact({}),
  committeeFact({}),
  groupFact({}),
  groupFact({ id: 'u1-g2', name: '第二党小组' }),
];
const met = (
  change: Partial<ActivityFact>,
  members: readonly MemberFact[] = [],
  rest: Partial<FactSet> = {},
) => factSet({ units, members, activities: [activityFact(change)], rest });
const committee = (expected: number, change: Partial<ActivityFact> = {}) => ({
  handle: 'committee-meeting',
  unit: 'u1-committee',
  expected,
  ...change,
});
/** Two committees, the posts of one of them read: five seats and at most seven. */
const together = (expected: number) =>
  factSet({
    units: [...units, unitFact({ id: 'u2' }), committeeFact({ id: 'u2-committee', partOf: 'u2' })],
    activities: [activityFact(committee(expected, { alsoFor: ['u2-committee'] }))],
    rest: seats(5),
  });
const group = (expected: number, change: Partial<ActivityFact> = {}) => ({
  handle: 'group-meeting',
  unit: 'u1-g1',
  expected,
  ...change,
});
const five = seated(
  'secretary',
  'organisation-member',
  'publicity-member',
  'discipline-member',
  'committee-member',
);
const seats = (count: number) => ({ offices: known(five.slice(0, count)) });
/** Meetings of a committee of four, one a month. */
const year = (expected: readonly number[]) =>
  factSet({
    units,
    activities: expected.map((count, i) =>
      activityFact({ ...committee(count), id: `c${i}`, on: dateOf(2026, i + 1, 10) }),
    ),
    rest: seats(4),
  });
const inGroup = (count: number, id: string) =>
  memberFacts(count, { group: id }).map((one) => ({ ...one, person: `${id}-${one.person}` }));
const grouped = [...inGroup(8, 'u1-g1'), ...inGroup(6, 'u1-g2')];
/** Members of whom the source does not say in which group they are. */
const open = (count: number) => memberFacts(count, {});
const unnamed = { unit: 'u1', alsoFor: ['u1-g1', 'u1-g2'] };

ruleTable(MTG16, {
  severity: 'warning',
  valid: [
    ['as many as seats', met(committee(5), [], seats(5))],
    ['fewer than seats', met(committee(3), [], seats(5))],
    ['observers are present, not expected', met(committee(5, { present: 9 }), [], seats(5))],
    ['posts not read, the most that there can be', met(committee(7))],
    ['too few posts read for a committee', met(committee(7), [], seats(2))],
    ['as many as the group', met(group(8), grouped)],
    ['two committees together', together(12)],
    ['both groups together', met(group(14, { alsoFor: ['u1-g2'] }), grouped)],
    ['no group named, as many as the branch', met(group(14, unnamed), grouped)],
    ['before the rule', met(committee(50, { on: '2018-10-27' }))],
    ['an assembly', met({ expected: 50 }, grouped)],
  ],
  invalid: [
    ['one more than seats', met(committee(6), [], seats(5)), '应到6人，多于当日委员5人'],
    ['three seats', met(committee(4), [], seats(3)), '应到4人，多于当日委员3人'],
    [
      'seats of that day',
      met(committee(5), [], {
        offices: known(five.map((one, i) => (i < 3 ? one : { ...one, from: '2026-02-11' }))),
      }),
      '应到5人，多于当日委员3人',
    ],
    ['one meeting of a year', year([4, 5, 4]), '应到5人，多于当日委员4人'],
    [
      'more than any committee has, all year',
      year([9, 9]),
      ['应到9人，多于当日委员4人', '应到9人，多于当日委员4人'],
    ],
    ['posts not read', met(committee(8)), '应到8人，多于支部委员会至多的7人'],
    ['too few posts read', met(committee(8), [], seats(2)), '应到8人，多于支部委员会至多的7人'],
    [
      'two committees, the posts of one not read',
      together(13),
      '应到13人，多于支部委员会至多的12人',
    ],
    ['one more than the group', met(group(9), grouped), '应到9人，多于小组当日党员8人'],
    [
      'both groups together',
      met(group(15, { alsoFor: ['u1-g2'] }), grouped),
      '应到15人，多于小组当日党员14人',
    ],
    [
      'even with those of no known group',
      met(group(11), [...grouped, ...open(2)]),
      '应到11人，多于小组当日党员至多10人',
    ],
    ['no group named', met(group(15, unnamed), grouped), '应到15人，多于支部当日党员14人'],
    [
      'the first day of the rule',
      met(committee(8, { on: '2018-10-28' })),
      '应到8人，多于支部委员会至多的7人',
    ],
  ],
  unknown: [
    ['nobody expected is counted', met({ ...committee(0), expected: null }), '没有写明应到人数'],
    ['no date', met(committee(8, { on: null })), '没有写日期'],
    [
      'the groups of some are not said',
      met(group(10), [...grouped, ...open(2)]),
      '有党员没有写明在哪个小组',
    ],
    [
      'no roster',
      met(group(5), [], { members: missing(text('没有读到党员名册', 'no roster was read')) }),
      '没有读到党员名册',
    ],
    ['a group without members', met(group(5)), '没有读到小组成员'],
    [
      'a seat fewer than all year: the posts may be of another day',
      year([5, 5, 5]),
      Array.from({ length: 3 }, () => rosterIsOfOtherDay.zh),
    ],
    ['a branch without members', met(group(5, unnamed)), '名册中没有党员'],
  ],
});
