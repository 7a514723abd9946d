import { known, type MemberFact, missing, type OfficeFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { committeeFact, factSet, memberFact, officeFact, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG07 from './ORG07.ts';

/** The secretary 张三, of whom member and office are changed. */
const led = (member: Partial<MemberFact>, office: Partial<OfficeFact>) =>
  factSet({
    members: [memberFact(member)],
    rest: { offices: known([officeFact(office)]) },
  });
const { fullOn: _fullOn, ...withoutDay } = memberFact({});
const unread = missing(text('没有读到党员名册', 'no roster was read'));

ruleTable(ORG07, {
  severity: 'warning',
  valid: [
    ['a year to the day', led({ fullOn: '2025-03-01' }, { from: '2026-03-01' })],
    ['a leap day', led({ fullOn: '2024-02-29' }, { from: '2025-02-28' })],
    ['nobody knows since when, a year by now', led({ fullOn: '2025-12-31' }, {})],
    ['a deputy', led({ fullOn: '2026-01-01' }, { post: 'deputy-secretary' })],
    ['nobody', factSet({ rest: { offices: known([]) } })],
    ['who took office before the rule', led({ fullOn: '2018-01-01' }, { from: '2018-10-27' })],
    [
      'a temporary branch',
      factSet({
        units: [unitFact({ kind: 'temporary-branch' })],
        rest: { offices: known([officeFact({})]) },
      }),
    ],
    ['before the rule', led({ fullOn: '2018-10-01' }, {}), '2018-10-27'],
  ],
  invalid: [
    [
      'a day short of a year',
      led({ fullOn: '2025-03-02' }, { from: '2026-03-01' }),
      '书记张三到2026-03-01党龄不足1年',
    ],
    [
      'long a member, but not on taking office',
      led({ fullOn: '2019-06-01' }, { from: '2019-07-01' }),
      '书记张三到2019-07-01党龄不足1年',
    ],
    [
      'nobody knows since when, and still short',
      led({ fullOn: '2026-01-01' }, {}),
      '书记张三到2026-12-31党龄不足1年',
    ],
    [
      'a probationary member',
      led({ kind: 'probationary', fullOn: null }, { from: '2026-03-01' }),
      '书记张三到2026-03-01党龄不足1年',
    ],
    [
      'seated in the committee',
      factSet({
        units: [unitFact({}), committeeFact({})],
        members: [memberFact({ fullOn: '2026-01-01' })],
        rest: { offices: known([officeFact({ unit: 'u1-committee' })]) },
      }),
      '书记张三到2026-12-31党龄不足1年',
    ],
    [
      'the first day of the rule',
      led({ fullOn: '2018-10-01' }, { from: '2018-10-28' }),
      '书记张三到2018-10-28党龄不足1年',
      '2018-10-28',
    ],
  ],
  unknown: [
    ['not on the roster', led({ person: 'p2' }, {}), '书记不在本支部党员名册上'],
    ['no day of confirmation', led({ fullOn: null }, {}), '没有读到书记的转正日期'],
    [
      'no column of confirmation',
      factSet({ members: [withoutDay], rest: { offices: known([officeFact({})]) } }),
      '没有读到书记的转正日期',
    ],
    ['no posts were read', factSet({}), '没有读到党内职务'],
    [
      'no roster was read',
      factSet({ rest: { members: unread, offices: known([officeFact({})]) } }),
      '没有读到党员名册',
    ],
  ],
});
