import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { permission, type Reach, type Role, role } from './define.ts';
import { conflictingRoles } from './offices.ts';
import { type Link, livingFor, pathUp, treeOn, type Unit, unitAndBelow } from './tree.ts';
import { type Actor, explain, type Grant, type Ground, may } from './wall.ts';

const day = (n: number): IsoDate => addDays('2026-01-01', n);
const permissions = new Map(
  ['roster.read', 'activity.read', 'activity.write'].map((id) => [
    id,
    permission({ id, name: text(id, id), does: 'reads' }),
  ]),
);
const business = (id: string, allows: readonly [string, Reach][]): Role =>
  role({
    id,
    name: text(id, id),
    office: 'business',
    meant: text(id, id),
    allows: allows.map(([permission, reach]) => ({ permission, reach })),
  });
const office = (id: Role['office']): Role => ({ ...business(id, []), office: id });
const reaches: readonly Reach[] = ['unit', 'unit-and-below', 'below', 'guided'];
const roles = new Map(
  [
    ...reaches.map((reach) => business(reach, [['activity.read', reach]])),
    office('system-admin'),
    office('security-admin'),
    office('audit-admin'),
  ].map((r) => [r.id, r] as const),
);

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const span = fc
  .tuple(fc.integer({ min: 0, max: 10 }), fc.option(fc.integer({ min: 0, max: 10 })))
  .map(([from, to]) => ({ from: day(from), to: to === null ? null : day(to) }));
/** Any forest: unit i stands under, or is guided by, one that comes before it. */
const forest = fc
  .tuple(...names.map((_, i) => fc.record({ up: fc.nat(i), guided: fc.boolean(), life: span })))
  .map((rows) => {
    const id = (i: number): string => names[i] ?? 'a';
    const units: Unit[] = rows.map(({ life }, i) => ({
      ...life,
      id: id(i),
      kind: 'k',
      successor: i === 0 ? null : id(i - 1),
    }));
    const links: Link[] = rows.flatMap(({ up, guided }, i) =>
      up === i
        ? []
        : [
            {
              unit: id(i),
              above: id(up),
              relation: guided ? 'guided' : 'subordinate',
              from: day(0),
              to: null,
            },
          ],
    );
    return { units, links };
  });
const grants: fc.Arbitrary<Grant[]> = fc.array(
  fc
    .record({ role: fc.constantFrom(...reaches), unit: fc.constantFrom(...names), life: span })
    .map(({ role: r, unit, life }) => ({ role: r, unit, ...life })),
  { maxLength: 4 },
);
const today = fc.integer({ min: 0, max: 10 }).map(day);

const includes = (p: { from: IsoDate; to: IsoDate | null }, on: IsoDate): boolean =>
  p.from <= on && !(p.to !== null && p.to <= on);

/** The same law said from the other end: every unit that a grant reaches, gathered downwards. */
function reached(units: Unit[], links: Link[], grant: Grant, on: IsoDate): Set<string> {
  const lives = (id: string): boolean => units.some((u) => u.id === id && includes(u, on));
  const below = (relation: Link['relation'], id: string): string[] =>
    links
      .filter((l) => l.above === id && l.relation === relation && lives(l.unit) && lives(id))
      .map((l) => l.unit);
  const subtree = (id: string): string[] => [id, ...below('subordinate', id).flatMap(subtree)];
  if (!lives(grant.unit)) return new Set();
  if (grant.role === 'unit') return new Set([grant.unit]);
  if (grant.role === 'unit-and-below') return new Set(subtree(grant.unit));
  const relation = grant.role === 'below' ? 'subordinate' : 'guided';
  return new Set(below(relation, grant.unit).flatMap(subtree));
}

const world = { forest, grants, today, unit: fc.constantFrom(...names) };

test('the wall says yes exactly where some grant in force reaches the unit', () => {
  fc.assert(
    fc.property(fc.record(world), (w) => {
      const ground: Ground = {
        permissions,
        roles,
        tree: treeOn(w.forest.units, w.forest.links, w.today),
      };
      const actor: Actor = { person: 'p', grants: w.grants, today: w.today };
      const living = livingFor(ground.tree, w.unit);
      const expected = w.grants.some(
        (g) =>
          includes(g, w.today) &&
          living !== undefined &&
          reached(w.forest.units, w.forest.links, g, w.today).has(living),
      );
      return may(ground, actor, 'activity.read', { unit: w.unit }).may === expected;
    }),
    { numRuns: 3000 },
  );
});

test('without grants nothing is allowed but the own roster entry', () => {
  fc.assert(
    fc.property(fc.record(world), fc.constantFrom(...permissions.keys()), (w, action) => {
      const ground: Ground = {
        permissions,
        roles,
        tree: treeOn(w.forest.units, w.forest.links, w.today),
      };
      const actor: Actor = { person: 'p', grants: [], today: w.today };
      const own = may(ground, actor, action, { unit: w.unit, person: 'p' });
      const other = may(ground, actor, action, { unit: w.unit, person: 'q' });
      return own.may === (action === 'roster.read') && !other.may;
    }),
  );
});

