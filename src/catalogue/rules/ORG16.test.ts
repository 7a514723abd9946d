import { missing, type UnitFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { factSet, memberFacts, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG16 from './ORG16.ts';

const many = (count: number, unit: string) => memberFacts(count, { unit });
const general = unitFact({ id: 'z', kind: 'general-branch', name: '党总支', parent: 'b' });
const branch = (id: string, change: Partial<UnitFact> = {}) =>
  unitFact({ id, parent: 'z', ...change });
const two = [general, branch('u1'), branch('u2')];
const says = (count: number) => `党员${count}人，达到100人，没有设立党委`;

ruleTable(ORG16, {
  severity: 'error',
  valid: [
    ['a branch of ninety-nine', factSet({ members: many(99, 'u1') })],
    [
      'ninety-nine in two branches',
      factSet({ units: two, members: [...many(49, 'u1'), ...many(50, 'u2')] }),
    ],
    [
      'a committee',
      factSet({ units: [unitFact({ kind: 'unit-committee' })], members: many(120, 'u1') }),
    ],
    [
      'a branch below that is gone does not count',
      factSet({
        units: [general, branch('u1'), branch('u2', { to: '2026-12-31' })],
        members: [...many(60, 'u1'), ...many(60, 'u2')],
      }),
    ],
    [
      'members of a temporary branch belong elsewhere',
      factSet({
        units: [general, branch('u1'), branch('u2', { kind: 'temporary-branch' })],
        members: [...many(60, 'u1'), ...many(60, 'u2')],
      }),
    ],
    ['the day before the rule', factSet({ members: many(100, 'u1') }), '2022-10-21'],
  ],
  invalid: [
    ['a branch of a hundred', factSet({ members: many(100, 'u1') }), says(100)],
    [
      'a hundred in two branches',
      factSet({ units: two, members: [...many(50, 'u1'), ...many(50, 'u2')] }),
      says(100),
    ],
    [
      'a branch founded today counts',
      factSet({
        units: [general, branch('u1'), branch('u2', { from: '2026-12-31' })],
        members: [...many(50, 'u1'), ...many(50, 'u2')],
      }),
      says(100),
    ],
    ['the first day of the rule', factSet({ members: many(100, 'u1') }), says(100), '2022-10-22'],
  ],
  unknown: [
    [
      'no roster',
      factSet({ rest: { members: missing(text('没有读到党员名册', 'no roster was read')) } }),
      '没有读到党员名册',
    ],
    [
      'a general branch of which one branch was not read',
      factSet({ units: two, members: many(60, 'u1'), rest: { loaded: { members: ['u1'] } } }),
      ['没有读到这个党组织的名册', '没有读到这个党组织的名册'],
    ],
    [
      'branches of which nobody says where they stand',
      factSet({ units: [general, unitFact({})], members: many(60, 'u1') }),
      '没有写明各党支部隶属于哪个党组织',
    ],
  ],
});
