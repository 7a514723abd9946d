import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, grant, type Visitor, work } from '../testing/api.ts';
import type { Draft } from './activityDraft.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

let house: ApiHouse;
let secretary: Visitor;
let member: Visitor;
let stranger: Visitor;
let today: IsoDate;
const id = uuidv7();

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const { people } = house;
  await grant(house, people.secretary, 'branch-secretary', house.units.counted);
  today = await work(house, people.secretary, async (tx) => tx.access.today);
  secretary = await house.visitor(people.secretary);
  member = await house.visitor(people.members[0] ?? '');
  stranger = await house.visitor(people.otherSecretary);
  const body = { id, finished: false, draft: planned({}) };
  expect((await secretary.send('POST', '/api/gatherings', body)).status).toBe(200);
});
afterAll(() => house.close());

function planned(of: Partial<Draft>): Draft {
  const content = { agenda: [{ topic: '学习全会精神' }] };
  return {
    ...{ unit: house.units.branch, heldOn: addDays(today, 3), startsAt: '15:00' },
    ...{ place: '三楼会议室', title: '十二月党员大会', attendance: [] },
    parts: [{ handle: 'branch-assembly', content, ballots: [] }],
    ...of,
  };
}

type Inbox = ReplyOf<'GET /api/notices'>;
type Told = ReplyOf<'GET /api/gatherings/:gathering/notice'>;
type One = ReplyOf<'GET /api/gatherings/:gathering'>['gathering'];
const inbox = async (who = member) => (await who.get('/api/notices')).json<Inbox>();
const told = async () => (await secretary.get(`/api/gatherings/${id}/notice`)).json<Told>();
const one = async () =>
  (await secretary.get(`/api/gatherings/${id}`)).json<{ gathering: One }>().gathering;
const send = (to = id) =>
  secretary.send('POST', `/api/gatherings/${to}/notice`, { prepare: '笔记' });
const code = (answer: { json<T>(): T }) => answer.json<ProblemDocument>().problems[0]?.code;
const answer = async (body: object, who = member) => {
  const [line] = (await inbox()).lines;
  return who.send('POST', `/api/notices/${line?.id}/answer`, body);
};
const save = async (of: Partial<Draft>) => {
  const body = { basedOn: (await one()).version, finished: false, draft: planned(of) };
  expect((await secretary.send('PUT', `/api/gatherings/${id}`, body)).status).toBe(200);
};

test('a notice goes to whoever is expected, once, and says whom it does not reach', async () => {
  expect(await inbox()).toEqual({ lines: [], open: 0 });
  expect((await send()).json()).toMatchObject({ told: 8 });
  expect(code(await send())).toBe('notice/sent-already');
  const { lines, open } = await inbox();
  expect(open).toBe(1);
  expect(lines).toMatchObject([
    {
      ...{ what: 'first', title: '十二月党员大会', unitName: '第一党支部', place: '三楼会议室' },
      ...{ heldOn: addDays(today, 3), startsAt: '15:00', agenda: ['学习全会精神'] },
      ...{ prepare: '笔记', before: {}, received: false, answer: null },
    },
  ]);
  const { people } = await told();
  const reached = people.filter(({ account }) => account).map(({ person }) => person);
  const { secretary: first, members } = house.people;
  expect(new Set(reached)).toEqual(new Set([first, members[0]]));
  expect(people).toHaveLength(8);
});

test('somebody of another branch has no such notice and cannot answer it', async () => {
  expect((await inbox(stranger)).lines).toEqual([]);
  expect((await answer({ answer: 'coming' }, stranger)).status).toBe(404);
  expect((await stranger.get(`/api/gatherings/${id}/notice`)).status).toBe(404);
});

test('leave that a member asks for stands on the record; to be coming is not to be present', async () => {
  const me = house.people.members[0];
  const mine = async () => (await one()).attendance.find(({ person }) => person === me);
  expect(code(await answer({ answer: 'leave', reason: ' ' }))).toBe('notice/reason-missing');
  expect((await answer({ answer: 'leave', reason: '值班备勤' })).status).toBe(200);
  expect(await mine()).toMatchObject({ mark: 'leave', reason: '值班备勤' });
  // The secretary’s page was open before: leave is not lost with the save.
  await save({ title: '十二月支部党员大会' });
  expect(await mine()).toMatchObject({ mark: 'leave', reason: '值班备勤' });
  expect((await told()).people.find(({ person }) => person === me)).toMatchObject({
    ...{ received: true, answer: 'leave', reason: '值班备勤' },
  });
  expect((await inbox()).open).toBe(0);
});

test('another time or place is a notice of its own that says what was before', async () => {
  await save({ startsAt: '16:30', place: '四楼会议室' });
  const { lines, open } = await inbox();
  expect(open).toBe(1);
  expect(lines).toMatchObject([
    { what: 'changed', startsAt: '16:30', before: { startsAt: '15:00', place: '三楼会议室' } },
  ]);
  expect(lines[0]?.before).not.toHaveProperty('heldOn');
  expect((await answer({ answer: 'coming' })).status).toBe(200);
  const place = '四楼会议室';
  await save({ heldOn: today, startsAt: '16:30', place });
  expect((await answer({ answer: 'coming' })).status).toBe(200);
  const mark = { person: house.people.members[0] ?? '', mark: 'present' } as const;
  await save({ heldOn: today, startsAt: '16:40', place, attendance: [mark] });
  // It is being written up: the hour is that of the record now.
  expect((await inbox()).open).toBe(0);
});

test('a cancellation is told, and nobody answers it', async () => {
  const body = { basedOn: (await one()).version, reason: '推迟到下月' };
  const url = `/api/gatherings/${id}/withdraw`;
  expect((await secretary.send('POST', url, body)).status).toBe(200);
  const { lines, open } = await inbox();
  expect([open, lines.map(({ what }) => what)]).toEqual([1, ['cancelled']]);
  expect(code(await answer({ answer: 'coming' }))).toBe('notice/over');
  expect((await answer({ answer: 'received' })).status).toBe(200);
  expect((await inbox()).open).toBe(0);
});

test('of a unit that keeps counts alone no notice can be sent', async () => {
  const other = uuidv7();
  const numbers = { expected: 9, attended: 0, entitled: 8, present: 0 };
  const [part] = planned({}).parts;
  const parts = part === undefined ? [] : [{ ...part, numbers }];
  const draft = planned({ unit: house.units.counted, parts });
  const body = { id: other, finished: false, draft };
  expect((await secretary.send('POST', '/api/gatherings', body)).status).toBe(200);
  expect(code(await send(other))).toBe('notice/nobody');
});
