import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factsOf } from '../kernel/factsOf.ts';
import { changeGathering, loadGathering, recordOf } from '../store/activity.ts';
import { factSet } from '../store/facts.ts';
import { type ApiHouse, apiHouse, type Visitor, work } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { Draft } from './activityDraft.ts';
import type { ReplyOf } from './contract/index.ts';
import { partsIn, readerOf } from './findings.ts';
import { homeRoutes } from './home.ts';
import { normRoutes } from './norm.ts';

type Found = ReplyOf<'GET /api/findings'>;
type Home = ReplyOf<'GET /api/home'>;

let house: ApiHouse;
let secretary: Visitor;
let cadre: Visitor;
let nobody: Visitor;
const id = uuidv7();

beforeAll(async () => {
  house = await apiHouse([...activityRoutes, ...normRoutes, ...homeRoutes]);
  secretary = await house.visitor(house.people.secretary);
  cadre = await house.visitor(house.people.cadre);
  nobody = await house.visitor(house.people.guest);
  const body = { id, finished: true, draft: draft() };
  expect((await secretary.send('POST', '/api/gatherings', body)).status).toBe(200);
});
afterAll(() => house.close());

function draft(): Draft {
  const { secretary: host, members } = house.people;
  const marks = [host, ...members].map((person) => ({ person, mark: 'present' as const }));
  const lost = { subject: '年度计划', rule: 'V1', yes: 3, no: 4, abstain: 0, declared: 'passed' };
  return {
    unit: house.units.branch,
    heldOn: '2026-05-12',
    startsAt: '15:00',
    place: '三楼会议室',
    host,
    recorder: members[0] ?? null,
    title: '党员大会',
    attendance: [...marks, { person: house.people.newcomer, mark: 'leave', reason: '住院' }],
    parts: [
      {
        handle: 'branch-assembly',
        content: {
          agenda: [{ topic: '计划' }],
          gist: '发言要点',
          resolutions: [{ text: '通过' }],
        },
        ballots: [lost as Draft['parts'][number]['ballots'][number]],
      },
    ],
  };
}

const get = async (who: Visitor, query: string) => {
  const answer = await who.get(`/api/findings?${query}`);
  return answer.json<Found>();
};

test('worst first, with names, articles and evidence; the scope is the reader’s', async () => {
  const half = 'from=2026-01-01&to=2026-07-01';
  const mine = await get(secretary, half);
  const rank = ['critical', 'error', 'warning', 'info'];
  const ranks = mine.findings.map(({ severity }) => rank.indexOf(severity));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(new Set(mine.findings.map(({ unitName }) => unitName))).toEqual(new Set(['第一党支部']));
  const lost = mine.findings.find(({ rule }) => rule === 'MTG10');
  expect(lost).toMatchObject({
    severity: 'error',
    subject: { type: 'activity', id, name: '2026-05-12 支部党员大会' },
    evidence: [{ type: 'gathering', id }],
    cite: { regulation: 'ZB', article: '11', mark: 'verified' },
    says: { zh: expect.stringContaining('年度计划') },
  });
  const missed = mine.findings.filter(({ rule }) => rule === 'MTG01');
  expect(missed).toMatchObject([
    { severity: 'warning', period: { from: '2026-01-01', to: '2026-04-01' } },
  ]);
  // A period that is over is over to its last day.
  const quarter = await get(secretary, 'from=2026-01-01&to=2026-04-01&rule=MTG01');
  expect(quarter.findings).toHaveLength(1);
  const all = await get(cadre, half);
  expect(all.total).toBeGreaterThan(mine.total);
  expect(new Set(all.findings.map(({ unitName }) => unitName))).toContain('第二党支部');
  const other = await get(cadre, `${half}&unit=${house.units.other}`);
  expect(new Set(other.findings.map(({ unit }) => unit))).toEqual(new Set([house.units.other]));
  const below = await get(cadre, `${half}&unit=${house.units.committee}`);
  expect(below.total).toBe(all.total);
  // Where only counts are kept nobody knows of a committee: neither a fault nor a broken answer.
  const committees = await get(cadre, `${half}&rule=ORG03`);
  const silent = committees.unknowns.map(({ unit }) => unit);
  expect(silent.length).toBeGreaterThan(0);
  expect(committees.findings.filter(({ unit }) => silent.includes(unit))).toEqual([]);
  const one = await get(cadre, `${half}&rule=MTG10`);
  expect(one.findings.map(({ rule }) => rule)).toEqual(['MTG10']);
  const page = await get(cadre, `${half}&offset=1&limit=1`);
  expect(page.findings).toEqual(all.findings.slice(1, 2));
  const folded = await get(cadre, `${half}&lines=folded`);
  expect(folded.total).toBe(all.total);
  expect(folded.findings).toHaveLength(folded.lines);
  const others = folded.findings.reduce((sum, one) => sum + one.others, 0);
  expect(folded.lines + others).toBe(all.total);
});

