import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, grant, type Visitor, work } from '../testing/api.ts';
import { allRoutes } from './routes.ts';

/** Outside bodies: named by whoever writes the bureau itself, and nothing hangs on them. */
let house: ApiHouse;
let head: Visitor;
let cadre: Visitor;
let body: number;

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const [person = ''] = house.people.members;
  await grant(house, person, 'political-department', house.units.root);
  [head, cadre] = [await house.visitor(person), await house.visitor(house.people.cadre)];
  const made = await head.send('POST', '/api/units', organs('市直机关工委'));
  body = made.json<{ unit: number }>().unit;
});
afterAll(() => house.close());

const organs = (name: string, kind = 'city-work-committee') => ({
  ...{ on: '2020-01-01', parent: null, relation: 'subordinate', kind, name },
});

interface Line {
  readonly unit: number;
  readonly name: string;
  readonly parent: number | null;
  readonly outside: boolean;
}
interface Asked {
  readonly unit: Line;
  readonly may: readonly string[];
  readonly counts: unknown;
}

async function tree(on = '2026-11-01'): Promise<readonly Line[]> {
  return (await head.get(`/api/units?on=${on}`)).json<{ units: Line[] }>().units;
}

const codes = (reply: { json<T>(): T }) =>
  reply.json<{ problems: { code: string }[] }>().problems.map((problem) => problem.code);

test('it stands in the tree alone, and whoever writes the bureau may write its name', async () => {
  const found = (await tree()).find((one) => one.unit === body);
  expect(found).toMatchObject({ name: '市直机关工委', parent: null, outside: true });
  const opened = (await head.get(`/api/units/${body}`)).json<Asked>();
  expect([opened.may, opened.counts]).toEqual([['unit.write'], null]);
  expect((await cadre.get(`/api/units/${body}`)).json<Asked>().may).toEqual([]);
});

test('a cadre of a committee names none', async () => {
  const made = await cadre.send('POST', '/api/units', organs('市委组织部'));
  expect([made.status, codes(made)]).toEqual([403, ['access/refused']]);
});

test.each([
  ['branch', 'unit/not-outside'],
  ['county-bureau', 'unit/not-outside'],
  ['bureau-committee', 'unit/not-outside'],
  ['no-such-kind', 'unit/not-outside'],
])('no %s stands without a superior', async (kind, code) => {
  const made = await head.send('POST', '/api/units', organs('某某', kind));
  expect([made.status, codes(made)]).toEqual([422, [code]]);
});

test('the same name twice is refused', async () => {
  const again = await head.send('POST', '/api/units', organs('市直机关工委'));
  expect(codes(again)).toEqual(['unit/name-taken']);
});

const attempts: readonly [string, () => string, () => object][] = [
  [
    'a member',
    () => '/api/persons',
    () => ({ name: '某', unit: body, standing: 'member', memberKind: 'formal' }),
  ],
  [
    'somebody who is known',
    () => '/api/persons',
    () => ({ name: '某', unit: body, standing: 'known' }),
  ],
  [
    'a post',
    () => `/api/units/${body}/posts`,
    () => ({ person: house.people.secretary, post: 'secretary' }),
  ],
  [
    'a place',
    () => `/api/units/${body}/places`,
    () => ({ kind: 'police-room-central', name: '某警务室' }),
  ],
  ['counts', () => `/api/units/${body}/headcount`, () => ({ formal: 3, probationary: 0 })],
  ['a unit below', () => '/api/units', () => ({ ...organs('某支部', 'branch'), parent: body })],
  ['a superior', () => `/api/units/${body}/move`, () => ({ parent: house.units.root })],
  [
    'members of a merged branch',
    () => `/api/units/${house.units.other}/merge`,
    () => ({ into: body }),
  ],
  [
    'records of a dissolved unit',
    () => `/api/units/${house.units.counted}/dissolve`,
    () => ({ successor: body }),
  ],
];

test.each(attempts)('%s does not hang on it', async (_, url, payload) => {
  const made = await head.send('POST', url(), { on: '2026-11-01', ...payload() });
  expect([403, 422]).toContain(made.status);
});

