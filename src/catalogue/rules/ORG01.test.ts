import { missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { factSet, memberFacts, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG01 from './ORG01.ts';

const formal = (count: number) => memberFacts(count, {});
const probationary = (count: number) => memberFacts(count, { kind: 'probationary' });
const unsaid = (count: number) =>
  memberFacts(count, {}).map(({ kind: _, ...rest }, i) => ({ ...rest, person: `q${i}` }));
const branchOf = (kind: string) => [unitFact({ kind })];

ruleTable(ORG01, {
  severity: 'error',
  valid: [
    ['three formal members', factSet({ members: formal(3) })],
    ['three formal and two probationary', factSet({ members: [...formal(3), ...probationary(2)] })],
    ['a joint branch of two', factSet({ units: branchOf('joint-branch'), members: formal(2) })],
    ['a temporary branch of two', factSet({ units: branchOf('temporary-branch') })],
    ['a group of two', factSet({ units: branchOf('group'), members: formal(2) })],
    ['three formal, others unsaid', factSet({ members: [...formal(3), ...unsaid(4)] })],
    ['the day before the rule', factSet({ members: formal(2) }), '2018-10-27'],
    ['a branch that is gone', factSet({ units: [unitFact({ to: '2026-06-01' })] }), '2026-06-01'],
    [
      'a number-only unit of three',
      factSet({ rest: { headcounts: [{ unit: 'u1', formal: 3, probationary: 0 }] } }),
    ],
  ],
  invalid: [
    ['two formal members', factSet({ members: formal(2) }), '正式党员2人，少于3人'],
    [
      'the first day of the rule',
      factSet({ members: formal(2) }),
      '正式党员2人，少于3人',
      '2018-10-28',
    ],
    [
      'two formal and five probationary',
      factSet({ members: [...formal(2), ...probationary(5)] }),
      '正式党员2人，少于3人',
    ],
    [
      'one formal, one unsaid',
      factSet({ members: [...formal(1), ...unsaid(1)] }),
      '正式党员1人，少于3人',
    ],
    [
      'retired members, two',
      factSet({ units: branchOf('retired-branch'), members: formal(2) }),
      '正式党员2人，少于3人',
    ],
    ['nobody', factSet({}), '正式党员0人，少于3人'],
    [
      'the last day of a branch',
      factSet({ units: [unitFact({ to: '2026-06-01' })], members: formal(2) }),
      '正式党员2人，少于3人',
      '2026-05-31',
    ],
    [
      'a third who is confirmed tomorrow',
      factSet({
        members: [...formal(2), ...memberFacts(1, { unit: 'u1', fullOn: '2026-06-02' })].map(
          (m, i) => ({ ...m, person: `p${i}` }),
        ),
      }),
      '正式党员2人，少于3人',
      '2026-06-01',
    ],
    [
      'a number-only unit of two',
      factSet({ rest: { headcounts: [{ unit: 'u1', formal: 2, probationary: 9 }] } }),
      '正式党员2人，少于3人',
    ],
  ],
  unknown: [
    [
      'two formal, one unsaid',
      factSet({ members: [...formal(2), ...unsaid(1)] }),
      '有1人没写明是否正式党员',
    ],
    [
      'no roster at all',
      factSet({ rest: { members: missing(text('没有读到党员名册', 'no roster was read')) } }),
      '没有读到党员名册',
    ],
    [
      'a roster of other branches',
      factSet({ rest: { loaded: { members: ['u2'] } } }),
      '没有读到这个党组织的名册',
    ],
  ],
});
