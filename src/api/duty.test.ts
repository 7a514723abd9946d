import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, addMonths, type IsoDate, isoDate } from '../kernel/date.ts';
import { carryOut } from '../store/effects.ts';
import { type ApiHouse, apiHouse, enrol, type Reply, type Visitor, work } from '../testing/api.ts';
import { bytesOf } from '../testing/importHouse.ts';
import type { ReplyOf } from './contract/index.ts';
import { dutyRoutes } from './duty.ts';

type Preview = ReplyOf<'POST /api/duty/imports'>;
type Month = ReplyOf<'GET /api/duty'>;
type Refused = { readonly problems: readonly { readonly code: string }[] };

let house: ApiHouse;
let secretary: Visitor;
let cadre: Visitor;
const first = isoDate(`${new Date().toISOString().slice(0, 7)}-01`);
const month = first.slice(0, 7);
const day = (n: number): IsoDate => addDays(first, n - 1);

beforeAll(async () => {
  house = await apiHouse(dutyRoutes);
  secretary = await house.visitor(house.people.secretary);
  cadre = await house.visitor(house.people.cadre);
});
afterAll(() => house.close());

function upload(who: Visitor, unit: number, content: string | Uint8Array, of = month) {
  const pasted = typeof content === 'string';
  const bytes = pasted ? Buffer.from(content) : content;
  const url = `/api/duty/imports?unit=${unit}&month=${of}&fileName=值班表.xlsx`;
  return who.upload(encodeURI(url), bytes, pasted ? 'text/plain' : 'application/octet-stream');
}

const sheet = (...rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.join('\t')).join('\n');

const codes = (reply: Reply) => reply.json<Refused>().problems.map(({ code }) => code);

async function commit(
  who: Visitor,
  preview: Preview,
  more: { readonly meanings?: object[]; readonly withoutFaults?: boolean } = {},
): Promise<Reply> {
  const body = { meanings: [], withoutFaults: false, ...more };
  return who.send('POST', `/api/duty/imports/${preview.batch.id}/commit`, body);
}

async function shiftsNow(unit: number, of = month): Promise<string[]> {
  const reply = await cadre.get(`/api/duty?unit=${unit}&month=${of}`);
  const { shifts } = reply.json<Month>();
  return shifts.map(({ on, name, word, meaning }) => `${on.slice(8)} ${name} ${word} ${meaning}`);
}

const grid = sheet(
  [`${Number(month.slice(0, 4))}年${Number(month.slice(5))}月排班表`],
  ['序号', '姓名', '1日', '2日', '3日', '4日'],
  ['', '', '周一', '周二', '周三', '周四'],
  ['1', '王　建国', '值', '休', '/', '白'],
  ['2', '赵敏', '夜', '', '勤A', ''],
  ['3', '外来人', '值', '值', '', ''],
  ['合计', '', '3', '2', '1', '1'],
);

test('a grid is read, doubts are listed by row and column, and nothing is kept unsaid', async () => {
  const { branch } = house.units;
  const preview = (await upload(secretary, branch, grid)).json<Preview>();
  expect(preview.sheets[0]?.layout).toBe('day-columns');
  expect(preview.people).toEqual([
    {
      name: '王建国',
      unitName: '第一党支部',
      shifts: [
        { on: day(1), word: '值' },
        { on: day(2), word: '休' },
        { on: day(4), word: '白' },
      ],
    },
    {
      name: '赵敏',
      unitName: '第一党支部',
      shifts: [
        { on: day(1), word: '夜' },
        { on: day(3), word: '勤A' },
      ],
    },
  ]);
  const meanings = new Map(preview.words.map(({ word, meaning }) => [word, meaning]));
  expect(Object.fromEntries(meanings)).toEqual({
    ...{ 值: 'away', 休: 'rest', 白: 'here', 夜: 'by-night', 勤A: null },
  });
  const places = preview.problems.map(({ row, column, code }) => `${row}${column} ${code}`);
  expect(places).toEqual(['6C duty/unknown-name']);
  expect(codes(await commit(secretary, preview))).toEqual(['import/faulty-rows']);
  const unsaid = await commit(secretary, preview, { withoutFaults: true });
  expect(codes(unsaid)).toEqual(['duty/meaning-unsaid']);
  expect(await shiftsNow(branch)).toEqual([]);
  const meant = [{ word: '勤A', meaning: 'by-day' }];
  const done = await commit(secretary, preview, { withoutFaults: true, meanings: meant });
  expect(done.status).toBe(200);
  expect(await shiftsNow(branch)).toEqual([
    ...['01 王建国 值 away', '01 赵敏 夜 by-night', '02 王建国 休 rest'],
    ...['03 赵敏 勤A by-day', '04 王建国 白 here'],
  ]);
  const again = (await upload(secretary, branch, grid)).json<Preview>();
  expect(again.words.find(({ word }) => word === '勤A')?.meaning).toBe('by-day');
  expect(again.replaces).toBe(true);
  const twice = await commit(secretary, again, { withoutFaults: true });
  expect(codes(twice)).toEqual(['import/twice']);
});

