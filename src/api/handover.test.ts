import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse, type Visitor } from '../testing/api.ts';
import { allRoutes } from './routes.ts';

/** A post goes from one hand to the next on one day, and the unit tells who had it before. */
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
  readonly from: string;
  readonly to: string | null;
  readonly termEndsOn: string | null;
}
interface Opened {
  readonly posts: readonly Held[];
  readonly postsBefore: readonly Held[];
}

const appoint = (body: object) =>
  cadre.send('POST', `/api/units/${house.units.branch}/posts`, { post: 'secretary', ...body });
const opened = async (query: string) =>
  (await cadre.get(`/api/units/${house.units.branch}?${query}`)).json<Opened>();
const shown = (held: readonly Held[]) =>
  held.map((one) => [one.person, one.from, one.to, one.termEndsOn]);
const someone = (i: number) => house.people.members[i] ?? '';

test('a term follows the usual length of the unit where no paper says another', async () => {
  const made = await appoint({ person: someone(0), on: '2024-03-10' });
  expect(made.status).toBe(200);
  const { posts } = await opened('on=2024-03-10');
  expect(shown(posts)).toEqual([[someone(0), '2024-03-10', null, '2027-03-10']]);
});

test('a post that one holds is refused to a second, who is told what to do', async () => {
  const made = await appoint({ person: someone(1), on: '2025-06-01' });
  const { problems } = made.json<{ problems: { code: string }[] }>();
  expect([made.status, problems.map((one) => one.code)]).toEqual([422, ['position/taken']]);
  expect(shown((await opened('on=2025-06-01')).posts)).toHaveLength(1);
});

test('in one act the predecessor leaves and the successor serves out the term', async () => {
  const made = await appoint({ person: someone(1), on: '2025-06-01', endsPredecessor: true });
  expect(made.status).toBe(200);
  const before = await opened('on=2025-05-31');
  expect(shown(before.posts)).toEqual([[someone(0), '2024-03-10', '2025-06-01', '2027-03-10']]);
  const after = await opened('on=2025-06-01');
  expect(shown(after.posts)).toEqual([[someone(1), '2025-06-01', null, '2027-03-10']]);
  expect(shown(after.postsBefore)).toEqual([
    [someone(0), '2024-03-10', '2025-06-01', '2027-03-10'],
  ]);
  expect(before.postsBefore).toEqual([]);
});

test('the trail names both', async () => {
  const { rows } = await house.admin.query<{ action: string; object_id: string }>(
    `select action, object_id from genji.audit_event where action like 'post.%' order by seq desc
      limit 2`,
  );
  expect(rows).toEqual([
    { action: 'post.appoint', object_id: someone(1) },
    { action: 'post.end', object_id: someone(0) },
  ]);
});

test('a term on paper counts before the usual one', async () => {
  const paper = { person: someone(2), on: '2026-01-01', termEndsOn: '2028-01-01' };
  expect((await appoint({ ...paper, endsPredecessor: true })).status).toBe(200);
  expect(shown((await opened('on=2026-01-01')).posts)).toEqual([
    [someone(2), '2026-01-01', null, '2028-01-01'],
  ]);
});

test('nobody leaves a post that several hold, and a recorder has no term', async () => {
  const post = { post: 'recorder', on: '2026-02-01', endsPredecessor: true };
  expect((await appoint({ ...post, person: someone(3) })).status).toBe(200);
  expect((await appoint({ ...post, person: someone(4) })).status).toBe(200);
  const { posts } = await opened('on=2026-02-01');
  const recorders = posts.filter((one) => one.post === 'recorder');
  expect(recorders.map((one) => [one.to, one.termEndsOn])).toEqual([
    [null, null],
    [null, null],
  ]);
});

test('a place is served by a branch, not by a committee', async () => {
  const place = { on: '2026-01-01', kind: 'police-room-central', name: '滨江警务室' };
  const url = (unit: number) => `/api/units/${unit}/places`;
  expect((await cadre.send('POST', url(house.units.branch), place)).status).toBe(200);
  expect((await cadre.send('POST', url(house.units.committee), place)).status).toBe(422);
});

test('posts stand in the order of the catalogue, not of their ids', async () => {
  const on = '2026-02-01';
  for (const [i, post] of ['discipline-member', 'deputy-secretary'].entries()) {
    expect((await appoint({ post, person: someone(3 + i), on })).status).toBe(200);
  }
  const { posts } = await opened(`on=${on}`);
  const order = ['secretary', 'deputy-secretary', 'discipline-member'];
  // Of each the first: the branch that is tested on has others in the same posts.
  const told = new Set(posts.map(({ post }) => post));
  expect([...told].filter((post) => order.includes(post))).toEqual(order);
  expect(order).not.toEqual(order.toSorted());
});
