import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, grant, type Visitor } from '../testing/api.ts';
import {
  type CaseActors,
  caseActors,
  goneTo,
  recordStep,
  reviewed,
  setToday,
  viewOf,
} from '../testing/caseHouse.ts';
import { way2014 } from '../testing/caseWays.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

/** The political review: read by whom its seal lets in; everybody else, the conclusion alone. */

let house: ApiHouse;
let actors: CaseActors;
let review: string;
let way: { readonly id: string; readonly person: string };
const others = new Map<string, Visitor>();

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  actors = await caseActors(house);
  await setToday(house, '2024-06-01');
  way = await goneTo(house, actors, way2014, 'introducers');
  review = await reviewed(house, actors, way.person, way2014.review, 'unqualified');
  others.set('secretary', actors.secretary).set('cadre', actors.cadre);
  others.set('person concerned', await house.visitor(way.person));
  others.set('another branch', await house.visitor(house.people.otherSecretary));
  for (const role of ['political-department', 'auditor', 'audit-admin', 'recorder']) {
    const person = await newPerson(house);
    await grant(house, person, role, role === 'recorder' ? house.units.branch : house.units.root);
    others.set(role, await house.visitor(person));
  }
  const elsewhere = await newPerson(house);
  await grant(house, elsewhere, 'political-reviewer', house.units.other);
  others.set('reviewer of another branch', await house.visitor(elsewhere));
}, 120_000);
afterAll(() => house.close());

const another = { ...way2014.newcomer, name: '沈二' };
const secrets = ['canary-purpose', 'canary-finding', '1977-07-07'];

/** Every page on which something of a case could stand. */
const urls = () => [
  ...[`/api/cases/${review}`, `/api/cases/${way.id}`, '/api/my-cases', '/api/dossier'],
  ...['/api/cases?state=all', '/api/cases?state=all&kind=political-review', '/api/home'],
  ...[`/api/cases?unit=${house.units.branch}&state=all`, '/api/dossier/file?format=json'],
  ...[`/api/findings?unit=${house.units.branch}&from=2022-01-01&to=2024-06-01`, '/api/audit'],
  ...[`/api/persons/${way.person}`, `/api/units/${house.units.branch}`, '/api/waivers'],
];

test('whoever keeps reviews reads all of it, and that is on the trail', async () => {
  const view = await viewOf(actors.reviewer, review);
  const text = JSON.stringify(view);
  expect(secrets.filter((secret) => !text.includes(secret))).toEqual([]);
  expect(view.state).toBe('closed');
  const { rows } = await house.admin.query(
    `select 1 from genji.audit_event where action = 'case.unseal' and object_id = $1`,
    [review],
  );
  expect(rows.length).toBeGreaterThan(0);
});

test('nobody else gets a word of it by any page, and the trail keeps none', async () => {
  const heard: string[] = [];
  for (const [who, visitor] of others) {
    for (const url of urls()) {
      const reply = await visitor.get(url);
      const text = reply.bytes.toString('utf8');
      expect(reply.status, `${who} ${url} ${text.slice(0, 200)}`).toBeLessThan(500);
      heard.push(...secrets.filter((s) => text.includes(s)).map((s) => `${who}: ${s} in ${url}`));
    }
    expect((await visitor.get(`/api/cases/${review}`)).status, who).toBe(404);
    const check = { version: 4, step: 'inquiry', on: '2022-10-21', documents: {} };
    for (const path of ['check', 'steps']) {
      const said = await visitor.send('POST', `/api/cases/${review}/${path}`, check);
      expect(said.status, `${who} ${path}`).toBe(404);
    }
  }
  expect(heard).toEqual([]);
  expect(others.size).toBe(9);
  const { rows } = await house.admin.query<{ text: string }>(
    'select detail::text as text from genji.audit_event',
  );
  expect(rows.filter(({ text }) => secrets.some((s) => text.includes(s)))).toEqual([]);
});

