import { expect, test } from 'vitest';
import { conflictingRoles } from '../../engines/org/offices.ts';
import { type Link, treeOn, type Unit } from '../../engines/org/tree.ts';
import { type Ground, may } from '../../engines/org/wall.ts';
import { catalogue } from '../index.generated.ts';

const { roles, permissions } = catalogue;
const on = '2026-11-01';
const life = { from: '2020-01-01', to: null, successor: null } as const;
const units: Unit[] = [
  { ...life, id: 'bureau', kind: 'bureau-committee' },
  { ...life, id: 'committee', kind: 'unit-committee' },
  { ...life, id: 'branch', kind: 'branch' },
  { ...life, id: 'group', kind: 'group' },
  { ...life, id: 'sibling', kind: 'branch' },
  { ...life, id: 'far', kind: 'unit-committee' },
  { ...life, id: 'county', kind: 'county-bureau' },
  { ...life, id: 'county-branch', kind: 'branch' },
];
const under = (unit: string, above: string, relation: Link['relation']): Link => ({
  unit,
  above,
  relation,
  from: '2020-01-01',
  to: null,
});
const links: Link[] = [
  under('committee', 'bureau', 'subordinate'),
  under('far', 'bureau', 'subordinate'),
  under('branch', 'committee', 'subordinate'),
  under('sibling', 'committee', 'subordinate'),
  under('group', 'branch', 'subordinate'),
  under('county', 'bureau', 'guided'),
  under('county-branch', 'county', 'subordinate'),
];
const ground: Ground = {
  tree: treeOn(units, links, on),
  roles: new Map(roles.map((role) => [role.id, role])),
  permissions: new Map(permissions.map((permission) => [permission.id, permission])),
};

/** What a role may do, granted on a unit: per permission, exactly the units that it reaches. */
const own = ['branch', 'group'];
const below = ['committee', 'branch', 'group', 'sibling'];
const bureau = ['bureau', ...below, 'far'];
const guided = ['county', 'county-branch'];
const table: readonly [string, string, Readonly<Record<string, readonly string[]>>][] = [
  ['group-leader', 'group', { 'roster.read': ['group'], 'activity.read': ['group'] }],
  [
    'branch-secretary',
    'branch',
    {
      'roster.read': own,
      'roster.write': own,
      'roster.export': own,
      'person.reveal': own,
      'activity.read': own,
      'activity.write': own,
      'case.read': own,
      'case.record': own,
      'ledger.read': ['branch'],
      'ledger.post': ['branch'],
    },
  ],
  [
    'unit-cadre',
    'committee',
    {
      'unit.write': below,
      'roster.read': below,
      'roster.write': below,
      'roster.export': below,
      'person.reveal': below,
      'activity.read': below,
      'activity.review': below,
      'case.read': below,
      'case.decide': below,
      // Nobody sets aside what is found of the own committee.
      'norm.waive': own.concat('sibling'),
      'ledger.read': below,
      'ledger.post': ['committee'],
      // Nobody checks the own page.
      'ledger.check': own.concat('sibling'),
    },
  ],
  [
    'political-department',
    'bureau',
    {
      'unit.write': bureau,
      'roster.read': bureau,
      'roster.write': bureau,
      'roster.export': bureau,
      'person.reveal': bureau,
      'activity.read': [...bureau, ...guided],
      'activity.review': bureau,
      'case.read': bureau,
      'case.decide': bureau,
      'norm.waive': [...below, 'far'],
      'ledger.read': bureau,
      'ledger.post': ['bureau'],
      'ledger.check': [...below, 'far'],
      'setting.write': bureau,
    },
  ],
  ['recorder', 'branch', { 'activity.draft': ['branch'] }],
  ['inspector', 'committee', { 'activity.read': below }],
  [
    'emergency-reader',
    'committee',
    {
      'roster.read': ['committee'],
      'activity.read': ['committee'],
      'case.read': ['committee'],
    },
  ],
  // Of the one person that the grant names: in a table of units it is about nobody.
  ['emergency-file-reader', 'branch', { 'person.file': ['branch'] }],
  ['bulk-exporter', 'committee', { 'roster.bulk': below }],
  [
    'auditor',
    'committee',
    {
      'roster.read': below,
      'activity.read': below,
      'case.read': below,
      'ledger.read': below,
      'audit.read': below,
    },
  ],
  ['political-reviewer', 'branch', { 'roster.read': own, 'case.review': own }],
  ['discipline-keeper', 'branch', { 'roster.read': own, 'case.discipline': own }],
  ['system-admin', 'bureau', { 'account.manage': bureau }],
  ['security-admin', 'bureau', { 'grant.manage': bureau }],
  ['audit-admin', 'bureau', { 'audit.read': bureau }],
];

