import { missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { committeeFact, factSet, memberFacts, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG03 from './ORG03.ts';

const formal = (count: number) => memberFacts(count, {});
const probationary = (count: number) => memberFacts(count, { kind: 'probationary' });
const unsaid = (count: number) =>
  memberFacts(count, {}).map(({ kind: _, ...rest }, i) => ({ ...rest, person: `q${i}` }));
const branchOf = (kind: string) => [unitFact({ kind })];
const withCommittee = [unitFact({}), committeeFact({})];
const notSaid = text('没有写明有没有支部委员会', 'whether there is a committee is not said');
const silent = { gaps: [{ unit: 'u1', kind: 'branch-committee', missing: notSaid }] };
const unread = { members: missing(text('没有读到党员名册', 'no roster was read')) };

ruleTable(ORG03, {
  severity: 'error',
  valid: [
    ['six formal members', factSet({ members: formal(6) })],
    ['six formal, ten probationary', factSet({ members: [...formal(6), ...probationary(10)] })],
    ['seven with a committee', factSet({ units: withCommittee, members: formal(7) })],
    ['a committee, no roster needed', factSet({ units: withCommittee, rest: unread })],
    ['a temporary branch', factSet({ units: branchOf('temporary-branch'), members: formal(9) })],
    ['a general branch', factSet({ units: branchOf('general-branch'), members: formal(9) })],
    ['six, committee not said', factSet({ members: formal(6), rest: silent })],
    ['five, one unsaid', factSet({ members: [...formal(5), ...unsaid(1)] })],
    ['the day before the rule', factSet({ members: formal(7) }), '2018-10-27'],
  ],
  invalid: [
    ['seven', factSet({ members: formal(7) }), '正式党员7人，达到7人，没有设立支部委员会'],
    [
      'a joint branch of eight',
      factSet({ units: branchOf('joint-branch'), members: formal(8) }),
      '正式党员8人，达到7人，没有设立支部委员会',
    ],
    [
      'retired members',
      factSet({ units: branchOf('retired-branch'), members: formal(7) }),
      '正式党员7人，达到7人，没有设立支部委员会',
    ],
    [
      'seven by number only',
      factSet({ rest: { headcounts: [{ unit: 'u1', formal: 7, probationary: 0 }] } }),
      '正式党员7人，达到7人，没有设立支部委员会',
    ],
    [
      'a committee that ended today',
      factSet({ units: [unitFact({}), committeeFact({ to: '2026-06-01' })], members: formal(7) }),
      '正式党员7人，达到7人，没有设立支部委员会',
      '2026-06-01',
    ],
    [
      'a committee of another branch',
      factSet({ units: [unitFact({}), committeeFact({ partOf: 'u2' })], members: formal(7) }),
      '正式党员7人，达到7人，没有设立支部委员会',
    ],
    [
      'the first day of the rule',
      factSet({ members: formal(7) }),
      '正式党员7人，达到7人，没有设立支部委员会',
      '2018-10-28',
    ],
  ],
  unknown: [
    ['seven, committee not said', factSet({ members: formal(7), rest: silent }), notSaid.zh],
    [
      'six formal, one unsaid',
      factSet({ members: [...formal(6), ...unsaid(1)] }),
      '有1人没写明是否正式党员',
    ],
    ['no roster', factSet({ rest: unread }), '没有读到党员名册'],
  ],
});
