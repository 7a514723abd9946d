import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, type Visitor } from '../testing/api.ts';
import { allRoutes } from './routes.ts';

/** Nobody types who sits in a committee: it follows from the offices, and goes with them. */
let house: ApiHouse;
let cadre: Visitor;

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  cadre = await house.visitor(house.people.cadre);
});
afterAll(() => house.close());

interface Held {
  readonly person: string;
  readonly post: string;
  readonly body: string | null;
  readonly termEndsOn: string | null;
  readonly documentNo: string | null;
}

const someone = (i: number) => house.people.members[i] ?? '';
const appoint = (post: string, i: number, more: object) =>
  cadre.send('POST', `/api/units/${house.units.branch}/posts`, {
    ...{ post, person: someone(i), ...more },
  });
async function seats(on: string) {
  const reply = await cadre.get(`/api/units/${house.units.branch}?on=${on}`);
  const { posts } = reply.json<{ posts: readonly Held[] }>();
  return posts.map((one) => [one.post, one.body, one.termEndsOn, one.documentNo]);
}

test('a secretary alone sits in no committee', async () => {
  const paper = { on: '2026-01-05', termEndsOn: '2028-06-01', documentNo: '机党发1号' };
  expect((await appoint('secretary', 0, paper)).status).toBe(200);
  expect(await seats('2026-01-05')).toEqual([['secretary', null, '2028-06-01', '机党发1号']]);
});

let effect = '';

test('whoever holds an office that only a committee has makes one of all in office', async () => {
  const made = await appoint('organisation-member', 1, {
    ...{ on: '2026-03-02', termEndsOn: '2028-06-01', documentNo: '机党发9号' },
  });
  expect(made.status).toBe(200);
  effect = made.json<{ effect: string }>().effect;
  expect(await seats('2026-03-02')).toEqual([
    ['secretary', 'branch-committee', '2028-06-01', '机党发1号'],
    ['organisation-member', 'branch-committee', '2028-06-01', '机党发9号'],
  ]);
  expect(await seats('2026-03-01')).toEqual([['secretary', null, '2028-06-01', '机党发1号']]);
});

test('who comes in later sits in it too; a recorder does not', async () => {
  expect((await appoint('deputy-secretary', 2, { on: '2026-04-01' })).status).toBe(200);
  expect((await appoint('recorder', 3, { on: '2026-04-01' })).status).toBe(200);
  const all = await seats('2026-04-01');
  expect(all.map(([post, body]) => [post, body])).toEqual([
    ['secretary', 'branch-committee'],
    ['deputy-secretary', 'branch-committee'],
    ['organisation-member', 'branch-committee'],
    ['recorder', null],
  ]);
});

test('undone, nobody has a seat by it any more', async () => {
  const undone = await cadre.send('POST', `/api/effects/${effect}/reverse`, { reason: '误录' });
  expect(undone.status, undone.bytes.toString()).toBe(200);
  const all = await seats('2026-03-02');
  expect(all.map(([post, body]) => [post, body])).toEqual([['secretary', null]]);
});