test('going up and going down agree', () => {
  fc.assert(
    fc.property(forest, today, (f, on) => {
      const tree = treeOn(f.units, f.links, on);
      return names.every((a) =>
        names.every((b) => unitAndBelow(tree, a).has(b) === pathUp(tree, b).includes(a)),
      );
    }),
  );
});

const one: Unit[] = [
  { id: 'a', kind: 'k', from: day(0), to: null, successor: null },
  { id: 'b', kind: 'k', from: day(0), to: day(5), successor: 'a' },
  { id: 'c', kind: 'k', from: day(0), to: day(5), successor: null },
  { id: 'd', kind: 'k', from: day(0), to: null, successor: null },
  { id: 'e', kind: 'k', from: day(0), to: null, successor: null },
];
const ties: Link[] = [
  { unit: 'd', above: 'a', relation: 'subordinate', from: day(0), to: null },
  { unit: 'e', above: 'a', relation: 'guided', from: day(0), to: null },
];
const grant = (r: string, unit: string, from = 0, to: number | null = null): Grant => ({
  role: r,
  unit,
  from: day(from),
  to: to === null ? null : day(to),
});

const table: readonly [Grant[], string, string, number, string][] = [
  [[grant('unit', 'a')], 'activity.read', 'a', 6, 'granted-on-the-unit'],
  [[grant('unit', 'a')], 'activity.read', 'd', 6, 'out-of-reach'],
  [[grant('unit-and-below', 'a')], 'activity.read', 'd', 6, 'granted-above'],
  [[grant('unit-and-below', 'a')], 'activity.read', 'e', 6, 'out-of-reach'],
  [[grant('below', 'a')], 'activity.read', 'd', 6, 'granted-above'],
  [[grant('below', 'a')], 'activity.read', 'a', 6, 'out-of-reach'],
  [[grant('below', 'a')], 'activity.read', 'b', 6, 'out-of-reach'],
  [[grant('guided', 'a')], 'activity.read', 'e', 6, 'granted-on-the-guide'],
  [[grant('guided', 'a')], 'activity.read', 'a', 6, 'out-of-reach'],
  [[grant('unit', 'a', 6)], 'activity.read', 'a', 5, 'no-grant-in-force'],
  [[grant('unit', 'a', 0, 6)], 'activity.read', 'a', 5, 'granted-on-the-unit'],
  [[grant('unit', 'a', 0, 6)], 'activity.read', 'a', 6, 'no-grant-in-force'],
  [[grant('unit', 'a')], 'activity.write', 'a', 6, 'not-in-the-role'],
  [[grant('unit', 'a')], 'activity.burn', 'a', 6, 'no-such-action'],
  [[grant('unknown', 'a')], 'activity.read', 'a', 6, 'not-in-the-role'],
  [[grant('unit', 'a')], 'activity.read', 'b', 6, 'granted-on-the-unit'],
  [[grant('unit', 'a')], 'activity.read', 'b', 4, 'out-of-reach'],
  [[grant('unit', 'c')], 'activity.read', 'c', 6, 'unit-unknown'],
  [[grant('unit', 'a'), grant('audit-admin', 'a')], 'activity.read', 'a', 6, 'conflicting-roles'],
];

test.each(table)('%j %s on %s on day %i: %s', (held, action, unit, on, rule) => {
  const ground: Ground = { permissions, roles, tree: treeOn(one, ties, day(on)) };
  const decision = may(ground, { person: 'p', grants: held, today: day(on) }, action, { unit });
  expect(decision.rule).toBe(rule);
  expect(decision.may).toBe(rule.startsWith('granted'));
  expect(explain(decision).zh).not.toBe('');
});

test('of all combinations of roles, only those of one office pass', () => {
  const all = [...roles.values()];
  for (let bits = 0; bits < 2 ** all.length; bits++) {
    const held = all.filter((_, i) => (bits >> i) % 2 === 1);
    expect(conflictingRoles(held).ok).toBe(new Set(held.map((r) => r.office)).size <= 1);
  }
});

test('a grant for one person’s file reaches that person and nothing else of the unit', () => {
  const life = { from: day(0), to: null };
  const units = [{ ...life, id: 'a', kind: 'k', successor: null }];
  const ground: Ground = { tree: treeOn(units, [], day(1)), roles, permissions };
  const held: Grant = { role: 'unit', unit: 'a', ...life, about: 'p' };
  const asked = (grant: Grant, person?: string) =>
    may(
      ground,
      { person: 'me', grants: [grant], today: day(1) },
      'activity.read',
      person === undefined ? { unit: 'a' } : { unit: 'a', person },
    ).may;
  expect([asked(held), asked(held, 'q'), asked(held, 'p')]).toEqual([false, false, true]);
  // Control: without the person it would open the unit.
  expect(asked({ ...held, about: null })).toBe(true);
});
