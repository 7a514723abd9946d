import { afterAll, beforeAll, expect, test } from 'vitest';
import { oneCase } from '../store/case.ts';
import { transact } from '../store/transaction.ts';
import { type ApiHouse, apiHouse, grant, type Visitor } from '../testing/api.ts';
import { type CaseActors, caseActors, setToday, viewOf } from '../testing/caseHouse.ts';
import { canaries, sanctioned } from '../testing/confined.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

/** Sanctions: read by who keeps discipline; everybody else meets a right of a day, and no more. */

let house: ApiHouse;
let actors: CaseActors;
let keeper: Visitor;
let sanction: string;
let whom: string;
const others = new Map<string, Visitor>();
const decidedOn = '2022-02-01';

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  actors = await caseActors(house);
  await setToday(house, '2022-12-31');
  keeper = await visitorIn('discipline-keeper', house.units.committee);
  whom = house.people.members[1] ?? '';
  sanction = await sanctioned(house, keeper, whom, 'probation-1', decidedOn);
  others.set('secretary', actors.secretary).set('cadre', actors.cadre);
  others.set('reviewer', actors.reviewer).set('person concerned', await house.visitor(whom));
  for (const role of ['political-department', 'auditor', 'audit-admin']) {
    others.set(role, await visitorIn(role, house.units.root));
  }
  others.set('recorder', await visitorIn('recorder', house.units.branch));
  others.set('keeper elsewhere', await visitorIn('discipline-keeper', house.units.other));
}, 120_000);
afterAll(() => house.close());

async function visitorIn(role: string, unit: number): Promise<Visitor> {
  const person = await newPerson(house);
  await grant(house, person, role, unit);
  return house.visitor(person);
}

test('who keeps discipline reads all of it, with the rights and until when', async () => {
  const view = await viewOf(keeper, sanction);
  const text = JSON.stringify(view);
  expect(canaries.filter((secret) => !text.includes(secret))).toEqual([]);
  expect(view.bars).toContainEqual({ right: 'vote', weight: 'must', from: decidedOn, to: null });
  const url = '/api/cases?kind=member-sanction';
  const { cases } = (await keeper.get(url)).json<ReplyOf<'GET /api/cases'>>();
  expect(cases.map(({ id }) => id)).toEqual([sanction]);
  const { rows } = await house.admin.query(
    `select barred, weight, valid_to::text as "to" from genji.case_bar where voided_at is null
      order by barred`,
  );
  expect(rows).toEqual([
    { barred: 'be-elected', weight: 'must', to: null },
    { barred: 'be-excellent', weight: 'must', to: '2023-02-01' },
    { barred: 'introduce', weight: 'must', to: null },
    { barred: 'vote', weight: 'must', to: null },
  ]);
});

/** Every page on which something of it could stand. */
const urls = () => [
  ...[`/api/cases/${sanction}`, '/api/my-cases', '/api/dossier', '/api/dossier/file?format=json'],
  ...['/api/cases?state=all', '/api/cases?state=all&kind=member-sanction', '/api/home'],
  ...['/api/cases?state=all&kind=member-disposition', `/api/cases?person=${whom}&state=all`],
  `/api/cases?state=all&kind=member-sanction&unit=${house.units.branch}`,
  ...[`/api/findings?unit=${house.units.branch}&from=2022-01-01&to=2022-12-31`, '/api/audit'],
  ...[`/api/persons/${whom}`, `/api/units/${house.units.branch}`, '/api/waivers', '/api/roster'],
  ...[`/api/roster?unit=${house.units.branch}`, `/api/roster?q=${encodeURIComponent('处分')}`],
  `/api/gatherings/roll?unit=${house.units.branch}&on=2022-05-01&handle=branch-assembly`,
  `/api/cases/${sanction}/paper?paper=sanction-told&format=txt`,
];

const words = [...canaries, 'member-sanction', 'probation-1', '留党察看', '影响期'];

