import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, addYears, type IsoDate } from '../kernel/date.ts';
import { waiversInForce } from '../store/waiver.ts';
import { type ApiHouse, apiHouse, grant, type Visitor, work } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import { completionRoutes } from './completion.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';
import { homeRoutes } from './home.ts';
import { monthlyReportRoutes } from './monthlyReport.ts';
import { normRoutes } from './norm.ts';
import { waiverRoutes } from './waiver.ts';

type Found = ReplyOf<'GET /api/findings'>;
type Listed = ReplyOf<'GET /api/waivers'>;

let house: ApiHouse;
let chief: Visitor;
let cadre: Visitor;
let secretary: Visitor;
/** Keeps the records of the branch, and stands above it. */
let both: Visitor;
let today: IsoDate;
const record = uuidv7();

beforeAll(async () => {
  house = await apiHouse([
    ...[...activityRoutes, ...normRoutes, ...waiverRoutes, ...homeRoutes],
    ...[...completionRoutes, ...monthlyReportRoutes],
  ]);
  const { people, units } = house;
  const [head = '', two = ''] = people.members;
  await grant(house, head, 'political-department', units.root);
  await grant(house, two, 'unit-cadre', units.committee);
  await grant(house, two, 'branch-secretary', units.branch);
  both = await house.visitor(two);
  chief = await house.visitor(head);
  cadre = await house.visitor(people.cadre);
  secretary = await house.visitor(people.secretary);
  today = await work(house, people.secretary, async (tx) => tx.access.today);
  await keep(secretary, record);
});
afterAll(() => house.close());

/** A lesson without a place: MTG09 and others find it wanting. */
async function keep(who: Visitor, id: string): Promise<void> {
  const { secretary: host, members } = house.people;
  const draft = {
    ...{ unit: house.units.branch, heldOn: today, title: '党课', host },
    attendance: [host, ...members].map((person) => ({ person, mark: 'present' })),
    parts: [{ handle: 'party-lesson', content: { gist: '讲解' }, ballots: [] }],
  };
  const reply = await who.send('POST', '/api/gatherings', { id, finished: true, draft });
  expect(reply.status, reply.bytes.toString()).toBe(200);
}

const codes = (reply: { json<T>(): T }) =>
  reply.json<ProblemDocument>().problems.map(({ code }) => code);
const findings = async (who: Visitor, query = '') =>
  (await who.get(`/api/findings?limit=500&unit=${house.units.branch}${query}`)).json<Found>();
const rulesOf = ({ findings: all }: Found) => new Set(all.map(({ rule }) => rule));
const monthly = { rule: 'MTG05', subject: null, reason: '全员抽调专班' };
const ask = (who: Visitor, change: object = {}) =>
  who.send('POST', '/api/waivers', {
    ...{ ...monthly, unit: house.units.branch, last: addDays(today, 30) },
    ...change,
  });
const given = async (change: object = {}): Promise<string> => {
  const reply = await ask(cadre, change);
  expect(reply.status, reply.bytes.toString()).toBe(200);
  return reply.json<{ id: string }>().id;
};
const takeBack = (who: Visitor, id: string) =>
  who.send('POST', `/api/waivers/${id}/take-back`, { reason: '专班已撤' });

test('what is waived leaves the findings, is told apart, and comes back when taken back', async () => {
  const before = await findings(secretary);
  const missed = before.findings.filter(({ rule }) => rule === 'MTG05').length;
  expect(missed).toBeGreaterThan(0);
  const id = await given();
  const during = await findings(secretary);
  expect(rulesOf(during)).not.toContain('MTG05');
  expect(during.total).toBe(before.total - missed);
  expect(during.waived).toMatchObject([
    {
      count: missed,
      waiver: { id, reason: '全员抽调专班', subject: null, may: [] },
      finding: { rule: 'MTG05' },
    },
  ]);
  expect((await findings(cadre)).waived).toMatchObject([
    { waiver: { actor: '冯雪', may: ['take-back'] } },
  ]);
  const home = (await secretary.get('/api/home')).json<ReplyOf<'GET /api/home'>>();
  expect([home.findingsInAll, home.waived]).toEqual([during.total, missed]);
  // A span that is over is judged today, too: leave given since covers it.
  const past = await findings(secretary, '&from=2026-01-01&to=2026-03-01');
  expect([...rulesOf(past)]).not.toContain('MTG05');
  expect((await takeBack(cadre, id)).status).toBe(200);
  const after = await findings(secretary);
  expect([after.total, after.waived]).toEqual([before.total, []]);
  expect(codes(await takeBack(cadre, id))).toEqual(['waiver/over']);
  const { waivers } = (await secretary.get('/api/waivers')).json<Listed>();
  expect(waivers[0]).toMatchObject({ id, ended: { on: today, reason: '专班已撤' } });
});

