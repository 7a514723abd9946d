import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, addMonths, addYears, type IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, type Visitor, work } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { Draft } from './activityDraft.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';

let house: ApiHouse;
let secretary: Visitor;
let today: IsoDate;

beforeAll(async () => {
  house = await apiHouse(activityRoutes);
  secretary = await house.visitor(house.people.secretary);
  today = await work(house, house.people.secretary, async (tx) => tx.access.today);
});
afterAll(() => house.close());

const draft = (heldOn: IsoDate, unit = house.units.branch): Draft => ({
  ...{ unit, heldOn, title: '主题党日', startsAt: '14:30', place: '三楼会议室', attendance: [] },
  parts: [{ handle: 'theme-day', content: {}, ballots: [] }],
});
const send = (drafts: readonly { id: string; draft: Draft }[], who = secretary) =>
  who.send('POST', '/api/gatherings/plan', { drafts });
const lines = async () => {
  const answer = await secretary.get(`/api/gatherings?unit=${house.units.branch}&from=${today}`);
  return answer.json<ReplyOf<'GET /api/gatherings'>>().lines;
};

test('a plan is drafts ahead; sent again, nothing stands twice', async () => {
  const days = [1, 2, 3].map((months) => addMonths(today, months));
  const drafts = days.map((day) => ({ id: uuidv7(), draft: draft(day) }));
  for (let i = 0; i < 2; i += 1) expect((await send(drafts)).status).toBe(200);
  expect(await lines()).toMatchObject(
    days.toReversed().map((heldOn) => ({ heldOn, status: 'draft', kinds: ['theme-day'] })),
  );
  const { rows } = await house.admin.query(
    "select count(*)::int from genji.audit_event where action = 'activity.plan'",
  );
  expect(rows).toEqual([{ count: 3 }]);
});

test('one wrong day keeps none of them, and says which', async () => {
  const before = (await lines()).length;
  const days = [addDays(today, 5), addDays(today, -1), addDays(addYears(today, 1), 1)];
  const drafts = days.map((day) => ({ id: uuidv7(), draft: draft(day) }));
  const answer = await send(drafts);
  expect(answer.status).toBe(422);
  expect(answer.json<ProblemDocument>().problems).toMatchObject([
    { code: 'activity/not-ahead', at: 'drafts.1.heldOn' },
    { code: 'activity/too-far-ahead', at: 'drafts.2.heldOn' },
  ]);
  expect(await lines()).toHaveLength(before);
});

test('nobody plans for another branch', async () => {
  const drafts = [{ id: uuidv7(), draft: draft(addDays(today, 3), house.units.other) }];
  expect((await send(drafts)).status).toBe(403);
});
