import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type IsoDate, partsOf } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, type Visitor, work } from '../testing/api.ts';
import type { Draft } from './activityDraft.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';
import { allRoutes } from './routes.ts';

let house: ApiHouse;
let secretary: Visitor;
let member: Visitor;
let today: IsoDate;
let first: IsoDate;
const id = uuidv7();

/** Three sittings of one month, as sittings must be. */
function nextDays(from: IsoDate): IsoDate {
  const day = addDays(from, 3);
  return partsOf(addDays(day, 2)).month === partsOf(day).month ? day : addDays(day, 4);
}

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const { people } = house;
  today = await work(house, people.secretary, async (tx) => tx.access.today);
  first = nextDays(today);
  secretary = await house.visitor(people.secretary);
  member = await house.visitor(people.members[0] ?? '');
  const body = { id, finished: false, draft: planned({}) };
  expect((await secretary.send('POST', '/api/gatherings', body)).status).toBe(200);
});
afterAll(() => house.close());

const second = (of: object = {}) => ({
  ...{ heldOn: addDays(first, 1), startsAt: '09:10', endsAt: '10:10', place: '一楼接待室' },
  ...of,
});

function planned(of: Partial<Draft>): Draft {
  const content = { agenda: [{ topic: '守好保密这根弦' }] };
  return {
    ...{ unit: house.units.branch, heldOn: first, startsAt: '15:00', endsAt: '16:00' },
    ...{ place: '三楼会议室', title: '十二月党课', attendance: [] },
    sittings: [second()],
    parts: [{ handle: 'party-lesson', content, ballots: [] }],
    ...of,
  };
}

type Inbox = ReplyOf<'GET /api/notices'>;
type Told = ReplyOf<'GET /api/gatherings/:gathering/notice'>;
type DutyPreview = ReplyOf<'POST /api/duty/imports'>;
const url = `/api/gatherings/${id}/notice`;
const inbox = async () => (await member.get('/api/notices')).json<Inbox>().lines;
const told = async () => (await secretary.get(url)).json<Told>();
const code = (answer: { json<T>(): T }) => answer.json<ProblemDocument>().problems[0]?.code;
const me = () => house.people.members[0] ?? '';
const another = () => house.people.members[1] ?? '';
const only = (sitting: number, people: readonly string[]) =>
  secretary.send('POST', url, { prepare: '笔记', only: { sitting, people } });
const paper = async (sitting?: number) => {
  const at = sitting === undefined ? '' : `&sitting=${sitting}`;
  return (
    await secretary.get(`/api/gatherings/${id}/paper?paper=notice&format=txt${at}`)
  ).bytes.toString();
};
const save = async (of: Partial<Draft>) => {
  const { gathering } = (await secretary.get(`/api/gatherings/${id}`)).json<{
    gathering: { version: number };
  }>();
  const body = { basedOn: gathering.version, finished: false, draft: planned(of) };
  expect((await secretary.send('PUT', `/api/gatherings/${id}`, body)).status).toBe(200);
};

test('whom the duty table keeps from the first sitting is offered for the second', async () => {
  const mine = (await told()).people.find(({ person }) => person === me());
  const month = first.slice(0, 7);
  const target = `/api/duty/imports?unit=${house.units.branch}&month=${month}&fileName=a.csv`;
  const bytes = Buffer.from(`姓名,日期,班次\n${mine?.name},${first},值班\n`);
  const preview = (
    await secretary.upload(target, bytes, 'application/octet-stream')
  ).json<DutyPreview>();
  const body = { meanings: [], withoutFaults: false };
  const commit = `/api/duty/imports/${preview.batch.id}/commit`;
  expect((await secretary.send('POST', commit, body)).status).toBe(200);
  const { sittings, people } = await told();
  expect(sittings.map(({ sitting, heldOn }) => [sitting, heldOn])).toEqual([
    [1, first],
    [2, addDays(first, 1)],
  ]);
  expect(sittings[1]?.free).toEqual([me()]);
  expect(sittings[0]?.free).toHaveLength(people.length - 1);
});

test('a notice of one sitting goes to those who come to it, and says that one alone', async () => {
  expect(code(await only(3, [me()]))).toBe('notice/no-such-sitting');
  expect(code(await only(2, [house.people.otherSecretary]))).toBe('notice/not-expected');
  expect((await only(2, [me()])).json()).toMatchObject({ told: 1 });
  expect(code(await only(2, [me()]))).toBe('notice/sent-already');
  expect(await inbox()).toMatchObject([
    { ...second(), what: 'first', sitting: 2, sittings: [], before: {} },
  ]);
  const { people } = await told();
  expect(people.filter((one) => one.told).map(({ person, sitting }) => [person, sitting])).toEqual([
    [me(), 2],
  ]);
});

test('printed or copied, it names the sitting and those who were told of it', async () => {
  const text = await paper(2);
  const names = (await told()).people;
  const name = (person: string) => names.find((one) => one.person === person)?.name ?? '?';
  expect(text).toContain('第2场');
  expect(text).toContain('一楼接待室');
  expect(text).not.toContain('三楼会议室');
  expect(text).toContain(`${name(me())}，共1人。`);
  expect(text).not.toContain(name(another()));
  // Nobody was told of the first: a line to write names on.
  expect(await paper(1)).toMatch(/参加本场人员\s+____/);
  const whole = await paper();
  for (const place of ['三楼会议室', '一楼接待室', name(another())]) expect(whole).toContain(place);
  const none = await secretary.get(`/api/gatherings/${id}/paper?paper=notice&format=txt&sitting=3`);
  expect(code(none)).toBe('notice/no-such-sitting');
});

test('a change of another sitting is told to nobody of this one; one of its own is', async () => {
  await save({ startsAt: '15:30' });
  expect(await inbox()).toMatchObject([{ what: 'first' }]);
  await save({ startsAt: '15:30', sittings: [second({ place: '四楼' })] });
  expect(await inbox()).toMatchObject([
    { what: 'changed', sitting: 2, place: '四楼', before: { place: '一楼接待室' } },
  ]);
  const { people } = await told();
  expect(people.filter((one) => one.told)).toHaveLength(1);
});

test('a sitting that falls away is cancelled for those who were told of it', async () => {
  expect((await only(1, [another()])).status).toBe(200);
  await save({ startsAt: '15:30', sittings: [] });
  expect(await inbox()).toMatchObject([{ what: 'cancelled', sitting: 2 }]);
  const { notices } = await told();
  expect(notices.map(({ what, sitting }) => [what, sitting])).toEqual([
    ['cancelled', 2],
    ['first', 1],
    ['changed', 2],
    ['first', 2],
  ]);
});

test('a notice of the whole names every sitting and waits for the last of them', async () => {
  await save({ startsAt: '15:30', sittings: [second()] });
  expect((await secretary.send('POST', url, { prepare: '笔记' })).status).toBe(200);
  expect(await inbox()).toMatchObject([{ sitting: null, sittings: [second()], heldOn: first }]);
  await save({ startsAt: '15:30', sittings: [second({ startsAt: '09:30' })] });
  expect(await inbox()).toMatchObject([{ what: 'changed', sittings: [{ startsAt: '09:30' }] }]);
  const { rows } = await house.admin.query(
    'select distinct held_on::text as day from genji.notice_line where gathering = $1 and number = 6',
    [id],
  );
  expect(rows).toEqual([{ day: addDays(first, 1) }]);
});
