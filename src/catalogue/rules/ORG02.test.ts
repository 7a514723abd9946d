import { missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { factSet, memberFacts, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG02 from './ORG02.ts';

const formal = (count: number) => memberFacts(count, {});
const probationary = (count: number) => memberFacts(count, { kind: 'probationary' });
const branchOf = (kind: string) => [unitFact({ kind })];

ruleTable(ORG02, {
  severity: 'warning',
  valid: [
    ['fifty members', factSet({ members: formal(50) })],
    ['probationary ones within fifty', factSet({ members: [...formal(48), ...probationary(2)] })],
    ['no member', factSet({})],
    [
      'a temporary branch of sixty',
      factSet({ units: branchOf('temporary-branch'), members: formal(60) }),
    ],
    [
      'a general branch of sixty',
      factSet({ units: branchOf('general-branch'), members: formal(60) }),
    ],
    ['the day before the rule', factSet({ members: formal(51) }), '2018-10-27'],
    [
      'who joined later does not count yet',
      factSet({
        members: [
          ...formal(50),
          ...memberFacts(1, { kind: 'probationary', joinedOn: '2026-06-02' }),
        ],
      }),
      '2026-06-01',
    ],
  ],
  invalid: [
    ['fifty-one members', factSet({ members: formal(51) }), '党员51人，超过50人'],
    [
      'fifty and one probationary',
      factSet({ members: [...formal(50), ...probationary(1)] }),
      '党员51人，超过50人',
    ],
    [
      'a joint branch',
      factSet({ units: branchOf('joint-branch'), members: formal(51) }),
      '党员51人，超过50人',
    ],
    [
      'retired members',
      factSet({ units: branchOf('retired-branch'), members: formal(81) }),
      '党员81人，超过50人',
    ],
    [
      'the first day of the rule',
      factSet({ members: formal(51) }),
      '党员51人，超过50人',
      '2018-10-28',
    ],
    [
      'a number-only unit',
      factSet({ rest: { headcounts: [{ unit: 'u1', formal: 50, probationary: 1 }] } }),
      '党员51人，超过50人',
    ],
    [
      'the day of joining counts',
      factSet({
        members: [
          ...formal(50),
          ...memberFacts(1, { kind: 'probationary', joinedOn: '2026-06-02' }),
        ],
      }),
      '党员51人，超过50人',
      '2026-06-02',
    ],
  ],
  unknown: [
    [
      'no roster',
      factSet({ rest: { members: missing(text('没有读到党员名册', 'no roster was read')) } }),
      '没有读到党员名册',
    ],
  ],
});
