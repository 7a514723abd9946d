import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { addAnswer, loadGap } from '../store/monthlyReport.ts';
import { type ApiHouse, apiHouse, grant, type Visitor, work } from '../testing/api.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import type { ReplyOf } from './contract/index.ts';
import { homeRoutes } from './home.ts';
import { monthlyReportRoutes } from './monthlyReport.ts';
import { waiverRoutes } from './waiver.ts';

type Reports = ReplyOf<'GET /api/reports'>;
type Report = ReplyOf<'GET /api/reports/:report'>;
type Home = ReplyOf<'GET /api/home'>;
type Preview = ReplyOf<'GET /api/reports/preview'>;

/** In February a theme day fell due for each of three branches, and nothing else. */
let house: ApiHouse;
let cadre: Visitor;
let chief: Visitor;
let secretary: Visitor;
let lacking: Visitor;
let report = '';
let gap = '';

beforeAll(async () => {
  house = await apiHouse([...monthlyReportRoutes, ...homeRoutes, ...waiverRoutes]);
  const person = await newPerson(house);
  await grant(house, person, 'political-department', house.units.root);
  chief = await house.visitor(person);
  cadre = await house.visitor(house.people.cadre);
  secretary = await house.visitor(house.people.secretary);
  lacking = await house.visitor(house.people.otherSecretary);
  // Ten days after its first sitting, four after its last.
  const held = await hold(house.units.branch, '2026-02-10', '2026-02-20');
  await house.admin.query(
    `insert into genji.sitting (tenant, gathering, unit, position, held_on)
     values ($1, $2, $3, 2, '2026-02-16')`,
    [house.tenant, held, house.units.branch],
  );
  await hold(house.units.counted, '2026-02-11', '2026-03-05');
});
afterAll(() => house.close());

/** Held on a day and entered on another: straight into the tables, for the second. */
async function hold(unit: number, on: IsoDate, enteredOn: IsoDate): Promise<string> {
  const { admin, tenant, people } = house;
  const id = uuidv7();
  await admin.query(
    `insert into genji.gathering (tenant, id, unit, held_on, title, status, year_of_account, version,
       created_by, changed_by, recorded_at)
     values ($1, $2, $3, $4, '主题党日', 'recorded', 2026, 1, $5, $5, $6)`,
    [tenant, id, unit, on, people.secretary, `${enteredOn}T12:00:00+08:00`],
  );
  await admin.query(
    `insert into genji.part (tenant, gathering, position, unit, held_on, handle, expected, attended,
       entitled, present, content) values ($1, $2, 1, $3, $4, 'theme-day', 1, 1, 1, 1, '{}')`,
    [tenant, id, unit, on],
  );
  return id;
}

/** The business day moves on by itself in no bureau but a demo. */
async function daysLater(days: number): Promise<void> {
  await house.admin.query(
    `update genji.tenant set demo = true, day_shift = $2, access_version = access_version + 1
      where tenant = $1`,
    [house.tenant, days],
  );
}

const open = async (who: Visitor, id = report) =>
  (await who.get(`/api/reports/${id}`)).json<Report>();
const list = async (who: Visitor) => (await who.get('/api/reports')).json<Reports>();
const home = async (who: Visitor) => (await who.get('/api/home')).json<Home>();
const paper = async (who: Visitor) =>
  (await who.get(`/api/reports/${report}/paper?format=txt`)).bytes.toString();
const previewOf = (who: Visitor, month: string, unit = house.units.committee) =>
  who.get(`/api/reports/preview?unit=${unit}&month=${month}`);
const code = (answer: Awaited<ReturnType<Visitor['get']>>) =>
  `${answer.status} ${answer.json<{ problems?: { code: string }[] }>().problems?.[0]?.code ?? ''}`;

