import { known, type OfficeFact } from '../../kernel/facts.ts';
import { committeeFact, factSet, officeFact, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG09 from './ORG09.ts';

const withOffices = (...offices: readonly OfficeFact[]) =>
  factSet({ units: [unitFact({}), committeeFact({})], rest: { offices: known(offices) } });
const member = (change: Partial<OfficeFact>) =>
  officeFact({
    post: 'organisation-member',
    unit: 'u1-committee',
    filedOn: '2026-03-01',
    ...change,
  });
/** An office of which the source has no such column. */
const { filedOn: _, ...unsaid } = member({});

ruleTable(ORG09, {
  severity: 'warning',
  valid: [
    ['on file', withOffices(member({}))],
    [
      'the secretary is approved instead',
      withOffices(member({ post: 'secretary', filedOn: null })),
    ],
    [
      'the secretary has another post as well',
      withOffices(member({ post: 'secretary', filedOn: null }), member({ filedOn: null })),
    ],
    [
      'two posts, filed once',
      withOffices(member({}), member({ post: 'publicity-member', filedOn: null })),
    ],
    ['a recorder', withOffices(member({ post: 'recorder', filedOn: null }))],
    ['who left', withOffices(member({ filedOn: null, to: '2026-12-31' }))],
    ['nobody', withOffices()],
    [
      'a temporary branch',
      factSet({
        units: [unitFact({ kind: 'temporary-branch' })],
        rest: { offices: known([member({ unit: 'u1', filedOn: null })]) },
      }),
    ],
    ['the day before the rule', withOffices(member({ filedOn: null })), '2018-10-27'],
  ],
  invalid: [
    ['not on file', withOffices(member({ filedOn: null })), '委员张三没有备案记录'],
    [
      'each of two',
      withOffices(
        member({ filedOn: null }),
        member({ filedOn: null, person: 'p2', name: '李四', post: 'committee-member' }),
      ),
      ['委员张三没有备案记录', '委员李四没有备案记录'],
    ],
    [
      'two posts of one person are told once',
      withOffices(member({ filedOn: null }), member({ filedOn: null, post: 'discipline-member' })),
      '委员张三没有备案记录',
    ],
    [
      'filed with the branch',
      withOffices(member({ filedOn: null, unit: 'u1' })),
      '委员张三没有备案记录',
    ],
    [
      'the first day of the rule',
      withOffices(member({ filedOn: null })),
      '委员张三没有备案记录',
      '2018-10-28',
    ],
  ],
  unknown: [
    ['no column', withOffices(unsaid), '没有读到委员的备案日期'],
    [
      'two make one line',
      withOffices(unsaid, { ...unsaid, person: 'p2' }),
      '没有读到委员的备案日期',
    ],
    [
      'one post not filed, the other not said',
      withOffices(unsaid, member({ filedOn: null, post: 'publicity-member' })),
      '没有读到委员的备案日期',
    ],
    ['no posts were read', factSet({}), '没有读到党内职务'],
  ],
});
