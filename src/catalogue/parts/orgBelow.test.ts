import { expect, test } from 'vitest';
import { factsOf } from '../../kernel/factsOf.ts';
import { factSet, memberFacts, unitFact } from '../../testing/facts.ts';
import { membersWithin } from './orgBelow.ts';

const general = unitFact({ id: 'z', kind: 'general-branch', parent: 'b' });
const branches = [unitFact({ parent: 'z' }), unitFact({ id: 'u2', parent: 'z' })];
const members = [...memberFacts(3, {}), ...memberFacts(4, { unit: 'u2' })];
const within = (loaded: readonly string[]) => {
  const set = factSet({
    units: [general, ...branches],
    members,
    rest: { loaded: { members: loaded } },
  });
  return membersWithin(general, factsOf(set, []), '2026-12-31');
};

test('the members of the branches below count', () => {
  expect(within(['u1', 'u2'])).toEqual({ all: 7, missing: null });
});

test('those that are known count, and what is missing is told beside', () => {
  const told = within(['u1']);
  expect([told.all, told.missing?.zh]).toEqual([3, '没有读到这个党组织的名册']);
});
