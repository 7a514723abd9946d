import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbook } from '../documents/sheet/read.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { FactSet } from '../kernel/facts.ts';
import { yearPeriod } from '../kernel/period.ts';
import { carryOut } from '../store/effects.ts';
import { factSet } from '../store/facts.ts';
import { type ApiHouse, apiHouse, enrol, founded, type Visitor, work } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { Draft } from './activityDraft.ts';
import { completionRoutes } from './completion.ts';
import { completionFileRoutes } from './completionFile.ts';
import { yearFacts } from './completionYear.ts';
import type { ReplyOf } from './contract/index.ts';
import { partsIn } from './findings.ts';

type Table = ReplyOf<'GET /api/completion'>;
type Cell = ReplyOf<'GET /api/completion/cell'>;

let house: ApiHouse;
let secretary: Visitor;
let cadre: Visitor;
let nobody: Visitor;
const ids = { february: uuidv7(), group: uuidv7() };
const groups: { readonly unit: number; readonly leader: string }[] = [];

beforeAll(async () => {
  house = await apiHouse([...activityRoutes, ...completionRoutes, ...completionFileRoutes]);
  secretary = await house.visitor(house.people.secretary);
  cadre = await house.visitor(house.people.cadre);
  nobody = await house.visitor(house.people.guest);
  await work(house, house.people.cadre, async (tx) => {
    for (const name of ['第一党小组', '第二党小组']) {
      const group = { kind: 'group', name, parent: house.units.branch } as const;
      const change = { ...group, effect: 'found', relation: 'subordinate' } as const;
      const { unit } = await carryOut(tx, { on: founded }, change);
      const leader = uuidv7();
      groups.push({ unit, leader });
      await enrol(tx, leader, `${name}组长`, { unit: house.units.branch, team: unit });
    }
  });
  const [first] = groups;
  if (first === undefined) throw new Error('no group');
  const { branch } = house.units;
  const { secretary: host } = house.people;
  const assembly = { unit: branch, host, handle: 'branch-assembly', title: '一季度党员大会' };
  await record(ids.february, '2026-02-10', assembly);
  const meeting = { unit: first.unit, host: first.leader, handle: 'group-meeting', title: '学习' };
  await record(ids.group, '2026-01-08', meeting);
});
afterAll(() => house.close());

interface Held {
  readonly unit: number;
  readonly host: string;
  readonly handle: string;
  readonly title: string;
}

async function record(id: string, heldOn: IsoDate, { handle, host, ...rest }: Held) {
  const draft: Draft = {
    ...{ ...rest, host, recorder: host, heldOn, startsAt: '15:00', place: '会议室' },
    attendance: [{ person: host, mark: 'present' }],
    parts: [{ handle, content: { agenda: [{ topic: '学习' }], gist: '发言' }, ballots: [] }],
  };
  const answer = await secretary.send('POST', '/api/gatherings', { id, finished: true, draft });
  expect(answer.status, answer.bytes.toString()).toBe(200);
}

const table = async (who: Visitor, query: string) =>
  (await who.get(`/api/completion?${query}`)).json<Table>();
const cell = (who: Visitor, query: string) => who.get(`/api/completion/cell?${query}`);

function line({ columns, rows }: Table, unit: number, rule: string) {
  const at = columns.findIndex((one) => one.rule === rule);
  return rows.find((row) => row.unit === unit)?.lines[at];
}

test('a year of one branch: each duty with its article, each period with its state', async () => {
  const mine = await table(secretary, 'year=2026');
  expect(mine.rows.map(({ name, group }) => [name, group?.name])).toEqual([
    ['第一党支部', '治安支队党委'],
  ]);
  expect(mine.columns.find(({ rule }) => rule === 'MTG01')).toMatchObject({
    name: { zh: '支部党员大会', en: 'branch general meeting' },
    ...{ every: 'quarter', times: 1, title: { zh: '每季度至少1次支部党员大会' } },
    cite: { regulation: 'ZB', article: '11', mark: 'verified' },
  });
  const { branch } = house.units;
  const assembly = line(mine, branch, 'MTG01');
  expect(assembly?.states.slice(0, 2)).toEqual(['met', 'missed']);
  expect(assembly?.times.slice(0, 2)).toEqual([1, 0]);
  expect(line(mine, branch, 'MTG05')?.states).toHaveLength(12);
  // One of the two groups met in January, none in February.
  expect(line(mine, branch, 'MTG03')?.states.slice(0, 2)).toEqual(['missed', 'missed']);
  // Nobody holds a seat: there is no committee that anything is asked of.
  expect(line(mine, branch, 'MTG02')).toBeNull();
});

test('the reader’s reach is the table: branches in the order of the tree, below their committee', async () => {
  const all = await table(cadre, 'year=2026');
  expect(all.rows.map(({ name }) => name)).toEqual([
    '治安支队党委',
    '第一党支部',
    '第二党支部',
    '第三党支部',
  ]);
  const { counted, committee, other } = house.units;
  expect(new Set(all.rows.map(({ group }) => group?.unit))).toEqual(new Set([committee]));
  // Of a unit whose names are not kept nobody knows whether it has a committee.
  expect(new Set(line(all, counted, 'MTG02')?.states)).toEqual(new Set(['unknown']));
  const one = await table(cadre, `year=2026&unit=${other}&rule=MTG05`);
  expect(one.rows.map(({ unit }) => unit)).toEqual([other]);
  expect(one.columns.map(({ rule }) => rule)).toEqual(['MTG05']);
  expect((await table(cadre, `year=2026&unit=${committee}`)).rows).toEqual(all.rows);
});

