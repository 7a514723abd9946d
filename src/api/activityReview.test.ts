import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { addReview } from '../store/activityReview.ts';
import { transact } from '../store/transaction.ts';
import { type ApiHouse, apiHouse, grant, type Visitor, work } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { Draft } from './activityDraft.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';

type One = ReplyOf<'GET /api/gatherings/:gathering'>;
type Reviews = ReplyOf<'GET /api/reviews'>;
type Resolutions = ReplyOf<'GET /api/resolutions'>;

let house: ApiHouse;
let secretary: Visitor;
let cadre: Visitor;
let today: IsoDate;

beforeAll(async () => {
  house = await apiHouse(activityRoutes);
  // A secretary who may also review what others of the branch write.
  await grant(house, house.people.secretary, 'unit-cadre', house.units.branch);
  secretary = await house.visitor(house.people.secretary);
  cadre = await house.visitor(house.people.cadre);
  today = await work(house, house.people.secretary, async (tx) => tx.access.today);
});
afterAll(() => house.close());

const handle = 'branch-assembly';

function draft(heldOn: IsoDate, resolutions: readonly object[] = []): Draft {
  const everybody = [house.people.secretary, ...house.people.members, house.people.newcomer];
  const content = { agenda: [{ topic: '学习' }], gist: '领学', resolutions };
  return {
    ...{ unit: house.units.branch, heldOn, title: '党员大会', host: house.people.secretary },
    original: '2026年第1盒第12页',
    attendance: everybody.map((person) => ({ person, mark: 'present' as const })),
    parts: [{ handle, content, ballots: [] }],
  };
}

async function recorded(body: Draft, finished = true): Promise<string> {
  const id = uuidv7();
  const answer = await secretary.send('POST', '/api/gatherings', { id, finished, draft: body });
  expect(answer.status).toBe(200);
  return id;
}

const one = async (id: string) => (await cadre.get(`/api/gatherings/${id}`)).json<One>();
const review = (who: Visitor, id: string, body: object) =>
  who.send('POST', `/api/gatherings/${id}/review`, { basedOn: 1, ...body });
const reviews = async (state: string, who = cadre) => {
  const answer = await who.get(`/api/reviews?state=${state}&unit=${house.units.branch}`);
  return answer.json<Reviews>().lines;
};
const code = (answer: { json<T>(): T }) => answer.json<ProblemDocument>().problems[0]?.code;

describe('a second person reviews', () => {
  test('a record waits, is returned with a word, and waits again once it was corrected', async () => {
    const body = draft('2026-02-10');
    const id = await recorded(body);
    expect((await one(id)).gathering.original).toBe('2026年第1盒第12页');
    expect(await reviews('waiting')).toMatchObject([{ id, reviewable: true, note: null }]);
    expect((await review(cadre, id, { verdict: 'returned', note: ' 缺签到表 ' })).status).toBe(200);
    expect(await reviews('waiting')).toEqual([]);
    expect(await reviews('returned')).toMatchObject([{ id, note: '缺签到表' }]);
    expect((await one(id)).reviews).toMatchObject([{ version: 1, verdict: 'returned' }]);
    const corrected = { basedOn: 1, finished: true, draft: { ...body, place: '三楼会议室' } };
    expect((await secretary.send('PUT', `/api/gatherings/${id}`, corrected)).json()).toMatchObject({
      version: 2,
    });
    expect(await reviews('returned')).toEqual([]);
    expect(await reviews('waiting')).toMatchObject([{ id, version: 2 }]);
    expect((await review(cadre, id, { basedOn: 2, verdict: 'accepted' })).status).toBe(200);
    expect(await reviews('accepted')).toMatchObject([{ id }]);
  });

  test('nobody reviews what they wrote: refused, and by the database too', async () => {
    const id = await recorded(draft('2026-02-11'));
    const own = await review(secretary, id, { verdict: 'accepted' });
    expect([own.status, code(own)]).toEqual([422, 'activity/own-record']);
    const mine = (await reviews('waiting', secretary)).find((line) => line.id === id);
    expect(mine?.reviewable).toBe(false);
    const opened = (await secretary.get(`/api/gatherings/${id}`)).json<One>();
    expect([opened.reviewable, (await one(id)).reviewable]).toEqual([false, true]);
    const state = { id, version: 1, unit: house.units.branch };
    const past = (person: string, areas: string[]) =>
      transact(house.services.store, house.as(person), areas, (tx) =>
        addReview(tx, state, 'accepted', null),
      );
    const both = ['activity.read', 'activity.review'];
    const { secretary: author, cadre: other } = house.people;
    await expect(past(author, both)).rejects.toThrow('nobody reviews what they wrote');
    // Nor when the states, and with them their authors, are out of sight.
    await expect(past(author, ['activity.review'])).rejects.toThrow('nobody reviews');
    await expect(past(other, ['activity.read'])).rejects.toThrow(/row-level security/);
    // Control: the very same statement by somebody else.
    await past(other, both);
  });

  test.each([
    ['returned without a word', { verdict: 'returned', note: ' ' }, 'activity/note-missing'],
    ['another state than was read', { verdict: 'accepted', basedOn: 7 }, 'record/changed'],
  ])('%s', async (_, body, expected) => {
    const id = await recorded(draft('2026-02-12'));
    expect(code(await review(cadre, id, body))).toBe(expected);
  });

  test('a draft is not reviewed', async () => {
    const id = await recorded(draft('2026-02-13'), false);
    expect(code(await review(cadre, id, { verdict: 'accepted' }))).toBe('activity/not-recorded');
  });
});

