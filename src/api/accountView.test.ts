import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, grant, type Visitor } from '../testing/api.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { ReplyOf } from './contract/index.ts';
import { type Hollow, hollowOf } from './hollow.ts';
import { allRoutes } from './routes.ts';

/** View-as: what another account's pages would offer, and not a word of what stands on them. */

let house: ApiHouse;
let system: Visitor;
let security: Visitor;
let secretary: Visitor;
let account: string;
/** Of the administrator who looks. */
let own: string;

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const of = async (role: string) => {
    const person = await newPerson(house);
    await grant(house, person, role, house.units.root);
    return [person, await house.visitor(person)] as const;
  };
  let person: string;
  [person, system] = await of('system-admin');
  [, security] = await of('security-admin');
  secretary = await house.visitor(house.people.secretary);
  const { rows } = await house.admin.query<{ id: string; person: string }>(
    'select id, person from account.account',
  );
  account = rows.find((row) => row.person === house.people.secretary)?.id ?? '';
  own = rows.find((row) => row.person === person)?.id ?? '';
});
afterAll(() => house.close());

const view = (who: Visitor, id = account) => who.get(`/api/accounts/${id}/view`);
type View = ReplyOf<'GET /api/accounts/:account/view'>;

/** Who it is, and the tree that everybody sees. */
const known = ['GET /api/me', 'GET /api/units'];

/** Words, numbers and days of an answer, wherever in it they stand. */
function saidIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(saidIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(saidIn);
  return [value];
}

test('both administrators see the reach of the person, as the person has it', async () => {
  const me = (await secretary.get('/api/me')).json<ReplyOf<'GET /api/me'>>();
  for (const who of [system, security]) {
    const { answers } = (await view(who)).json<View>();
    const seen = answers['GET /api/me'] as ReplyOf<'GET /api/me'>;
    expect(seen.roles).toEqual(me.roles);
    const reached = Object.entries(seen.reach).filter(([, units]) => units.length > 0);
    expect(Object.fromEntries(reached)).toEqual(me.reach);
    const home = answers['GET /api/home'] as ReplyOf<'GET /api/home'>;
    expect(home.may.toSorted()).toEqual(Object.keys(me.reach).toSorted());
  }
});

test('every question has its answer, and none of them says anything', async () => {
  const { answers } = (await view(system)).json<View>();
  const json = allRoutes.filter(({ key }) => key.startsWith('GET ') && key in answers);
  expect(json.length).toBeGreaterThan(60);
  const names = new Set(['陈志远', '王建国', '钱卫东', '第二党支部', '治安支队党委']);
  for (const [key, answer] of Object.entries(answers)) {
    if (known.includes(key)) continue;
    const told = saidIn(answer).filter((one) => typeof one === 'string' && names.has(one));
    expect([key, told]).toEqual([key, []]);
  }
});

test('what a page needs is there in the shape that the contract says', async () => {
  const { answers } = (await view(system)).json<View>();
  const unit = `?unit=${house.units.branch}`;
  const asked = { home: '', roster: unit, cases: unit, settings: '' };
  for (const [noun, query] of Object.entries(asked)) {
    const reply = await secretary.get(`/api/${noun}${query}`);
    const real = Object.keys(reply.json<object>());
    const hollow = Object.keys(answers[`GET /api/${noun}`] as object);
    // What an answer may leave out is left out.
    expect([noun, hollow.filter((name) => !real.includes(name))]).toEqual([noun, []]);
    expect(hollow.length).toBeGreaterThan(0);
  }
});

test('nobody else looks, nor anybody at the own pages', async () => {
  const chief = await newPerson(house);
  await grant(house, chief, 'political-department', house.units.root);
  for (const who of [secretary, await house.visitor(chief)]) {
    expect((await view(who)).status).toBe(403);
  }
  expect((await view(system, own)).status).toBe(404);
});

test('it leaves a line, and the person reads of it in the own file', async () => {
  await view(security);
  const file = (await secretary.get('/api/dossier')).json<ReplyOf<'GET /api/dossier'>>();
  expect(file.seen.map(({ what }) => what.en)).toContain('saw my pages, without content');
  const { rows } = await house.admin.query(
    `select 1 from genji.audit_event where action = 'account.view-as' and object_id = $1`,
    [house.people.secretary],
  );
  expect(rows.length).toBeGreaterThan(0);
});

test('control: an answer that is no shape but a record would be seen', () => {
  const hollow: Hollow = { today: '2026-01-05', may: ['roster.read'] };
  const schema = {
    type: 'object',
    required: ['name', 'people', 'may', 'on', 'left', 'why'],
    properties: {
      name: { type: 'string' },
      people: { type: 'array' },
      may: { type: 'array' },
      on: { type: 'string', format: 'date' },
      left: { type: 'integer', minimum: 1 },
      why: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    },
  };
  expect(hollowOf(schema, hollow)).toEqual({
    ...{ name: '', people: [], may: ['roster.read'], on: '2026-01-05', left: 1, why: null },
  });
  expect(saidIn({ people: [{ name: '陈志远' }] })).toEqual(['陈志远']);
});
