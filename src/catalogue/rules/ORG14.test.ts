import { missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { factSet, groupFact, memberFacts, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG14 from './ORG14.ts';

const members = (formal: number, probationary: number) => [
  ...memberFacts(formal, {}),
  ...memberFacts(probationary, { kind: 'probationary' }),
];
const branchOf = (kind: string) => [unitFact({ kind })];
const notSaid = text('没有写明有没有划分党小组', 'whether there are groups is not said');
const silent = { gaps: [{ unit: 'u1', kind: 'group', missing: notSaid }] };
const unread = { members: missing(text('没有读到党员名册', 'no roster was read')) };
const says = (count: number) => `党员${count}人，没有划分党小组；如工作分散，一般应划分党小组`;

ruleTable(ORG14, {
  severity: 'warning',
  valid: [
    ['nineteen members', factSet({ members: members(19, 0) })],
    [
      'twenty in groups',
      factSet({ units: [unitFact({}), groupFact({})], members: members(20, 0) }),
    ],
    ['groups, no roster needed', factSet({ units: [unitFact({}), groupFact({})], rest: unread })],
    ['nineteen, groups not said', factSet({ members: members(19, 0), rest: silent })],
    [
      'a temporary branch',
      factSet({ units: branchOf('temporary-branch'), members: members(30, 0) }),
    ],
    ['the day before the rule', factSet({ members: members(20, 0) }), '2018-10-27'],
  ],
  invalid: [
    ['twenty members', factSet({ members: members(20, 0) }), says(20)],
    ['probationary ones count', factSet({ members: members(18, 2) }), says(20)],
    [
      'a retired branch',
      factSet({ units: branchOf('retired-branch'), members: members(35, 0) }),
      says(35),
    ],
    [
      'a group that ended today',
      factSet({ units: [unitFact({}), groupFact({ to: '2026-12-31' })], members: members(21, 0) }),
      says(21),
    ],
    ['the first day of the rule', factSet({ members: members(20, 0) }), says(20), '2018-10-28'],
  ],
  unknown: [
    ['twenty, groups not said', factSet({ members: members(20, 0), rest: silent }), notSaid.zh],
    ['no roster', factSet({ rest: unread }), '没有读到党员名册'],
  ],
});
