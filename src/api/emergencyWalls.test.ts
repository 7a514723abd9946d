import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, grant, type Visitor, work } from '../testing/api.ts';
import { fillEveryTable } from '../testing/everyTable.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import { allRoutes } from './routes.ts';

/** Reading in need at the second wall: what the database refuses whatever a route forgets. */

let house: ApiHouse;
let security: Visitor;
let keeper: Visitor;
let today: IsoDate;

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const person = await newPerson(house);
  await grant(house, person, 'security-admin', house.units.root);
  security = await house.visitor(person);
  keeper = await house.visitor(house.people.otherSecretary);
  today = await work(house, house.people.secretary, async (tx) => tx.access.today);
});
afterAll(() => house.close());

const ask = (over: object, who: Visitor) =>
  who.send('POST', '/api/emergencies', {
    ...{ role: 'emergency-reader', unit: house.units.other, hours: 1, reason: '夜间突发事件' },
    ...over,
  });
const decide = (id: string, decision: string) =>
  security.send('POST', `/api/grants/${id}/decide`, { decision });

/** Straight at the second wall, as the application's role. */
let inserts = 0;
const insert = (over: Readonly<Record<string, unknown>>) => {
  inserts += 1;
  const row = {
    ...{ tenant: house.tenant, person: house.people.secretary, person_name: 'n' },
    ...{ role: 'emergency-reader', unit: house.units.other, valid_from: today },
    ...{ valid_to: addDays(today, 2), requested_by: house.people.secretary, reason: 'x', hours: 1 },
    ...over,
  };
  const keys = Object.keys(row);
  const text = `insert into genji.role_grant (id, ${keys.join(', ')})
    values (gen_random_uuid(), ${keys.map((_, i) => `$${i + 1}`).join(', ')})`;
  return work(house, house.people.secretary, (tx) =>
    tx.run({ name: `test_insert_${inserts}`, text }, Object.values(row)),
  );
};

test.each([
  ['more hours than the role has', () => ({ hours: 9 }), 'GJ427'],
  ['hours for a lasting role', () => ({ role: 'branch-secretary' }), 'GJ427'],
  ['a role of hours without any', () => ({ hours: null }), 'GJ427'],
  ['for another', () => ({ person: house.people.cadre }), '42501'],
  ['days instead of hours', () => ({ valid_to: addDays(today, 9) }), '23514'],
  ['agreed to by oneself', () => ({ approved_by: house.people.secretary }), '42501'],
  ['with an end of one’s own', () => ({ until_at: '2099-01-01' }), '42501'],
])('the database itself refuses %s', async (_, over, code) => {
  const attempt = insert(over());
  await expect(attempt).rejects.toSatisfy((error: { code?: string }) =>
    [code, '23514', '42501'].includes(error.code ?? ''),
  );
});

test('control: without its trigger nine hours are taken', async () => {
  const { admin } = house;
  await admin.query('alter table genji.role_grant disable trigger keep_emergency');
  expect(await insert({ hours: 9 })).toBe(1);
  await admin.query(`delete from genji.role_grant where hours = 9`);
  await admin.query('alter table genji.role_grant enable trigger keep_emergency');
});

test('nobody agrees to the own request, whatever grants it', async () => {
  const asker = await house.visitor(house.people.secretary);
  const { id } = (await ask({}, asker)).json<{ id: string }>();
  const text = 'update genji.role_grant set approved_by = $2, approved_at = now() where id = $1';
  const values = [id, house.people.secretary];
  const agree = { name: 'test_agree', text };
  const attempt = work(house, house.people.secretary, (tx) => tx.run(agree, values));
  await expect(attempt).rejects.toMatchObject({ code: '42501' });
  await expect(house.admin.query(text, values)).rejects.toMatchObject({ constraint: 'four_eyes' });
});

test('a sealed review stays shut in both ways, where a case beside it opens', async () => {
  const { people, units, admin } = house;
  await fillEveryTable(house);
  const reader = people.otherSecretary;
  const count = (table: string) => ({
    ...{ name: `test_count_${table}` },
    text: `select count(*)::int as n from genji.${table} where unit = $1`,
  });
  const seen = (table: string) =>
    work(house, reader, (tx) => tx.one<{ n: number }>(count(table), [units.branch]));
  const there = async (table: string) =>
    (await admin.query<{ n: number }>(count(table).text, [units.branch])).rows[0]?.n;
  expect(await there('case_sealed')).toBeGreaterThan(0);
  const cases = (await there('party_case')) ?? 0;
  expect((await seen('party_case')).n).toBe(0);
  const { id } = (await ask({ unit: units.branch }, keeper)).json<{ id: string }>();
  expect((await decide(id, 'approve')).status).toBe(200);
  keeper = await house.visitor(reader);
  expect((await seen('case_sealed')).n).toBe(0);
  const sealed = await admin.query('select 1 from genji.party_case where sealed');
  expect(sealed.rows.length).toBeGreaterThan(0);
  // Every case of the unit but the sealed ones.
  expect((await seen('party_case')).n).toBe(cases - sealed.rows.length);
  expect((await seen('party_case')).n).toBeGreaterThan(0);
  const listed = await keeper.get(`/api/cases?unit=${units.branch}`);
  expect(listed.status).toBe(200);
  const { rows } = await admin.query<{ id: string }>(
    'select id from genji.party_case where sealed',
  );
  expect((await keeper.get(`/api/cases/${rows[0]?.id}`)).status).toBe(404);
  // Her own file says of the sealed one that it is there, to herself alone.
  const file = { role: 'emergency-file-reader', unit: units.branch, who: '陈志远' };
  const asked = (await ask(file, keeper)).json<{ id: string }>();
  expect((await decide(asked.id, 'approve')).status).toBe(200);
  keeper = await house.visitor(reader);
  const open = await keeper.get(`/api/emergencies/${asked.id}/file`);
  expect(open.status).toBe(200);
  expect(open.bytes.toString()).not.toContain(rows[0]?.id ?? '');
});