test.each(table)('%s on %s reaches this and nothing else', (role, unit, expected) => {
  const actor = { person: 'p', today: on, grants: [{ role, unit, from: on, to: null }] } as const;
  for (const { id: action } of permissions) {
    const reached = units.filter(({ id }) => may(ground, actor, action, { unit: id }).may);
    const wanted = units.filter(({ id }) => expected[action]?.includes(id));
    expect([action, ...reached.map(({ id }) => id)]).toEqual([action, ...wanted.map((u) => u.id)]);
  }
});

test('every role stands in the table', () => {
  expect(table.map(([id]) => id).toSorted()).toEqual(roles.map(({ id }) => id).toSorted());
});

test('whoever records an activity never reviews it by the same role', () => {
  const both = roles.filter((role) => {
    const held = role.allows.map(({ permission }) => permission);
    return held.includes('activity.write') && held.includes('activity.review');
  });
  expect(both).toEqual([]);
});

test('an auditor, an inspector and an audit administrator change nothing', () => {
  const writes = new Set(permissions.filter((p) => p.does === 'writes').map(({ id }) => id));
  const ids = ['auditor', 'inspector', 'audit-admin'];
  const readers = roles.filter(({ id }) => ids.includes(id));
  const changed = readers.flatMap((r) => r.allows.filter((a) => writes.has(a.permission)));
  expect([readers.length, changed]).toEqual([3, []]);
});

test('whoever takes the steps of a unit never takes those decided above it by the same role', () => {
  const both = roles.filter((role) => {
    const held = role.allows.map(({ permission }) => permission);
    return held.includes('case.record') && held.includes('case.decide');
  });
  expect(both).toEqual([]);
});

test('whoever may finish a record is not the one who only drafts', () => {
  const both = roles.filter((role) => {
    const held = role.allows.map(({ permission }) => permission);
    return held.includes('activity.draft') && held.length > 1;
  });
  expect(both).toEqual([]);
});

test('accounts and grants belong to administrators, business data to everybody else', () => {
  const offices = new Set(['account.manage', 'grant.manage']);
  for (const role of roles) {
    const held = role.allows.map(({ permission }) => permission);
    const wrong =
      role.office === 'business'
        ? held.filter((p) => offices.has(p))
        : held.filter((p) => !offices.has(p) && p !== 'audit.read');
    expect([role.id, ...wrong]).toEqual([role.id]);
  }
});

test('of all 2^n combinations of roles none joins two offices', () => {
  let passed = 0;
  for (let bits = 0; bits < 2 ** roles.length; bits++) {
    const held = roles.filter((_, i) => (bits >> i) % 2 === 1);
    const admins = new Set(held.map((r) => r.office).filter((o) => o !== 'business'));
    const business = held.some((r) => r.office === 'business');
    const fine = admins.size === 0 || (admins.size === 1 && !business);
    expect(conflictingRoles(held).ok).toBe(fine);
    if (fine) passed += 1;
  }
  // Any set of the business roles, or one office alone.
  expect(passed).toBe(2 ** roles.filter((r) => r.office === 'business').length + 3);
});