describe('resolutions are followed to their end', () => {
  const plan = { text: '完善值班表', owner: '赵敏', due: '2026-03-31' };
  const drill = { text: '组织一次演练', owner: '陈志远', due: '2026-06-30' };
  const tell = (id: string, body: object, who = secretary) =>
    who.send('POST', `/api/gatherings/${id}/outcomes`, { handle, ...body });
  const list = async (query = '') => {
    const asked = `/api/resolutions?unit=${house.units.branch}&from=2026-03-01${query}`;
    return (await cadre.get(asked)).json<Resolutions>().lines;
  };
  let id: string;
  beforeAll(async () => {
    id = await recorded(draft('2026-03-10', [drill, plan]));
  });
  const overdue = async () => {
    const { findings } = await one(id);
    return findings.filter(({ rule }) => rule === 'MTG28').map(({ says }) => says.zh);
  };

  test('open ones come first, by the day on which they are due', async () => {
    expect((await list()).map((line) => [line.resolution, line.overdue])).toEqual([
      [plan.text, true],
      [drill.text, true],
    ]);
    expect(await overdue()).toEqual(['作了决议，没有写落实反馈']);
  });

  test('a word on how far it is leaves it open, a day closes it', async () => {
    const early = { resolution: plan.text, outcome: '已起草' };
    expect((await tell(id, early)).status).toBe(200);
    expect(await list()).toMatchObject([
      { resolution: plan.text, outcome: '已起草', doneOn: null, overdue: true },
      {},
    ]);
    expect((await tell(id, { ...early, outcome: '已印发', doneOn: today })).status).toBe(200);
    expect((await list()).at(-1)).toMatchObject({ outcome: '已印发', doneOn: today });
    expect((await list('&open=true')).map((line) => line.resolution)).toEqual([drill.text]);
    expect((await one(id)).outcomes).toMatchObject([{ outcome: '已印发' }, { outcome: '已起草' }]);
    expect(await overdue()).toHaveLength(1);
    await tell(id, { resolution: drill.text, outcome: '已演练', doneOn: today });
    expect(await overdue()).toEqual([]);
  });

  test.each([
    ['no such resolution', { resolution: 'x', outcome: 'x' }, 'activity/no-such-resolution'],
    [
      'closed before the meeting',
      { resolution: plan.text, outcome: 'x', doneOn: '2026-03-09' },
      'activity/closed-wrongly',
    ],
    [
      'closed tomorrow',
      () => ({ resolution: plan.text, outcome: 'x', doneOn: addDays(today, 1) }),
      'activity/closed-wrongly',
    ],
    ['nothing said', { resolution: plan.text, outcome: ' ' }, 'request/malformed'],
  ])('%s', async (_, body, expected) => {
    const answer = await tell(id, typeof body === 'function' ? body() : body);
    expect(code(answer)).toBe(expected);
  });

  test('who only reviews says nothing of it', async () => {
    const said = { resolution: plan.text, outcome: 'x' };
    expect((await tell(id, said, cadre)).status).toBe(403);
  });
});
