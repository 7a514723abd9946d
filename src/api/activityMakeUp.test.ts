import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, type Visitor, work } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';

type One = ReplyOf<'GET /api/gatherings/:gathering'>;

let house: ApiHouse;
let secretary: Visitor;
let today: IsoDate;
/** Came; was on leave; of him nobody said anything; came and missed the lesson. */
let people: { came: string; away: string; unsaid: string; early: string };

beforeAll(async () => {
  house = await apiHouse(activityRoutes);
  secretary = await house.visitor(house.people.secretary);
  today = await work(house, house.people.secretary, async (tx) => tx.access.today);
  const [away = '', unsaid = '', early = ''] = house.people.members;
  people = { came: house.people.secretary, away, unsaid, early };
});
afterAll(() => house.close());

const [lesson, assembly] = ['party-lesson', 'branch-assembly'];

async function recorded(handles: readonly string[], finished = true): Promise<string> {
  const id = uuidv7();
  const content = { agenda: [{ topic: '学党章' }], gist: '讲解并讨论' };
  const missed = handles.length > 1 ? { missed: [lesson] } : {};
  const draft = {
    ...{ unit: house.units.branch, heldOn: '2026-03-10', title: '党课', host: people.came },
    attendance: [
      { person: people.came, mark: 'present' },
      { person: people.away, mark: 'leave', reason: '值班' },
      { person: people.early, mark: 'present', ...missed, reason: '出警' },
    ],
    parts: handles.map((handle) => ({ handle, content, ballots: [] })),
  };
  const reply = await secretary.send('POST', '/api/gatherings', { id, finished, draft });
  expect(reply.status, reply.bytes.toString()).toBe(200);
  return id;
}

const note = (id: string, body: object, who = secretary) =>
  who.send('POST', `/api/gatherings/${id}/make-ups`, { how: '跟班听录音', ...body });
const one = async (id: string) => (await secretary.get(`/api/gatherings/${id}`)).json<One>();
const textOf = async (id: string) => {
  const url = `/api/gatherings/${id}/paper?paper=minutes&format=txt`;
  return (await secretary.get(url)).bytes.toString();
};

test('who missed a lesson makes up for it: told, printed, counted apart, taken back', async () => {
  const id = await recorded([lesson]);
  const before = await one(id);
  expect(await textOf(id)).not.toContain('补课');
  const body = { persons: [people.away], on: '2026-03-20' };
  expect((await note(id, body)).status).toBe(200);
  const after = await one(id);
  expect(after.madeUp).toMatchObject([
    { person: people.away, madeUpOn: '2026-03-20', how: '跟班听录音' },
  ]);
  expect(after.gathering.parts).toEqual(before.gathering.parts);
  expect(after.gathering.version).toBe(before.gathering.version);
  expect(await textOf(id)).toMatch(/补课[\s\S]*（2026-03-20，跟班听录音）/);
  expect((await note(id, { persons: [people.away], how: '记错了人' })).status).toBe(200);
  expect((await one(id)).madeUp).toEqual([]);
  expect(await textOf(id)).not.toContain('跟班听录音');
});

test('who came and missed the lesson only makes up for that', async () => {
  const id = await recorded([assembly, lesson]);
  expect((await note(id, { persons: [people.early], on: today })).status).toBe(200);
  expect((await one(id)).madeUp).toMatchObject([{ person: people.early }]);
});

const wrong: readonly [string, () => object, string][] = [
  ['who was there', () => ({ persons: [people.came] }), 'activity/nothing-missed'],
  ['of whom nobody said anything', () => ({ persons: [people.unsaid] }), 'activity/nothing-missed'],
  ['of another branch', () => ({ persons: [uuidv7()] }), 'activity/nothing-missed'],
  ['before the lesson', () => ({ on: '2026-03-09' }), 'activity/made-up-wrongly'],
  ['after today', () => ({ on: addDays(today, 1) }), 'activity/made-up-wrongly'],
  ['no word on how', () => ({ how: '  ' }), 'request/malformed'],
];

test.each(wrong)('nothing is made up by one %s', async (_, change, code) => {
  const id = await recorded([lesson]);
  const reply = await note(id, { persons: [people.away], on: '2026-03-20', ...change() });
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(reply.json<ProblemDocument>().problems).toMatchObject([{ code }]);
  expect((await one(id)).madeUp).toEqual([]);
});

test('on the day itself is early enough; a draft and an assembly have nothing to make up', async () => {
  const body = { persons: [people.away], on: '2026-03-10' };
  expect((await note(await recorded([lesson]), body)).status).toBe(200);
  const code = async (id: string) =>
    (await note(id, body)).json<ProblemDocument>().problems[0]?.code;
  expect(await code(await recorded([lesson], false))).toBe('activity/not-recorded');
  expect(await code(await recorded([assembly]))).toBe('activity/nothing-missed');
});

test('another branch’s secretary finds no such record', async () => {
  const id = await recorded([lesson]);
  const other = await house.visitor(house.people.otherSecretary);
  expect((await note(id, { persons: [people.away], on: today }, other)).status).toBe(404);
});
