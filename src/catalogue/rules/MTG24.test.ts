import { dateOf } from '../../kernel/date.ts';
import {
  type ActivityFact,
  type MemberFact,
  missing,
  type StatementFact,
  type UnitFact,
} from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { activityFact, factSet, groupFact, memberFact, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG24 from './MTG24.ts';

/** What a branch held on the tenth of every month: `x` he was absent, `o` came, `?` nobody says. */
const year = (marks: string, change: Partial<ActivityFact> = {}): ActivityFact[] =>
  [...marks].flatMap((mark, i) => {
    if (mark === '-') return [];
    const said = mark === '?' ? {} : { absentees: mark === 'x' ? ['p1', 'p2'] : ['p2'] };
    const on = dateOf(2026, i + 1, 10);
    return [activityFact({ id: `${change.handle}${i}`, on, ...said, ...change })];
  });
const book = (
  activities: readonly ActivityFact[],
  member: Partial<MemberFact> = {},
  statements: readonly StatementFact[] = [],
  unit: Partial<UnitFact> = {},
) =>
  factSet({
    units: [unitFact(unit), unitFact({ id: 'u2' }), groupFact({})],
    members: [memberFact(member)],
    activities,
    rest: { statements },
  });
const answered = (
  says: StatementFact['says'],
  on: StatementFact['on'] = '2026-07-15',
): StatementFact[] => [{ rule: 'MTG24', subject: 'p1', says, on }];
const half = year('xxxxxx');
const says = '2026-01至2026-06连续6个月，记有到会情况的6次活动都没有到会';
const old = year('xxxxxxxxxxxo').map((one, i) => ({ ...one, on: dateOf(2019, i + 1, 10) }));
const july = '2026-07-01';

ruleTable(MTG24, {
  severity: 'warning',
  valid: [
    ['came every month', book(year('oooooooooooo'))],
    ['came in the sixth month', book(year('xxxxxoxxxxx-'))],
    ['five months', book(year('xxxxx'))],
    ['a month in which nothing was held', book(year('xxx-xxx-xxx-'))],
    ['the sixth month is not over', book(half), '2026-06-30'],
    [
      'came once a month among several',
      book([...half, ...year('---o--', { handle: 'theme-day' })]),
    ],
    [
      'came to the meetings of the group',
      book([...half, ...year('--oo--', { handle: 'group-meeting', unit: 'u1-g1' })], {
        group: 'u1-g1',
      }),
    ],
    [
      'came to what another branch held for both',
      book([...half, ...year('--o---', { handle: 'theme-day', unit: 'u2', alsoFor: ['u1'] })]),
    ],
    ['excused', book(half, { excused: true })],
    ['on the roster only from the second month on', book(half, { from: '2026-02-01' })],
    ['a good reason', book(half, {}, answered('good-reason'))],
    ['a good reason, though not all is known', book(year('xxxxx?'), {}, answered('good-reason'))],
    ['nothing was held', book([])],
    [
      'months that began before the rule',
      { ...book(old), span: { from: '2019-01-01', to: '2020-01-01' } },
      '2019-11-30',
    ],
    ['only the committee met', book(year('xxxxxx', { handle: 'committee-meeting' }))],
    ['attendance unsaid for five months', book(year('?????o'))],
    [
      'no ledger, but less than six months',
      factSet({
        members: [memberFact({})],
        rest: { activities: missing(text('没有读到台账', 'no ledger was read')) },
      }),
      '2026-06-30',
    ],
  ],
  invalid: [
    ['six months', book(half), says, july],
    [
      'the first six months of the rule',
      { ...book(old), span: { from: '2019-01-01', to: '2020-01-01' } },
      '2019-06至2019-11连续6个月，记有到会情况的6次活动都没有到会',
      '2019-12-01',
    ],
    ['six months, told later', book(year('xxxxxxoooooo')), says],
    [
      'seven months, whole',
      book(year('xxxxxoxxxxxx')).span === undefined ? book([]) : book(year('oxxxxxxxo')),
      '2026-02至2026-08连续7个月，记有到会情况的7次活动都没有到会',
    ],
    [
      'several gatherings a month',
      book([...half, ...year('xx----', { handle: 'theme-day' })]),
      says.replace('6次', '8次'),
      july,
    ],
    [
      'the meetings of another group',
      book([...half, ...year('oooooo', { handle: 'group-meeting', unit: 'u1-g1' })]),
      says,
      july,
    ],
    [
      'a retired member who is not frail',
      book(half, { excused: false }, [], { kind: 'retired-branch' }),
      says,
      july,
    ],
    [
      'no good reason',
      book(half, {}, answered('no-good-reason')),
      `${says}，支部核实没有正当理由`,
      '2026-08-01',
      'critical',
    ],
    [
      'a good reason for an absence before this one',
      book(half, {}, answered('good-reason', '2026-01-01')),
      says,
      july,
    ],
    [
      'the last word counts',
      book(half, {}, [...answered('good-reason'), ...answered('no-good-reason')]),
      `${says}，支部核实没有正当理由`,
      july,
      'critical',
    ],
  ],
  unknown: [
    [
      'a book of one quarter',
      factSet({
        members: [memberFact({})],
        rest: { span: { from: '2026-01-01', to: '2026-04-01' } },
      }),
      '读到的记录不满六个完整的月',
    ],
    ['nobody says who came', book(year('??????')), '没有读到逐人的到会情况'],
    [
      'absent wherever it is said',
      book(year('xx?xxx')),
      '2026-01至2026-06连续6个月，5次活动没有到会，另有1次没有写明谁到会',
    ],
    [
      'a second gathering of which nobody says who came',
      book([...half, ...year('----?-', { handle: 'theme-day' })]),
      '2026-01至2026-06连续6个月，6次活动没有到会，另有1次没有写明谁到会',
    ],
    [
      'a retired member who may be frail',
      book(half, {}, [], { kind: 'retired-branch' }),
      '没有写明是否年老体弱、长期病假',
    ],
    [
      'no ledger',
      factSet({
        members: [memberFact({})],
        rest: { activities: missing(text('没有读到台账', 'no ledger was read')) },
      }),
      '没有读到台账',
    ],
  ],
});
