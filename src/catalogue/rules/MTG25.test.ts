import { dateOf } from '../../kernel/date.ts';
import { type ActivityFact, type MemberFact, missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { activityFact, factSet, groupFact, memberFact, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import MTG25 from './MTG25.ts';

/** Held on the tenth of every month: `x` he was absent, `o` came, `?` nobody says, `-` nothing. */
const year = (marks: string, change: Partial<ActivityFact> = {}): ActivityFact[] =>
  [...marks].flatMap((mark, i) => {
    if (mark === '-') return [];
    const said = mark === '?' ? {} : { absentees: mark === 'x' ? ['p1', 'p2'] : ['p2'] };
    const on = dateOf(2026, i + 1, 10);
    return [activityFact({ id: `${change.handle}${i}`, on, ...said, ...change })];
  });
const book = (activities: readonly ActivityFact[], member: Partial<MemberFact> = {}) =>
  factSet({
    units: [unitFact({}), groupFact({})],
    members: [memberFact({ leads: true, ...member })],
    activities,
  });
/** Of somebody of whom the roster does not say whether he leads. */
const unsaid = (activities: readonly ActivityFact[]) => {
  const { leads: _, ...member } = memberFact({});
  return factSet({ members: [member], activities });
};
const noLedger = (member: MemberFact) =>
  factSet({
    members: [member],
    rest: { activities: missing(text('没有读到台账', 'no ledger was read')) },
  });
const says = '2026年第1季度所在支部有活动，没有本人到会的记录';

ruleTable(MTG25, {
  severity: 'warning',
  valid: [
    ['came to everything', book(year('oooooooooooo'))],
    ['came once in each quarter', book(year('xxoxoxoxxxxo'))],
    [
      'came to the group',
      book([...year('xxx'), ...year('--o', { handle: 'group-meeting', unit: 'u1-g1' })], {
        group: 'u1-g1',
      }),
    ],
    ['a quarter in which nothing was held', book(year('o--'))],
    ['the quarter is not over', book(year('xxx')), '2026-03-31'],
    ['no leading cadre', book(year('xxxxxxxxxxxx'), { leads: false })],
    ['excused', book(year('xxx'), { excused: true })],
    ['joined the branch within the quarter', book(year('xxx'), { from: '2026-01-02' })],
    ['nobody says whether he leads, and he came', unsaid(year('ooo'))],
    ['nobody says whether he leads, and nothing was held', unsaid([])],
    ['no ledger, no full quarter', noLedger(memberFact({ leads: true })), '2026-03-31'],
    [
      'a quarter that began before the rule',
      {
        ...book([activityFact({ on: '2019-05-10', absentees: ['p1'] })]),
        span: { from: '2019-01-01', to: '2020-01-01' },
      },
      '2019-07-01',
    ],
  ],
  invalid: [
    ['absent for a quarter', book(year('xxx')), says, '2026-04-01'],
    ['absent from the only gathering', book(year('-x-')), says],
    ['on the roster from its first day', book(year('xxx'), { from: '2026-01-01' }), says],
    [
      'absent for two quarters',
      book(year('xxxoooxxxooo')),
      '2026年第1季度、2026年第3季度所在支部有活动，没有本人到会的记录',
    ],
    ['absent for one, another open', book(year('xxx???')), says],
    [
      'the first quarter of the rule',
      {
        ...book([activityFact({ on: '2019-07-10', absentees: ['p1'] })]),
        span: { from: '2019-01-01', to: '2020-01-01' },
      },
      '2019年第3季度所在支部有活动，没有本人到会的记录',
      '2019-10-01',
    ],
  ],
  unknown: [
    ['nobody says who came', book(year('???')), '有的季度没有读到逐人的到会情况'],
    ['absent wherever it is said', book(year('xx?')), '有的季度没有读到逐人的到会情况'],
    ['nobody says whether he leads', unsaid(year('xxx')), '没有写明是否党员领导干部'],
    ['neither is said', unsaid(year('???')), '没有写明是否党员领导干部'],
    ['no ledger', noLedger(memberFact({ leads: true })), '没有读到台账'],
  ],
});