test('what it would say: three sentences, every number opened, units in the order of the tree', async () => {
  const { content } = (await previewOf(cadre, '2026-02')).json<Preview>();
  const { branch, other, counted } = house.units;
  expect(
    content.lines.map(({ unit, done, gaps, unknown }) => [
      unit,
      ...[done, gaps, unknown].map((items) => items.map(({ rule }) => rule)),
    ]),
  ).toEqual([
    [branch, ['MTG05'], [], []],
    [other, [], ['MTG05'], []],
    [counted, ['MTG05'], [], ['MTG02']],
  ]);
  expect(content.lines[1]?.gaps[0]).toMatchObject({
    ...{ kind: { zh: '主题党日' }, periodName: { zh: '2026年2月' }, since: '2026-01-01' },
    cite: { article: '16', mark: 'verified' },
  });
  expect(content.records).toMatchObject({
    ...{ held: 2, days: 7 },
    late: [{ unit: counted, on: '2026-02-11', recordedOn: '2026-03-05' }],
  });
  expect(content.before).toBeNull();
});

test('walls: a branch issues nothing; of no committee, of no past month, there is no report', async () => {
  const { committee, branch } = house.units;
  const issue = (who: Visitor, unit: number, month = '2026-02') =>
    who.send('POST', '/api/reports', { unit, month });
  expect(code(await issue(secretary, committee))).toBe('403 access/refused');
  expect(code(await issue(secretary, branch))).toBe('403 access/refused');
  expect(code(await previewOf(secretary, '2026-02'))).toBe('403 access/refused');
  expect(code(await issue(cadre, branch))).toBe('422 report/not-a-committee');
  expect(code(await issue(cadre, committee, '2099-01'))).toBe('422 report/month-not-over');
  expect(code(await issue(cadre, committee, '2019-01'))).toBe('422 report/nothing-due');
});

test('a draft: the unit that is named sees its gap, nobody else does, and it has not gone up', async () => {
  const issued = await cadre.send('POST', '/api/reports', {
    ...{ unit: house.units.committee, month: '2026-02' },
  });
  expect(issued.status, issued.bytes.toString()).toBe(200);
  report = issued.json<{ id: string }>().id;
  const again = { unit: house.units.committee, month: '2026-02' };
  expect(code(await cadre.send('POST', '/api/reports', again))).toBe('409 report/taken');
  const { named } = await home(lacking);
  expect(named).toMatchObject([
    { unitName: '第二党支部', kind: { zh: '主题党日' }, answerable: true, repaired: false },
  ]);
  gap = named[0]?.id ?? '';
  expect((await home(secretary)).named).toEqual([]);
  expect((await list(chief)).reports).toEqual([]);
  expect((await chief.get(`/api/reports/${report}`)).status).toBe(404);
  expect((await lacking.get(`/api/reports/${report}`)).status).toBe(404);
  expect((await list(cadre)).reports).toMatchObject([{ id: report, state: 'waiting' }]);
  const text = await paper(cadre);
  for (const word of ['征求意见稿', '第二党支部', '主题党日（1月起）', '第16条']) {
    expect(text).toContain(word);
  }
});

const answer = (who: Visitor, words: string) =>
  who.send('POST', `/api/reports/gaps/${gap}/answer`, { answer: words });

test('the unit answers until the day before; from its day on it goes up, and not a day earlier', async () => {
  expect((await answer(secretary, '不是我们')).status).toBe(404);
  expect(code(await answer(lacking, '  '))).toBe('422 report/nothing-said');
  await daysLater(2);
  expect((await answer(lacking, '全员在外执勤')).status).toBe(200);
  const send = (who: Visitor) => who.send('POST', `/api/reports/${report}/send`, {});
  expect(code(await send(cadre))).toBe('409 report/not-yet');
  expect((await home(cadre)).todo.reports).toBe(0);
  await daysLater(3);
  expect(code(await answer(lacking, '再说一句'))).toBe('409 report/closed');
  await expect(
    work(house, house.people.otherSecretary, async (tx) => {
      const found = await loadGap(tx, gap);
      if (found !== undefined) await addAnswer(tx, found, '绕过接口');
    }),
  ).rejects.toThrow('violates check constraint');
  expect((await home(lacking)).named).toEqual([]);
  expect((await home(cadre)).todo.reports).toBe(1);
  // Nothing changed by itself.
  const ready = await open(cadre);
  expect(ready).toMatchObject({ state: 'ready', sentOn: null, sendable: true });
  expect(ready.gaps[0]?.answers).toMatchObject([{ answer: '全员在外执勤', name: '钱卫东' }]);
  expect(ready.content.lines[1]?.gaps).toHaveLength(1);
});