test('a refusal opens nothing, and nobody keeps the review of their own', async () => {
  const body = { version: 99_999, step: 'inquiry', on: '2022-10-21', documents: {} };
  const late = await actors.reviewer.send('POST', `/api/cases/${review}/steps`, body);
  expect(late.status).toBe(409);
  expect(secrets.filter((s) => late.bytes.toString('utf8').includes(s))).toEqual([]);
  const { person } = await goneTo(house, actors, { ...way2014, newcomer: another }, 'introducers');
  const about = await reviewed(house, actors, person, way2014.review, 'qualified');
  await grant(house, person, 'political-reviewer', house.units.branch);
  const herself = await house.visitor(person);
  expect((await herself.get(`/api/cases/${review}`)).status).toBe(200);
  expect((await herself.get(`/api/cases/${about}`)).status).toBe(404);
  expect((await herself.send('POST', `/api/cases/${about}/steps`, body)).status).toBe(404);
});

test('what is sealed lies nowhere as it was written', async () => {
  const { rows } = await house.admin.query<{ text: string }>(
    `select row_to_json(s)::text as text from genji.case_step s
      union all select row_to_json(z)::text from genji.case_sealed z
      union all select row_to_json(k)::text from genji.case_conclusion k`,
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ text }) => secrets.some((s) => text.includes(s)))).toEqual([]);
});

test('the way reads the conclusion, and why not is not said', async () => {
  const documents = { conclusion: 'qualified' };
  const said = await recordStep(actors.secretary, way.id, {
    ...{ step: 'political-review', on: '2022-10-25', documents },
  });
  expect(said.status).toBe(422);
  expect(said.text).toContain('政治审查结论（2022-10-20）不符合要求');
  const url = '/api/cases?kind=member-development';
  const { cases } = (await actors.secretary.get(url)).json<ReplyOf<'GET /api/cases'>>();
  const own = cases.find(({ id }) => id === way.id);
  expect(own?.next.map(({ step, codes }) => [step, codes])).toContainEqual([
    'political-review',
    ['not-decided'],
  ]);
});

test('the person concerned sees the own way, without why a review did not end well', async () => {
  const own = others.get('person concerned');
  const reply = await own?.get('/api/my-cases');
  const { cases } = reply?.json<ReplyOf<'GET /api/my-cases'>>() ?? { cases: [] };
  expect(cases.map(({ kind }) => kind)).toEqual(['member-development']);
  const step = cases[0]?.steps.find((one) => one.step === 'political-review');
  expect(step).toMatchObject({ state: 'blocked', waits: [], earliest: null, taken: null });
  const talk = cases[0]?.steps.find((one) => one.step === 'talk');
  expect(talk).toMatchObject({ state: 'settled', taken: '2021-03-20', times: 1 });
  // Nobody else is named: neither contacts nor introducers.
  const text = JSON.stringify(cases);
  expect(house.people.members.filter((person) => text.includes(person))).toEqual([]);
});

test('a conclusion that was taken back decides nothing any more', async () => {
  const view = await viewOf(actors.reviewer, review);
  const body = { version: view.version, step: view.takesBack, reason: '结论有误' };
  const reply = await actors.reviewer.send('POST', `/api/cases/${review}/void`, body);
  expect(reply.status, reply.bytes.toString('utf8')).toBe(200);
  const said = await recordStep(actors.secretary, way.id, {
    ...{ step: 'political-review', on: '2022-10-25', documents: { conclusion: 'qualified' } },
  });
  expect(said.text).toContain('没有政治审查结论');
});

test('control: a page without its wall would be heard', async () => {
  const client = await house.admin.connect();
  try {
    await client.query(`create policy open on genji.case_sealed for select to genji_app using (true);
      create policy open on genji.case_step for select to genji_app using (true);
      create policy open on genji.party_case for select to genji_app using (true)`);
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from genji.case_sealed',
    );
    expect(rows[0]?.n).toBeGreaterThan(0);
    const reply = await others.get('another branch')?.get(`/api/cases/${review}`);
    // The first wall still stands: without the second, the record is found and refused.
    expect(reply?.status).toBe(404);
    const own = await others.get('reviewer of another branch')?.get(`/api/cases/${way.id}`);
    expect(own?.status).toBe(404);
  } finally {
    await client.query(`drop policy open on genji.case_sealed;
      drop policy open on genji.case_step; drop policy open on genji.party_case`);
    client.release();
  }
});