test('nobody waives for the own unit, and nothing that is not found', async () => {
  expect((await ask(secretary)).status).toBe(403);
  expect((await ask(cadre, { unit: house.units.committee })).status).toBe(403);
  expect((await ask(chief, { unit: house.units.root })).status).toBe(403);
  expect(codes(await ask(cadre, { rule: 'MTG77' }))).toEqual(['waiver/no-finding']);
  const nobody = { type: 'member', id: house.people.guest };
  expect(codes(await ask(cadre, { subject: nobody }))).toEqual(['waiver/no-finding']);
  expect(codes(await ask(cadre, { last: addDays(today, -1) }))).toEqual([
    'waiver/no-such-last-day',
  ]);
  expect(codes(await ask(cadre, { last: addYears(today, 1) }))).toEqual([
    'waiver/no-such-last-day',
  ]);
  expect(codes(await ask(cadre, { reason: '   ' }))).toEqual(['waiver/no-reason']);
  const id = await given();
  expect(codes(await ask(cadre))).toEqual(['waiver/no-finding']);
  expect((await takeBack(secretary, id)).status).toBe(403);
  expect((await takeBack(chief, id)).status).toBe(200);
});

test('leave for one record covers this record alone, on its page too', async () => {
  const url = `/api/gatherings/${record}`;
  const one = async () =>
    (await secretary.get(url)).json<ReplyOf<'GET /api/gatherings/:gathering'>>();
  const rule = (await one()).findings[0]?.rule ?? '';
  const other = uuidv7();
  await keep(secretary, other);
  const id = await given({ rule, subject: { type: 'activity', id: record } });
  const told = await one();
  expect(told.findings.map((finding) => finding.rule)).not.toContain(rule);
  expect(told.waived).toMatchObject([{ waiver: { id, subject: { id: record } } }]);
  const left = (await findings(cadre)).findings.filter((finding) => finding.rule === rule);
  expect(left.map(({ subject }) => subject.id)).toEqual([other]);
  expect((await takeBack(cadre, id)).status).toBe(200);
});

test('whoever wrote the record does not waive what is found of it', async () => {
  const own = uuidv7();
  await keep(both, own);
  const { findings: all } = await findings(cadre);
  const found = all.find(({ subject }) => subject.id === own);
  const reply = await ask(both, { rule: found?.rule, subject: { type: 'activity', id: own } });
  expect(codes(reply)).toEqual(['waiver/own-record']);
});

test('leave that covers nothing is told to whoever gives it', async () => {
  const unit = house.units.other;
  const reply = await ask(cadre, { unit });
  const { id } = reply.json<{ id: string }>();
  // Leave that a mended fault left behind.
  await house.admin.query(`update genji.waiver set rule = 'MTG06' where id = $1`, [id]);
  const asked = async (who: Visitor) =>
    (await who.get(`/api/findings?unit=${unit}`)).json<Found>().unused.map((one) => one.id);
  expect(await asked(cadre)).toEqual([id]);
  expect(await asked(await house.visitor(house.people.otherSecretary))).toEqual([]);
  expect((await takeBack(cadre, id)).status).toBe(200);
  expect(await asked(cadre)).toEqual([]);
});

test('completion says waived, neither met nor missed, and a report names no such gap', async () => {
  const unit = house.units.other;
  const url = `/api/completion?unit=${unit}&rule=MTG05`;
  const states = async () =>
    (await cadre.get(url)).json<ReplyOf<'GET /api/completion'>>().rows[0]?.lines[0]?.states ?? [];
  const month = addDays(`${today.slice(0, 7)}-01` as IsoDate, -1).slice(0, 7);
  const preview = async () => {
    const asked = `/api/reports/preview?unit=${house.units.committee}&month=${month}`;
    const reply = (await cadre.get(asked)).json<ReplyOf<'GET /api/reports/preview'>>();
    return reply.content.lines.find((line) => line.unit === unit);
  };
  const missed = (await states()).filter((state) => state === 'missed').length;
  const named = (await preview())?.gaps.some(({ rule }) => rule === 'MTG05');
  expect([missed > 0, named]).toEqual([true, true]);
  const { id } = (await ask(cadre, { unit })).json<{ id: string }>();
  const now = await states();
  expect(now.filter((state) => state === 'waived')).toHaveLength(missed);
  expect(now).not.toContain('missed');
  const line = await preview();
  expect(line?.gaps.map(({ rule }) => rule)).not.toContain('MTG05');
  expect(line?.waived).toMatchObject([{ rule: 'MTG05' }]);
  const cell = `/api/completion/cell?unit=${unit}&rule=MTG05&from=${month}-01`;
  const opened = (await cadre.get(cell)).json<ReplyOf<'GET /api/completion/cell'>>();
  expect([opened.state, opened.waivers.map((one) => one.id)]).toEqual(['waived', [id]]);
  expect((await takeBack(cadre, id)).status).toBe(200);
});

test('what was known at a moment stays: leave that was given or taken back since is not', async () => {
  const { rows } = await house.admin.query<{ before: string }>('select now()::text as before');
  const id = await given();
  const at = await house.admin.query<{ at: string }>('select now()::text as at');
  await takeBack(cadre, id);
  const held = (knownAt: string | null) =>
    work(house, house.people.cadre, async (tx) => {
      const found = await waiversInForce(tx, [house.units.branch], { on: today, knownAt });
      return found.some((one) => one.id === id);
    });
  expect(await held(rows[0]?.before ?? null)).toBe(false);
  expect(await held(at.rows[0]?.at ?? null)).toBe(true);
  expect(await held(null)).toBe(false);
});