test('it is renamed and ended, and what was done is taken back', async () => {
  const url = `/api/units/${body}`;
  const renamed = await head.send('POST', `${url}/rename`, {
    on: '2024-01-01',
    name: '市委市直机关工委',
  });
  const ended = await head.send('POST', `${url}/dissolve`, { on: '2025-01-01', successor: null });
  expect([renamed.status, ended.status]).toEqual([200, 200]);
  const named = async (on: string) => (await tree(on)).find((one) => one.unit === body)?.name;
  expect([await named('2023-12-31'), await named('2024-12-31'), await named('2025-01-01')]).toEqual(
    ['市直机关工委', '市委市直机关工委', undefined],
  );
  const undo = `/api/effects/${ended.json<{ effect: string }>().effect}/reverse`;
  expect((await cadre.send('POST', undo, { reason: '误操作' })).status).toBe(403);
  expect((await head.send('POST', undo, { reason: '误操作' })).status).toBe(200);
  expect(await named('2026-01-01')).toBe('市委市直机关工委');
  const branch = await head.send('POST', `${url}/rename`, {
    on: '2026-01-01',
    name: '某',
    kind: 'branch',
  });
  expect(codes(branch)).toEqual(['unit/stays-outside']);
});

test('a unit of the bureau is not dissolved without a successor', async () => {
  const url = `/api/units/${house.units.counted}/dissolve`;
  const ended = await head.send('POST', url, { on: '2026-11-01', successor: null });
  expect(ended.status).toBe(422);
});

/** The second wall alone: what a statement of the application may do, whatever the routes allow. */
async function codeOf(person: string, text: string, values: readonly unknown[]): Promise<string> {
  const tried = work(house, person, async (tx) => {
    await tx.run({ name: '', text }, values);
    throw new Error('done');
  });
  return tried.catch((error: { code?: string; message: string }) => error.code ?? error.message);
}

test('the database itself keeps outside bodies outside', async () => {
  const { tenant, units, people } = house;
  const { rows } = await house.admin.query<{ id: string }>('select id from genji.effect limit 1');
  const effect = rows[0]?.id;
  const headPerson = people.members[0] ?? '';
  const unit = 'insert into genji.unit (tenant, unit, effect, outside) values ($1, 900, $2, true)';
  expect(await codeOf(people.cadre, unit, [tenant, effect])).toBe('42501');
  expect(await codeOf(headPerson, unit, [tenant, effect])).toBe('done');
  const state = `insert into genji.unit_state (tenant, id, unit, kind, name, outside, valid_from,
    valid_to, effect) values ($1, $2, $3, 'k', 'n', $4, '2001-01-01', '2002-01-01', $5)`;
  const named = (person: string, on: number, outside: boolean) =>
    codeOf(person, state, [tenant, uuidv7(), on, outside, effect]);
  expect(await named(people.cadre, body, true)).toBe('42501');
  expect(await named(headPerson, body, true)).toBe('done');
  // A unit of the bureau is not called an outside body, nor the other way round.
  expect(await named(headPerson, units.branch, true)).toBe('23503');
  expect(await named(headPerson, body, false)).toBe('42501');
  expect(await named(headPerson, units.branch, false)).toBe('done');
  const line = `insert into genji.roster_line (tenant, id, person, unit, name, standing, valid_from,
    effect) values ($1, $2, $3, $4, 'n', 'known', '2026-01-01', $5)`;
  const stands = (on: number) =>
    codeOf(headPerson, line, [tenant, uuidv7(), people.secretary, on, effect]);
  expect([await stands(body), await stands(units.other)]).toEqual(['42501', 'done']);
  const link = `insert into genji.unit_link (tenant, id, unit, parent, relation, valid_from, effect)
    values ($1, $2, $3, $4, 'guided', '2026-01-01', $5)`;
  expect(await codeOf(headPerson, link, [tenant, uuidv7(), body, units.root, effect])).toBe(
    '42501',
  );
});
