import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.generated.ts';
import { demoTree } from './tree.ts';

const units = demoTree('2026-11-20');
const kinds = new Map(catalogue.unitKinds.map((kind) => [kind.id, kind]));
const count = (kind: string) => units.filter((unit) => unit.kind === kind).length;

test('there are 81 branches of every kind below the bureau', () => {
  const branches = units.filter((unit) => kinds.get(unit.kind)?.standing === 'branch');
  expect(branches).toHaveLength(81);
  expect(
    ['joint-branch', 'temporary-branch', 'retired-branch', 'general-branch'].map(count),
  ).toEqual([1, 1, 6, 1]);
});

test('every unit stands where its kind may stand, behind the one above it', () => {
  const seen = new Map<string, string>();
  for (const { key, kind, parent, relation, outside } of units) {
    const above = parent === null ? null : seen.get(parent);
    expect(seen.has(key), key).toBe(false);
    seen.set(key, kind);
    const { under = [], guidedBy = [], standing } = kinds.get(kind) ?? {};
    if (outside === true) expect([standing, above], key).toEqual(['counterpart', null]);
    else if (above === null) expect(key).toBe('bureau');
    else expect(relation === 'guided' ? guidedBy : under, key).toContain(above);
  }
});

test('the general branch has two branches below it, and letters go to two outside bodies', () => {
  const general = units.find((unit) => unit.kind === 'general-branch');
  expect(units.filter((unit) => unit.parent === general?.key)).toHaveLength(2);
  expect(units.filter((unit) => unit.outside === true)).toHaveLength(2);
});
