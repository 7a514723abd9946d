import { known, type MemberFact, missing, type OfficeFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { factSet, groupFact, memberFacts, officeFact, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG13 from './ORG13.ts';

const group = 'u1-g1';
const formal = (count: number) => memberFacts(count, { group });
const probationary = (count: number) => memberFacts(count, { group, kind: 'probationary' });
/** Members of whom the source has no such column, numbered on from the formal ones. */
const without = (key: 'kind' | 'group', count: number) =>
  formal(count).map((member, i) => {
    const { [key]: _, ...rest } = member;
    return { ...rest, person: `q${i}` };
  });
const units = [unitFact({}), groupFact({})];
const read = { offices: known([]) };
const of = (...members: readonly MemberFact[]) => factSet({ units, members, rest: read });
const leader = (change: Partial<OfficeFact>) =>
  officeFact({ unit: group, post: 'group-leader', person: 'u1-formal-0', ...change });
const ledBy = (change: Partial<OfficeFact>, ...members: readonly MemberFact[]) =>
  factSet({ units, members, rest: { offices: known([leader(change)]) } });
const notSaid = text('没有写明有没有划分党小组', 'whether there are groups is not said');
const [first, ...others] = formal(4);
const confirmed = { ...first, fullOn: '2026-06-02' } as MemberFact;

ruleTable(ORG13, {
  severity: 'warning',
  valid: [
    ['three formal members', of(...formal(3))],
    ['one formal, two probationary', of(...formal(1), ...probationary(2))],
    ['a formal leader', ledBy({}, ...formal(3))],
    ['a leader of the day of his confirmation', ledBy({}, confirmed, ...others), '2026-06-02'],
    ['who only takes the minutes', ledBy({ post: 'recorder', person: 'x' }, ...formal(3))],
    ['no group', factSet({ rest: read })],
    [
      'a temporary branch, whose members are listed at home',
      factSet({ units: [unitFact({ kind: 'temporary-branch' }), groupFact({})], rest: read }),
    ],
    ['the day before the rule', of(...formal(2)), '2018-10-27'],
  ],
  invalid: [
    ['two members', of(...formal(2)), '党员2人，少于3人'],
    ['three probationary members', of(...probationary(3)), '正式党员0人，少于1人'],
    ['nobody', of(), '党员0人，少于3人；正式党员0人，少于1人'],
    [
      'members of another group do not count',
      of(...formal(2), ...memberFacts(5, { group: 'u1-g2', kind: 'probationary' })),
      '党员2人，少于3人',
    ],
    [
      'two, and members in no group',
      of(...formal(2), { ...confirmed, person: 'x', group: null }),
      '党员2人，少于3人',
    ],
    [
      'a probationary leader',
      ledBy({ person: 'u1-probationary-0' }, ...formal(3), ...probationary(1)),
      '党小组组长张三是预备党员',
    ],
    [
      'a leader on the eve of his confirmation',
      ledBy({}, confirmed, ...others),
      '党小组组长张三是预备党员',
      '2026-06-01',
    ],
    [
      'too few, and led by a probationary member of another group',
      ledBy(
        { person: 'u1-probationary-0' },
        ...formal(2),
        ...memberFacts(1, { group: 'u1-g2', kind: 'probationary' }),
      ),
      ['党员2人，少于3人', '党小组组长张三是预备党员'],
    ],
    ['the first day of the rule', of(...formal(2)), '党员2人，少于3人', '2018-10-28'],
  ],
  unknown: [
    [
      'two, one placed nowhere',
      of(...formal(2), ...without('group', 1)),
      '没有写明党员在哪个党小组',
    ],
    ['a branch that tells no groups', of(...without('group', 20)), '没有写明党员在哪个党小组'],
    [
      'a branch of which only numbers are known',
      factSet({
        units,
        rest: { ...read, headcounts: [{ unit: 'u1', formal: 20, probationary: 0 }] },
      }),
      '没有写明党员在哪个党小组',
    ],
    [
      'three, of one nobody says it',
      of(...probationary(2), ...without('kind', 1)),
      '没有写明组员是否正式党员',
    ],
    ['three, nobody says of what kind', of(...without('kind', 3)), '没有写明组员是否正式党员'],
    [
      'a leader of no known kind',
      ledBy({ person: 'q0' }, ...formal(3), ...without('kind', 1)),
      '没有写明党小组组长是否正式党员',
    ],
    [
      'a leader who is not listed',
      ledBy({ person: 'x' }, ...formal(3)),
      '党小组组长不在本支部党员名册上',
    ],
    ['no posts were read', factSet({ units, members: formal(3) }), '没有读到党内职务'],
    [
      'no roster was read',
      factSet({
        units,
        rest: { ...read, members: missing(text('没有读到党员名册', 'no roster was read')) },
      }),
      '没有读到党员名册',
    ],
    [
      'whether there are groups is not said',
      factSet({ rest: { ...read, gaps: [{ unit: 'u1', kind: 'group', missing: notSaid }] } }),
      notSaid.zh,
    ],
  ],
});
