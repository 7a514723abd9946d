import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../kernel/date.ts';
import { factSet } from '../store/facts.ts';
import { type ApiHouse, apiHouse, type Visitor, work } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { Draft } from './activityDraft.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';
import { partsIn, readerOf } from './findings.ts';

type One = ReplyOf<'GET /api/gatherings/:gathering'>;

let house: ApiHouse;
let secretary: Visitor;
let everybody: readonly string[];

beforeAll(async () => {
  house = await apiHouse(activityRoutes);
  secretary = await house.visitor(house.people.secretary);
  const { secretary: host, members, newcomer } = house.people;
  everybody = [host, ...members, newcomer];
});
afterAll(() => house.close());

const first = { heldOn: '2026-03-10', startsAt: '15:00', endsAt: '16:00' } as const;
const second = {
  heldOn: '2026-03-12',
  startsAt: '09:00',
  endsAt: '10:00',
  place: '备勤室',
} as const;

/** A lesson to which the first three came on the 10th and the others on the 12th. */
function lesson(change: Partial<Draft> = {}): Draft {
  const attendance = everybody.map((person, i) => {
    return { person, mark: 'present' as const, ...(i < 3 ? {} : { sitting: 2 }) };
  });
  return {
    ...{ unit: house.units.branch, ...first, title: '三月党课', host: everybody[0] ?? null },
    sittings: [second],
    attendance,
    parts: [{ handle: 'party-lesson', content: lessonContent, ballots: [] }],
    ...change,
  };
}
const lessonContent = { agenda: [{ topic: '学党章' }], gist: '讲解并讨论' };

async function post(draft: Draft, finished = true, id = uuidv7()) {
  return { id, reply: await secretary.send('POST', '/api/gatherings', { id, finished, draft }) };
}

test('two sittings of a lesson are one record, one roll and one lesson of the rules', async () => {
  const { id, reply } = await post(lesson());
  expect(reply.status, reply.bytes.toString()).toBe(200);
  const { gathering } = (await secretary.get(`/api/gatherings/${id}`)).json<One>();
  expect(gathering.sittings).toEqual([second]);
  expect(gathering.attendance.filter(({ sitting }) => sitting === 2)).toHaveLength(
    everybody.length - 3,
  );
  expect(gathering.parts[0]).toMatchObject({ expected: everybody.length });
  expect(gathering.parts[0]?.attended).toBe(everybody.length);
  const facts = await lessonsOfMarch();
  expect(facts).toHaveLength(1);
  expect(facts[0]).toMatchObject({ on: first.heldOn, lastOn: second.heldOn, absentees: [] });
  expect(new Set(facts[0]?.elsewhere)).toEqual(new Set(everybody.slice(3)));
  expect((await post(lesson(), true, id)).reply.status).toBe(200);
});

async function lessonsOfMarch() {
  const { branch } = house.units;
  const { definitions } = house.services;
  return work(house, house.people.secretary, async (tx) => {
    const { activities } = await factSet(tx, {
      ...{ units: [branch], rosters: [branch], records: [branch] },
      span: { from: '2026-03-01', to: '2026-04-01' },
      ...{ knownAt: null, read: readerOf(definitions), ...partsIn(definitions) },
    });
    return activities.known ? activities.value : [];
  });
}

const other = { ...second, heldOn: '2026-04-01' } as const;
const assembly = { handle: 'branch-assembly', content: {}, ballots: [] };
const theme = { handle: 'theme-day', content: {}, ballots: [] };
const vote = { subject: '年度计划', rule: 'V1', yes: 5, no: 0, abstain: 0 };

test.each<[string, Partial<Draft>, string, string]>([
  ['what decides', { parts: [assembly] }, 'activity/held-at-once', 'sittings'],
  ['a vote', { parts: [{ ...theme, ballots: [vote] }] }, 'activity/voted-in-sittings', 'sittings'],
  [
    'more than four',
    { sittings: [second, second, second, second] },
    'activity/too-many-sittings',
    'sittings',
  ],
  ['another month', { sittings: [other] }, 'activity/other-month', 'sittings.0.heldOn'],
  [
    'a sitting before the first',
    { sittings: [{ ...second, heldOn: '2026-03-09' }] },
    'activity/sitting-before',
    'sittings.0.heldOn',
  ],
  [
    'hours that end before they start',
    { sittings: [{ ...second, endsAt: '08:00' }] },
    'activity/ends-before-start',
    'sittings.0.endsAt',
  ],
  [
    'a sitting that is not there',
    { sittings: [] },
    'activity/no-such-sitting',
    'attendance.3.sitting',
  ],
])('%s cannot have it', async (_, change, code, at) => {
  const { reply } = await post(lesson(change));
  expect(reply.status).toBe(422);
  const { problems } = reply.json<ProblemDocument>();
  expect(problems).toContainEqual(expect.objectContaining({ code, at }));
});

test.each([
  ['the first has no hour', { startsAt: null, endsAt: null }, { startsAt: '09:00' }, 200],
  ['the second has none', {}, { startsAt: null, endsAt: null }, 200],
  ['the same hour, in two rooms', {}, { startsAt: '15:00', endsAt: '16:00' }, 200],
  ['an hour before the first', {}, { startsAt: '14:59', endsAt: '15:30' }, 422],
] as const)('two sittings of one day: %s', async (_, of, change, status) => {
  const sittings = [{ ...second, heldOn: first.heldOn, ...change }];
  expect((await post(lesson({ ...of, sittings }))).reply.status).toBe(status);
});

test('four sittings are still one; a later one of the same day follows by its hour', async () => {
  const sameDay = { ...second, heldOn: first.heldOn, startsAt: '19:00', endsAt: '20:00' };
  const sittings = [sameDay, second, { ...second, startsAt: '14:00', endsAt: '15:00' }];
  expect((await post(lesson({ sittings }))).reply.status).toBe(200);
});

test('nobody has come yet to a sitting that is still ahead', async () => {
  const today = await work(house, house.people.secretary, async (tx) => tx.access.today);
  const ahead = { ...second, heldOn: addDays(today, 1) };
  const { reply } = await post(lesson({ heldOn: today, sittings: [ahead] }), false);
  expect(reply.status).toBe(422);
  const { problems } = reply.json<ProblemDocument>();
  const at = 'attendance.3.person';
  expect(problems).toContainEqual(expect.objectContaining({ code: 'activity/marked-ahead', at }));
  expect(problems).not.toContainEqual(expect.objectContaining({ at: 'attendance.2.person' }));
});