test('nobody else hears of it on any page: neither that it is there, nor how many', async () => {
  const heard: string[] = [];
  for (const [who, visitor] of others) {
    for (const url of urls()) {
      const reply = await visitor.get(url);
      const text = reply.bytes.toString('utf8').replaceAll(encodeURIComponent('处分'), '');
      expect(reply.status, `${who} ${url} ${text.slice(0, 200)}`).toBeLessThan(500);
      // Which kinds somebody may open is told to whoever keeps discipline elsewhere.
      const mine = who === 'keeper elsewhere' ? ['member-sanction'] : [];
      const all = [...words, sanction].filter((one) => !mine.includes(one));
      const found = all.filter((one) => text.includes(one));
      // The audit administrator sees that somebody acted on a record, and not what it is.
      const told = url === '/api/audit' ? found.filter((one) => one !== sanction) : found;
      heard.push(...told.map((one) => `${who}: ${one} in ${url}`));
      if (reply.status === 200 && url.startsWith('/api/cases?') && url.includes('member-')) {
        const { total, cases, opens } = reply.json<ReplyOf<'GET /api/cases'>>();
        expect([who, total, cases.length]).toEqual([who, 0, 0]);
        if (who !== 'keeper elsewhere')
          expect(opens.map(({ kind }) => kind)).not.toContain('member-sanction');
      }
    }
    const body = { version: 6, step: 'told', on: '2022-02-03', documents: {} };
    for (const path of ['check', 'steps', 'void', 'end']) {
      const asked = { void: { version: 6, step: sanction, reason: '试用' }, end: ending }[path];
      const said = await visitor.send('POST', `/api/cases/${sanction}/${path}`, asked ?? body);
      expect([who, path, said.status]).toEqual([who, path, 404]);
    }
  }
  expect(heard).toEqual([]);
  expect(others.size).toBe(9);
});
const ending = { version: 6, on: '2022-03-01', why: 'dropped', reason: '试用' };

test('control: the same words are heard by who keeps it', async () => {
  const text = (await keeper.get(`/api/cases/${sanction}`)).bytes.toString('utf8');
  expect(words.filter((one) => text.includes(one)).length).toBeGreaterThan(canaries.length);
  const list = await keeper.get('/api/cases?state=all&kind=member-sanction');
  expect(list.json<ReplyOf<'GET /api/cases'>>().total).toBe(1);
});

test('the trail says who acted, on which record, and nothing of it', async () => {
  const { rows } = await house.admin.query<{ action: string; unit: number; detail: object }>(
    'select action, unit, detail from genji.audit_event where object_id = $1',
    [sanction],
  );
  expect(rows.length).toBeGreaterThan(6);
  expect(rows.map(({ unit, detail }) => [unit, detail])).toEqual(rows.map(() => [null, {}]));
});

test('what is sealed lies nowhere as it was written', async () => {
  const { rows } = await house.admin.query<{ text: string }>(
    `select row_to_json(s)::text as text from genji.case_step s
      union all select row_to_json(z)::text from genji.case_sealed z
      union all select row_to_json(b)::text from genji.case_bar b
      union all select e.detail::text from genji.audit_event e`,
  );
  const hidden = canaries.slice(0, 3);
  expect(rows.filter(({ text }) => hidden.some((one) => text.includes(one)))).toEqual([]);
});

test('nobody keeps the own case, whatever she keeps about others', async () => {
  const person = house.people.members[3] ?? '';
  const own = await sanctioned(house, keeper, person, 'warning', decidedOn);
  await grant(house, person, 'discipline-keeper', house.units.branch);
  const herself = await house.visitor(person);
  const { cases } = (await herself.get('/api/cases?state=all&kind=member-sanction')).json<
    ReplyOf<'GET /api/cases'>
  >();
  expect(cases.map(({ id }) => id)).toEqual([sanction]);
  expect((await herself.get(`/api/cases/${own}`)).status).toBe(404);
  // The wall in the database says so too.
  const found = (id: string) =>
    transact(house.services.store, house.as(person), ['case.discipline'], (tx) => oneCase(tx, id));
  expect([(await found(sanction))?.id, await found(own)]).toEqual([sanction, undefined]);
  const body = { kind: 'member-sanction', unit: house.units.branch, person, on: '2022-06-01' };
  const said = await herself.send('POST', '/api/cases', body);
  expect(said.bytes.toString('utf8')).toContain('case/own');
});

test('control: without the restrictive wall a reviewer would read the rows', async () => {
  const reviewer = await newPerson(house);
  await grant(house, reviewer, 'political-reviewer', house.units.branch);
  const count = () =>
    transact(house.services.store, house.as(reviewer), ['case.review'], async (tx) => {
      return (await oneCase(tx, sanction)) !== undefined;
    });
  expect(await count()).toBe(false);
  const client = await house.admin.connect();
  try {
    await client.query('drop policy confined on genji.party_case');
    expect(await count()).toBe(true);
    // The first wall still stands.
    expect((await actors.reviewer.get(`/api/cases/${sanction}`)).status).toBe(404);
  } finally {
    await client.query(`create policy confined on genji.party_case as restrictive for all to genji_app
      using (not confined or coalesce(party_case.unit <@ (select genji.scope('case_discipline')), false))`);
    client.release();
  }
});