test('the usual period is this year up to today; a period without days is refused', async () => {
  const { period } = await get(secretary, '');
  expect(period.from).toMatch(/-01-01$/);
  expect((await secretary.get('/api/findings?from=2026-02-01&to=2026-02-01')).status).toBe(400);
  expect((await secretary.get('/api/findings?from=2026-02-31')).status).toBe(400);
});

test('walls: who reaches nothing, finds nothing; one unit out of reach is refused', async () => {
  expect(await get(nobody, '')).toMatchObject({ findings: [], unknowns: [], total: 0 });
  const answer = await secretary.get(`/api/findings?unit=${house.units.other}`);
  expect(answer.status).toBe(403);
  const home = (await nobody.get('/api/home')).json<Home>();
  expect(home).toEqual({
    ...{ findings: [], findingsInAll: 0, waived: 0, units: 0, members: 0, gatherings: [], may: [] },
    todo: {
      ...{ waiting: 0, returned: 0, overdue: 0, unfinished: 0, reports: 0, corrections: 0 },
      ending: [],
    },
    named: [],
  });
});

test('home: five worst, what was recorded last, members by name and by count', async () => {
  const mine = (await secretary.get('/api/home')).json<Home>();
  expect(mine.gatherings).toMatchObject([
    { id, unitName: '第一党支部', kinds: ['branch-assembly'], expected: 8, attended: 7 },
  ]);
  expect(mine).toMatchObject({ units: 1, members: 8 });
  expect(mine.may).toContain('activity.write');
  const all = (await cadre.get('/api/home')).json<Home>();
  expect(all.findings.length).toBeLessThanOrEqual(5);
  expect(all.findingsInAll).toBeGreaterThanOrEqual(all.findings.length);
  // Eight and two on rosters, nine by count.
  expect(all).toMatchObject({ units: 4, members: 19 });
});

describe('facts as known then', () => {
  const held = (knownAt: string | null) =>
    work(house, house.people.secretary, async (tx) => {
      const { branch } = house.units;
      const set = await factSet(tx, {
        units: [branch],
        rosters: [branch],
        records: [branch],
        span: { from: '2026-01-01', to: '2027-01-01' },
        knownAt,
        read: readerOf(house.services.definitions),
        ...partsIn(house.services.definitions),
      });
      const facts = factsOf(set, []).records(String(branch));
      return facts.known ? facts.value : [];
    });

  test('now and then say the same; a later change does not reach back', async () => {
    const { rows } = await house.admin.query('select clock_timestamp()::text as at');
    const now = await held(null);
    expect(now).toMatchObject([
      {
        ...{ id, on: '2026-05-12', expected: 8, present: 7, host: '陈志远', gist: '发言要点' },
        absences: [{ name: '吴桐', reason: '住院' }],
        absentees: [house.people.newcomer],
        title: '党员大会',
        ballots: [{ yes: 3, entitled: 7, present: 7, declared: 'passed' }],
      },
    ]);
    expect(await held(rows[0].at)).toEqual(now);
    await work(house, house.people.secretary, async (tx) => {
      const saved = await loadGathering(tx, id);
      if (saved === undefined) throw new Error('no record');
      const moved = { ...recordOf(saved), heldOn: '2026-06-01' as const, place: null };
      expect(await changeGathering(tx, id, 1, moved, 'recorded')).toBe(true);
    });
    expect(await held(rows[0].at)).toEqual(now);
    expect(await held(null)).toMatchObject([{ on: '2026-06-01', place: null }]);
    expect(await held('2020-01-02T00:00:00Z')).toEqual([]);
  });
});
