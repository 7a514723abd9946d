import { expect, test } from 'vitest';
import { evaluate } from '../../engines/norm/evaluate.ts';
import { dateOf } from '../../kernel/date.ts';
import { type ActivityFact, type MemberFact, missing, type UnitFact } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import type { SettingEntry } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import {
  activityFact,
  committeeFact,
  factSet,
  groupFact,
  memberFact,
  memberFacts,
  unitFact,
} from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG23 from './MTG23.ts';

type Change = Partial<ActivityFact>;
const book = (
  activities: readonly ActivityFact[],
  members: readonly MemberFact[] = [],
  settings: readonly SettingEntry[] = [],
  unit: Partial<UnitFact> = {},
) =>
  factSet({
    units: [unitFact(unit), committeeFact({}), groupFact({})],
    members,
    activities,
    rest: { settings },
  });
const heads = (expected: number | null, present: number | null, change: Change = {}) =>
  activityFact({ expected, present, ...change });
const few = (expected: number, present: number, day = '2026-02-10') =>
  `${day}支部党员大会应到${expected}人，实到党员${present}人，到会率低于80%`;
/** A year of one member, without numbers: `x` absent, `o` there, `?` nobody says. */
const roll = (marks: string, change: Change = {}): ActivityFact[] =>
  [...marks].map((mark, i) => {
    const { expected: _, present: __, ...record } = activityFact({});
    const said = mark === '?' ? {} : { absentees: mark === 'x' ? ['p1'] : [] };
    return { ...record, id: `r${i}`, on: dateOf(2026, i + 1, 10), ...said, ...change };
  });
const one = [memberFact({})];
const seldom = (known: number, came: number, year = 2026) =>
  `${year}年记有到会情况的活动${known}次，参加${came}次，低于66.66%`;
const set = (key: string, value: number, scope = 'bureau'): SettingEntry => ({
  key,
  value,
  from: '2026-01-01',
  scope,
  documentNo: '临公党〔2026〕1号',
});
const bare = (() => {
  const { expected: _, present: __, ...record } = activityFact({});
  return record;
})();

ruleTable(MTG23, {
  severity: 'warning',
  valid: [
    ['four fifths', book([heads(20, 16)])],
    ['one absence in a branch of four', book([heads(4, 3)])],
    ['nobody is expected', book([heads(0, 0)], [], []), '2026-02-09'],
    [
      'the committee',
      book([
        heads(20, 20),
        heads(5, 1, { id: 'c', unit: 'u1-committee', handle: 'committee-meeting' }),
      ]),
    ],
    ['another activity', book([heads(20, 20), heads(20, 1, { id: 'f', handle: 'film-evening' })])],
    ['those of whom nothing is required', book([heads(20, 12)], memberFacts(5, { excused: true }))],
    [
      'retired members, of whom nobody said who is frail',
      book([heads(20, 10)], memberFacts(20, {}), [], { kind: 'retired-branch' }),
    ],
    ['half, where the bureau says half', book([heads(20, 10)], [], [set('least-turnout', 5_000)])],
    ['before the rule', book([heads(20, 5, { on: '2019-05-05' })])],
    ['a plan', book([heads(20, 5)]), '2026-02-09'],
    ['two thirds of a year', book(roll('xxoooo'), one)],
    ['three known records are too few', book(roll('xxx'), one)],
    ['four, of which one is not known', book(roll('xxx?'), one)],
    ['excused', book([...roll('xxxxxx'), heads(1, 1)], [memberFact({ excused: true })])],
    [
      'a retired member, unsaid',
      book([...roll('xxxx'), heads(1, 1)], one, [], { kind: 'retired-branch' }),
    ],
    ['nothing was held', book([], one)],
    ['absent before joining the branch', book(roll('xxxo'), [memberFact({ from: '2026-04-01' })])],
  ],
  invalid: [
    ['a head below four fifths', book([heads(20, 15)]), few(20, 15)],
    ['two absences in a branch of four', book([heads(4, 2)]), few(4, 2)],
    [
      'the first day of the rule',
      book([heads(20, 5, { on: '2019-05-06' })]),
      few(20, 5, '2019-05-06'),
    ],
    ['no date', book([heads(20, 5, { on: null })]), few(20, 5, '')],
    ['guests are no members', book([heads(20, 16, { guests: 1 })]), few(20, 15)],
    [
      'a group',
      book([heads(5, 3, { unit: 'u1-g1', handle: 'group-meeting' })]),
      '2026-02-10党小组会应到5人，实到党员3人，到会率低于80%',
    ],
    [
      'one of whom nothing is required is not enough',
      book([heads(20, 12)], memberFacts(4, { excused: true })),
      few(20, 12),
    ],
    [
      'two parts of one gathering',
      book([heads(20, 5), heads(20, 5, { handle: 'theme-day' })]),
      few(20, 5),
    ],
    [
      'below nine tenths, where the branch says so',
      book([heads(20, 17)], [], [set('least-turnout', 9_000, 'u1')]),
      few(20, 17).replace('80%', '90%'),
    ],
    ['half a year away', book(roll('xxxooo'), one), seldom(6, 3)],
    ['four known records', book(roll('xxoo?'), one), seldom(4, 2)],
    [
      'a retired member who is not frail',
      book(roll('xxxx'), [memberFact({ excused: false })], [], { kind: 'retired-branch' }),
      seldom(4, 0),
    ],
    [
      'year by year',
      {
        ...book(
          [
            ...roll('xxxx'),
            ...roll('oooo').map((r, i) => ({ ...r, id: `s${i}`, on: dateOf(2025, i + 1, 10) })),
          ],
          one,
        ),
        span: { from: '2025-01-01', to: '2027-01-01' },
      },
      seldom(4, 0),
    ],
    [
      'a gathering and a member',
      book([heads(20, 5, { absentees: ['p1'] }), ...roll('ooxxx')], one),
      [few(20, 5), seldom(6, 2)],
    ],
  ],
  unknown: [
    [
      'neither numbers nor rolls',
      book([bare], one),
      '没有读到应到、实到人数，也没有读到逐人的到会情况',
    ],
    [
      'a number is blank',
      book([heads(20, null)]),
      '没有读到应到、实到人数，也没有读到逐人的到会情况',
    ],
    [
      'few came, and nobody says how many are frail or long ill',
      factSet({
        units: [unitFact({})],
        activities: [heads(20, 5)],
        rest: { members: missing(text('没有读到名册', 'no roster was read')) },
      }),
      '没有读到名册',
    ],
    [
      'no ledger',
      factSet({ rest: { activities: missing(text('没有读到台账', 'no ledger was read')) } }),
      '没有读到台账',
    ],
  ],
});

test('MTG23 is about the record and about the member, and opens to them', () => {
  const at = (n: number) => ({ in: 'workbook', sheet: '台账', row: n }) as const;
  const record = heads(20, 5, { source: at(1) });
  const facts = book([record, ...roll('xxxx')], [memberFact({ source: at(2) })]);
  const { findings } = evaluate({
    rules: [MTG23],
    facts: factsOf(facts, []),
    asOf: '2026-12-31',
    subjects: 'all',
    waivers: [],
  });
  expect(findings.map(({ subject, evidence }) => [subject, evidence])).toEqual([
    [{ type: 'activity', id: 'a1', name: '第一党支部' }, [at(1)]],
    [{ type: 'member', id: 'p1', name: '张三' }, [at(2)]],
  ]);
});