const byDay = sheet(
  ['日期', '值班领导', '值班民警', '备勤'],
  [`${day(5)}`, '陈志远', '孙海涛、李晓彤', '周文静'],
  ['6日', '陈志远（带班）', '刘 洋', '无'],
);

test('importing a month again replaces it, and undoing brings the earlier table back', async () => {
  const { branch, committee } = house.units;
  const before = await shiftsNow(branch);
  // The committee's cadre brings one table for all branches below.
  const preview = (await upload(cadre, committee, byDay)).json<Preview>();
  expect(preview.sheets[0]?.layout).toBe('day-rows');
  expect(preview.problems).toEqual([]);
  expect((await commit(cadre, preview)).status).toBe(200);
  expect(await shiftsNow(branch)).toEqual([
    ...['05 陈志远 值班领导 away', '05 李晓彤 值班民警 away', '05 孙海涛 值班民警 away'],
    '05 周文静 备勤 here',
    ...['06 陈志远 值班领导 away', '06 刘洋 值班民警 away'],
  ]);
  const undo = `/api/duty/imports/${preview.batch.id}/undo`;
  // Somebody who reaches the branch alone takes back nothing of the committee's.
  expect((await secretary.send('POST', undo, { reason: '导错了' })).status).toBe(404);
  expect((await cadre.send('POST', undo, { reason: '导错了' })).status).toBe(200);
  expect(await shiftsNow(branch)).toEqual(before);
  expect(codes(await cadre.send('POST', undo, { reason: '再撤' }))).toEqual([
    'import/not-committed',
  ]);
});

test('a long workbook: namesakes, days of other months and gaps are named, none is guessed', async () => {
  const { branch } = house.units;
  const namesake = '01999999-0000-7000-8000-000000000001';
  await work(house, house.people.secretary, async (tx) => {
    await enrol(tx, namesake, '赵敏', { unit: branch });
    const person = { name: '赵敏', idNumberState: 'absent', policeNumber: '654321' } as const;
    const amend = { effect: 'amend', who: namesake, unit: branch, person } as const;
    await carryOut(tx, { on: '2021-01-01' }, amend);
  });
  const bytes = await bytesOf({
    name: '值班',
    rows: [
      ['姓名', '值班日期', '班次'],
      ['赵敏', `${day(7)}`, '值班'],
      ['赵敏（654321）', `${day(7)}`, '值班'],
      ['王建国', `${addMonths(first, 1)}`, '值班'],
      ['王建国', '下周', '值班'],
      ['王建国', `${day(8)}`, ''],
      ['王建国', `${day(9)}`, '值'],
      ['王建国', `${day(9)}`, '休'],
    ],
  });
  const preview = (await upload(secretary, branch, bytes)).json<Preview>();
  expect(preview.sheets[0]?.layout).toBe('person-and-day');
  expect(preview.problems.map(({ row, column, code }) => `${row}${column} ${code}`)).toEqual([
    ...['4B duty/other-month', '5B duty/no-day', '6C duty/no-shift'],
    ...['2A duty/namesakes', '8A duty/two-shifts'],
  ]);
  expect(preview.people.map(({ name, shifts }) => `${name} ${shifts.length}`)).toEqual([
    '赵敏 1',
    '王建国 1',
  ]);
});

test('a title of another month, a table of none, a month long past: refused with the reason', async () => {
  const { branch, counted, other } = house.units;
  const wrong = sheet(['2020年1月值班表'], ['姓名', '1', '2', '3'], ['王建国', '值', '值', '值']);
  const preview = (await upload(secretary, branch, wrong)).json<Preview>();
  const forced = await commit(secretary, preview, { withoutFaults: true });
  expect(codes(forced)).toEqual(['duty/title-other-month']);
  const no = await upload(secretary, branch, sheet(['姓名', '电话'], ['王建国', '1']));
  expect(codes(no)).toEqual(['duty/no-table']);
  const gone = addMonths(first, -5).slice(0, 7);
  expect(codes(await upload(secretary, branch, grid, gone))).toEqual(['duty/month-gone']);
  expect(codes(await upload(cadre, counted, grid))).toEqual(['duty/number-only']);
  expect(codes(await upload(secretary, other, grid))).toEqual(['access/refused']);
});

test('a table whose day has come is read by nobody and deleted', async () => {
  const { branch } = house.units;
  expect(await shiftsNow(branch)).not.toEqual([]);
  // The wall lets nobody delete one before its day.
  const early = { name: 'early', text: 'delete from genji.duty_month' };
  const gone = await work(house, house.people.secretary, (tx) => tx.run(early, []));
  expect(gone).toBe(0);
  await house.admin.query(
    `update genji.duty_month set month = '2020-01-01', kept_until = '2020-05-01'`,
  );
  expect(await shiftsNow(branch, '2020-01')).toEqual([]);
  const left = await house.admin.query('select 1 from genji.duty_shift');
  expect(left.rowCount).toBe(0);
});
