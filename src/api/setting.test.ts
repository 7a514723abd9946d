import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, grant, type Visitor, work } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';
import { normRoutes } from './norm.ts';
import { settingRoutes } from './setting.ts';

type Listed = ReplyOf<'GET /api/settings'>;
type Trial = ReplyOf<'POST /api/settings/trial'>;
type One = ReplyOf<'GET /api/gatherings/:gathering'>;

let house: ApiHouse;
let first: Visitor;
let second: Visitor;
let secretary: Visitor;
let today: IsoDate;

beforeAll(async () => {
  house = await apiHouse([...settingRoutes, ...activityRoutes, ...normRoutes]);
  const { cadre, secretary: writer, otherSecretary: other } = house.people;
  for (const person of [cadre, other]) {
    await grant(house, person, 'political-department', house.units.root);
  }
  first = await house.visitor(cadre);
  second = await house.visitor(other);
  secretary = await house.visitor(writer);
  today = await work(house, writer, async (tx) => tx.access.today);
});
afterAll(() => house.close());

const entry = (change: object = {}) => ({
  ...{ key: 'late-record-days', unit: house.units.root, value: 3, from: '2026-01-01' },
  documentNo: '临公党〔2026〕1号',
  ...change,
});

async function proposed(change: object = {}): Promise<string> {
  const reply = await first.send('POST', '/api/settings', entry(change));
  expect(reply.status, reply.bytes.toString()).toBe(200);
  return reply.json<{ id: string }>().id;
}

const decide = (who: Visitor, id: string, decision: string) =>
  who.send('POST', `/api/settings/${id}/decide`, { decision });
const codes = (reply: { json<T>(): T }) =>
  reply.json<ProblemDocument>().problems.map(({ code }) => code);

/** A meeting that is recorded today, so many days after it was held. */
async function recorded(daysAgo: number): Promise<string> {
  const id = uuidv7();
  const { secretary: host, members } = house.people;
  const draft = {
    ...{ unit: house.units.branch, heldOn: addDays(today, -daysAgo), title: '党课', host },
    attendance: [host, ...members].map((person) => ({ person, mark: 'present' })),
    parts: [{ handle: 'party-lesson', content: { gist: '讲解' }, ballots: [] }],
  };
  const reply = await secretary.send('POST', '/api/gatherings', { id, finished: true, draft });
  expect(reply.status, reply.bytes.toString()).toBe(200);
  return id;
}

const lateness = async (id: string) => {
  const { findings } = (await secretary.get(`/api/gatherings/${id}`)).json<One>();
  return findings.filter(({ rule }) => rule === 'MTG21').map(({ says }) => says.zh);
};

test('a value that one proposed and another accepted judges from its day on, with its limit', async () => {
  const id = await recorded(5);
  expect(await lateness(id)).toEqual([]);
  const setting = await proposed({ unit: house.units.committee });
  expect(await lateness(id)).toEqual([]);
  expect(codes(await decide(first, setting, 'accept'))).toEqual(['setting/four-eyes']);
  expect((await decide(second, setting, 'accept')).status).toBe(200);
  expect(await lateness(id)).toEqual([expect.stringContaining('超过3天')]);
  const roll = `/api/gatherings/roll?unit=${house.units.branch}&on=${today}&handle=party-lesson`;
  const { settings, above } = (await secretary.get(roll)).json<
    ReplyOf<'GET /api/gatherings/roll'>
  >();
  expect(settings).toMatchObject([{ key: 'late-record-days', value: 3 }]);
  expect(above).toContainEqual({
    unit: String(house.units.branch),
    parent: String(house.units.committee),
  });
  expect(codes(await decide(second, setting, 'refuse'))).toEqual(['setting/decided']);
  // The committee takes its own word back: what the bureau says, or the default, holds again.
  const back = await proposed({ unit: house.units.committee, value: null, from: '2026-01-02' });
  expect((await decide(second, back, 'accept')).status).toBe(200);
  expect(await lateness(id)).toEqual([]);
});

test('a value of another committee is none of this branch', async () => {
  const id = await recorded(6);
  const setting = await proposed({ unit: house.units.root, value: 5 });
  expect((await decide(second, setting, 'refuse')).status).toBe(200);
  expect(await lateness(id)).toEqual([]);
});

test('the dry run counts what would come and go, and keeps nothing', async () => {
  await recorded(5);
  const trial = async (value: number | null) => {
    const { documentNo: _, ...body } = entry({ value });
    return (await first.send('POST', '/api/settings/trial', body)).json<Trial>();
  };
  const before = (await first.get('/api/settings')).json<Listed>().entries.length;
  const stricter = await trial(4);
  expect(stricter.brings).toBeGreaterThan(0);
  expect(stricter.takes).toBe(0);
  expect(stricter.brought[0]).toMatchObject({ rule: 'MTG21' });
  expect(await trial(7)).toMatchObject({ brings: 0, takes: 0, brought: [], taken: [] });
  expect((await first.get('/api/settings')).json<Listed>().entries).toHaveLength(before);
});

test('everybody reads by what they are judged; only whoever sets it proposes', async () => {
  await proposed({ value: 9 });
  const listed = (await secretary.get('/api/settings')).json<Listed>();
  expect(listed.may).toEqual([]);
  expect(listed.entries.find(({ value }) => value === 9)).toMatchObject({
    ...{ state: 'proposed', documentNo: '临公党〔2026〕1号', may: [] },
  });
  const mine = (await first.get('/api/settings')).json<Listed>();
  expect(mine.entries.find(({ value }) => value === 9)?.may).toEqual(['refuse']);
  const theirs = (await second.get('/api/settings')).json<Listed>();
  expect(theirs.entries.find(({ value }) => value === 9)?.may).toEqual(['accept', 'refuse']);
  expect((await secretary.send('POST', '/api/settings', entry())).status).toBe(403);
});

test('whoever proposed may take it back', async () => {
  const id = await proposed({ value: 11 });
  expect((await decide(first, id, 'refuse')).status).toBe(200);
});

const wrong: readonly [string, () => object, string][] = [
  ['no such setting', () => ({ key: 'no-such' }), 'setting/unknown'],
  ['more days than there are', () => ({ value: 93 }), 'setting/does-not-fit'],
  ['a word for a number', () => ({ value: '三天' }), 'setting/does-not-fit'],
  ['of a branch', () => ({ unit: house.units.branch }), 'setting/not-a-committee'],
  ['without a paper', () => ({ documentNo: '  ' }), 'setting/no-paper'],
  ['from no day', () => ({ from: '2026-02-30' }), 'request/malformed'],
];

test.each(wrong)('refused: %s', async (_, change, code) => {
  const reply = await first.send('POST', '/api/settings', entry(change()));
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(codes(reply)).toEqual([code]);
});

test('the last days that fit, on both sides', async () => {
  for (const value of [0, 92]) await proposed({ value });
});

test('the database holds four eyes too', async () => {
  const id = await proposed({ value: 13 });
  const accept = `update genji.setting_entry set decided_by = proposed_by, decided_at = now(),
    accepted = true where id = $1`;
  await expect(house.admin.query(accept, [id])).rejects.toThrow(/four_eyes/);
});