test('what is repaired by then is not named any more; what went up stays as it went', async () => {
  await hold(house.units.other, '2026-02-20', '2026-11-20');
  const now = await open(cadre);
  expect(now.gaps).toMatchObject([{ repaired: true }]);
  expect(now.content.lines[1]).toMatchObject({ gaps: [], done: [{ rule: 'MTG05', times: 1 }] });
  expect(now.content.repaired).toMatchObject([{ unitName: '第二党支部' }]);
  const text = await paper(cadre);
  expect(text).toContain('全部完成2个，有缺项0个，');
  expect(text).not.toContain('缺：');
  expect(text).not.toContain('征求意见稿');
  const send = () => cadre.send('POST', `/api/reports/${report}/send`, {});
  expect((await secretary.send('POST', `/api/reports/${report}/send`, {})).status).toBe(404);
  expect((await send()).status).toBe(200);
  expect(code(await send())).toBe('409 report/sent');
  expect((await list(chief)).reports).toMatchObject([{ id: report, state: 'sent' }]);
  await house.admin.query('delete from genji.part where unit = $1', [house.units.other]);
  expect((await open(chief)).content).toEqual(now.content);
  await hold(house.units.other, '2026-02-21', '2026-11-20');
});

test('the next report says what of the last one was put right', async () => {
  const { content } = (await previewOf(cadre, '2026-03')).json<Preview>();
  expect(content.before).toMatchObject({
    ...{ month: '2026-02-01', named: 1 },
    put: [{ unitName: '第二党支部', rule: 'MTG05' }],
  });
  expect(content.lines.every(({ gaps }) => gaps.some(({ rule }) => rule === 'MTG01'))).toBe(true);
});

test('a gap that is waived after it was named is named no more, and nobody calls it repaired', async () => {
  const unit = house.units.other;
  const asked = { unit: house.units.committee, month: '2026-05' };
  const { id } = (await cadre.send('POST', '/api/reports', asked)).json<{ id: string }>();
  const named = async () =>
    (await home(lacking)).named.filter(({ rule, month }) => rule === 'MTG05' && month > '2026-04');
  expect(await named()).toHaveLength(1);
  const { issuedOn } = await open(cadre, id);
  const leave = await cadre.send('POST', '/api/waivers', {
    ...{ rule: 'MTG05', unit, subject: null, reason: '全员抽调专班', last: addDays(issuedOn, 60) },
  });
  expect(leave.status, leave.bytes.toString()).toBe(200);
  expect(await named()).toEqual([]);
  await daysLater(9);
  const told = async () => {
    const { gaps, content } = await open(cadre, id);
    const of = gaps.find((one) => one.unit === unit && one.rule === 'MTG05');
    const line = content.lines.find((one) => one.unit === unit);
    const { repaired } = content;
    return { of, repaired, waived: line?.waived, gaps: line?.gaps.map(({ rule }) => rule) };
  };
  const expected = {
    ...{ of: { waived: true, repaired: false }, repaired: [], waived: [{ rule: 'MTG05' }] },
    gaps: expect.not.arrayContaining(['MTG05']),
  };
  expect(await told()).toMatchObject(expected);
  expect((await cadre.send('POST', `/api/reports/${id}/send`, {})).status).toBe(200);
  // What went up stays as it went, whatever becomes of the leave.
  const taken = `/api/waivers/${leave.json<{ id: string }>().id}/take-back`;
  expect((await cadre.send('POST', taken, { reason: '专班已撤' })).status).toBe(200);
  expect(await told()).toMatchObject(expected);
});