test('a year that is over has no open period, one before the bureau no row', async () => {
  const past = await table(secretary, 'year=2025');
  expect(past.asOf).toBe('2026-01-01');
  const states = line(past, house.units.branch, 'MTG05')?.states ?? [];
  expect(new Set(states)).toEqual(new Set(['missed']));
  expect((await table(secretary, 'year=2019')).rows).toEqual([]);
  const usual = await table(secretary, '');
  expect(usual.year).toBe(Number(usual.asOf.slice(0, 4)));
});

test('a cell opens to its records and names the part that is at fault', async () => {
  const { branch } = house.units;
  const quarter = await cell(secretary, `unit=${branch}&rule=MTG01&from=2026-01-01`);
  expect(quarter.json<Cell>()).toMatchObject({
    ...{ unitName: '第一党支部', state: 'met', periodName: { zh: '2026年第1季度' } },
    parts: [
      {
        ...{ name: '第一党支部', state: 'met', times: 1, missing: null },
        held: [{ id: ids.february, on: '2026-02-10', title: '一季度党员大会' }],
      },
    ],
  });
  const january = await cell(secretary, `unit=${branch}&rule=MTG03&from=2026-01-01`);
  expect(january.json<Cell>()).toMatchObject({
    state: 'missed',
    parts: [
      { name: '第一党小组', state: 'met', held: [{ id: ids.group }] },
      { name: '第二党小组', state: 'missed', held: [] },
    ],
  });
  const { counted } = house.units;
  const blind = await cell(cadre, `unit=${counted}&rule=MTG02&from=2026-01-01`);
  expect(blind.json<Cell>()).toMatchObject({ state: 'unknown', parts: [] });
  expect(blind.json<Cell>().missing?.zh).toContain('只登记人数');
});

test('every cell of the table says the same as the cell by itself', async () => {
  const all = await table(cadre, 'year=2026');
  const { committee, branch } = house.units;
  for (const [i, { rule }] of all.columns.entries()) {
    for (const row of all.rows.filter(({ unit }) => unit === committee || unit === branch)) {
      const asked = `unit=${row.unit}&rule=${rule}&from=2026-01-01`;
      const alone = await cell(cadre, asked);
      const state = row.lines[i]?.states[0];
      if (state === undefined) expect(alone.status).toBe(404);
      else expect(alone.json<Cell>().state).toBe(state);
    }
  }
});

test('what is read in brief is what every rule reads', async () => {
  const { branch, counted } = house.units;
  const units = [branch, counted, ...groups.map(({ unit }) => unit)];
  const [brief, whole] = await work(house, house.people.cadre, async (tx) => {
    const wish = { units, rosters: units, records: units, span: yearPeriod(2026) };
    const { definitions } = house.services;
    const rest = { knownAt: null, read: () => ({}), ...partsIn(definitions) };
    const services = house.services;
    return [
      await yearFacts({ tx, services }, units, 2026, 'records'),
      await factSet(tx, { ...wish, ...rest }),
    ];
  });
  const held = ({ activities }: FactSet) =>
    (activities.known ? activities.value : []).map(({ id, handle, unit, on, title, source }) => {
      return { id, handle, unit, on, title, source };
    });
  expect(held(brief)).toHaveLength(2);
  expect(held(brief)).toEqual(held(whole));
  const { activities: _, ...others } = brief;
  expect(whole).toMatchObject(others);
});

test('walls: nothing within reach, nothing shown; one unit out of reach is refused', async () => {
  const { other } = house.units;
  expect((await table(nobody, 'year=2026')).rows).toEqual([]);
  const answers = await Promise.all([
    secretary.get(`/api/completion?unit=${other}`),
    secretary.get(`/api/completion/file?unit=${other}`),
    cell(secretary, `unit=${other}&rule=MTG01&from=2026-01-01`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  const odd = await Promise.all([
    secretary.get('/api/completion?year=x'),
    cell(secretary, `unit=${house.units.branch}&rule=MTG01&from=2026-01-02`),
    cell(secretary, `unit=${house.units.branch}&rule=NONE&from=2026-01-01`),
  ]);
  expect(odd.map(({ status }) => status)).toEqual([400, 404, 404]);
});

test('the workbook says what the table says, in words, and on whose word', async () => {
  const answer = await cadre.get(`/api/completion/file?year=2026&unit=${house.units.committee}`);
  expect(answer.status).toBe(200);
  const read = await readWorkbook(answer.bytes, 'a.xlsx');
  if (!read.ok) throw new Error(read.problems[0].message.en);
  const text = JSON.stringify(read.value);
  for (const word of [
    '治安支队党委2026年完成情况一览',
    '支部党员大会 第1季度',
    '✓1',
    '缺（第二党小组）',
    '不明',
    '《中国共产党支部工作条例（试行）》',
    '已核对原文',
    '导出人：冯雪',
  ]) {
    expect(text).toContain(word);
  }
  const { rows } = await house.admin.query(
    `select object_id, detail from genji.audit_event where action = 'completion.export'`,
  );
  expect(rows).toEqual([
    {
      object_id: String(house.units.committee),
      detail: { year: 2026, rule: null, units: 4 },
    },
  ]);
});
