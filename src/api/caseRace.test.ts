import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, type Reply } from '../testing/api.ts';
import {
  anotherOn,
  type CaseActors,
  caseActors,
  type Draft,
  goneTo,
  setToday,
  viewOf,
} from '../testing/caseHouse.ts';
import { way2014 } from '../testing/caseWays.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

/** Two at the same case at once. */

let house: ApiHouse;
let actors: CaseActors;
beforeAll(async () => {
  house = await apiHouse(allRoutes);
  actors = await caseActors(house);
  await setToday(house, '2024-06-01');
}, 120_000);
afterAll(() => house.close());

const says = (reply: Reply) => reply.bytes.toString('utf8');
const fresh = () => anotherOn(way2014);

test('of two who record a step at once one wins, and the other sees both states', async () => {
  const { id } = await goneTo(house, actors, fresh(), 'apply');
  const { version } = await viewOf(actors.secretary, id);
  const draft = { version, step: 'talk', on: '2021-03-20', documents: {} };
  const replies = await Promise.all(
    Array.from({ length: 6 }, () => actors.secretary.send('POST', `/api/cases/${id}/steps`, draft)),
  );
  const statuses = replies.map(({ status }) => status).toSorted();
  expect(statuses).toEqual([200, 409, 409, 409, 409, 409]);
  const lost = replies.find(({ status }) => status === 409);
  const { yours, theirs } = lost?.json<{ yours: Draft; theirs: { version: number } }>() ?? {};
  expect([yours?.step, theirs?.version]).toEqual(['talk', version + 1]);
  const { record } = await viewOf(actors.secretary, id);
  expect(record.filter(({ step }) => step === 'talk').length).toBe(1);
});

test('control: without the version two would be kept', async () => {
  const { id } = await goneTo(house, actors, fresh(), 'apply');
  const { admin } = house;
  const seen = () =>
    admin.query<{ n: number }>(
      `select count(*)::int as n from genji.case_step where party_case = $1 and step = 'talk'`,
      [id],
    );
  // Both look, both find nothing, both write: what a check without the version comes to.
  const looked = await Promise.all([seen(), seen()]);
  for (const [i, { rows }] of looked.entries()) {
    if (rows[0]?.n !== 0) continue;
    await admin.query(
      `insert into genji.case_step (tenant, id, party_case, unit, sealed, step, above, on_day,
         documents, version, actor)
       select tenant, gen_random_uuid(), id, unit, sealed, 'talk', false, '2021-03-20', '{}', $2,
              opened_by from genji.party_case where id = $1`,
      [id, 90 + i],
    );
  }
  expect((await seen()).rows[0]?.n).toBe(2);
  await admin.query('delete from genji.case_step where party_case = $1 and version >= 90', [id]);
});

test('two who open a case about one person at once: one is there', async () => {
  const { person } = await goneTo(house, actors, fresh(), 'apply');
  const url = `/api/cases?person=${person}`;
  const { cases } = (await actors.secretary.get(url)).json<ReplyOf<'GET /api/cases'>>();
  const [first] = cases;
  const end = { version: first?.version, on: '2024-01-01', why: 'withdrawn', reason: '本人撤回' };
  const ended = await actors.secretary.send('POST', `/api/cases/${first?.id}/end`, end);
  expect(ended.status, says(ended)).toBe(200);
  const open = { kind: 'member-development', unit: house.units.branch, person, on: '2024-02-01' };
  const tries = Array.from({ length: 4 }, () => actors.secretary.send('POST', '/api/cases', open));
  const statuses = (await Promise.all(tries)).map(({ status }) => status).toSorted();
  expect(statuses).toEqual([200, 409, 409, 409]);
});
