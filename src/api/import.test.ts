import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Batch,
  bytesOf,
  commit,
  type ImportHouse,
  idOf,
  importHouse,
  type Preview,
  previewOf,
  rosterNow,
  type Undone,
  undo,
  upload,
} from '../testing/importHouse.ts';

let house: ImportHouse;
beforeAll(async () => {
  house = await importHouse();
});
afterAll(() => house.close());

const wang = idOf('1980-05-06', 13);
const li = idOf('1990-01-01', 20);
const he = idOf('1995-09-09', 30);

/** What a bureau really has: titles, merges, blank and total lines, every way to write a date. */
function messy(): Promise<Uint8Array> {
  const header = [
    ...['序号', '党支部名称', '党员姓名', '性别', '民族', '出生年月', '公民身份号码', '入党时间'],
    ...['转正时间', '党内职务', '所在党小组', '政治面貌', '人员身份', '文化程度', '联系电话'],
  ];
  const first = '治安支队第一支部';
  return bytesOf(
    {
      name: '党员名册',
      merges: ['A1:O1', 'B4:B6'],
      rows: [
        ['治安支队党员名册（截至2026年11月）'],
        [],
        header,
        [
          1,
          first,
          '王 建国',
          '男',
          '汉族',
          '1980.05',
          wang,
          '2003.07',
          '2004-7-1',
          '组织委员',
          '第一党小组',
          '中共党员',
          '民警',
          '本科',
          '13800000001',
        ],
        [
          2,
          null,
          '李新',
          '女',
          '土家',
          32874,
          li,
          41091,
          '2013年7月1日',
          '支部书记、宣传委员',
          '第1小组',
          '正式党员',
          '民警',
          '大学本科',
          '13800000002',
        ],
        [
          3,
          null,
          '何小满',
          '女',
          '汉',
          '1995/9/9',
          he,
          '2026-03-01',
          null,
          null,
          '第二党小组',
          '预备党员',
          '辅警',
          '大专',
          '0710-3220000',
        ],
        [],
        [
          4,
          '第二党支部',
          '钱卫东',
          '男',
          null,
          null,
          null,
          '2010-07-01',
          null,
          '书记',
          null,
          '党员',
          '民警',
          null,
          null,
        ],
        [
          5,
          '第二党支部',
          '罗群',
          '女',
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          '群众',
          '工勤',
          null,
          null,
        ],
        ['合计', '5人'],
      ],
    },
    {
      name: '草稿',
      hidden: true,
      rows: [
        ['姓名', '身份证号'],
        ['某某', li],
      ],
    },
    { name: '说明', rows: [['填表说明'], ['请如实填写']] },
  );
}

let batch: Preview;
let before: string[];

test('a messy workbook is read: every line says what it does, every doubt is told', async () => {
  before = await rosterNow(house);
  batch = await previewOf(house.cadre, house.units.committee, await messy());
  const does = Object.fromEntries(
    batch.lines.map(({ name, does, unitName }) => [name, `${does} ${unitName}`]),
  );
  expect(does).toEqual({
    王建国: 'amend 第一党支部',
    李新: 'enrol 第一党支部',
    何小满: 'enrol 第一党支部',
    钱卫东: 'amend 第二党支部',
    罗群: 'nothing 第二党支部',
  });
  expect(
    batch.problems.map(
      ({ row, column, severity, code }) => `${row}${column ?? ''} ${severity} ${code}`,
    ),
  ).toEqual([
    '4H warning roster/month-only',
    '6O warning roster/no-mobile',
    '9L warning roster/not-a-member',
  ]);
  expect(batch.batch.counts).toMatchObject({
    rows: 5,
    enrol: 2,
    amend: 2,
    errors: 0,
    warnings: 3,
    newUnits: 2,
    skipped: 1,
  });
  expect(
    batch.sheets.map(({ name, headerRow, note }) => [name, headerRow, note?.zh ?? null]),
  ).toEqual([
    ['党员名册', 3, null],
    ['草稿', null, '隐藏的工作表，没有读取。'],
    ['说明', null, '没有认出名册的表头，没有读取。'],
  ]);
  expect(batch.lines[0]?.cells.idNumber).toBe(`****${wang.slice(-4)}`);
  expect(JSON.stringify(batch)).not.toContain(li);
  expect(await rosterNow(house)).toEqual(before);
});

test('it is committed as one: files, lines, groups and posts', async () => {
  const reply = await commit(house.cadre, batch.batch.id);
  expect(reply.status, reply.bytes.toString()).toBe(200);
  expect(reply.json<Batch>()).toMatchObject({
    status: 'committed',
    counts: { enrol: 2, amend: 2 },
  });
  const after = (await rosterNow(house)).join('\n');
  expect(after).toContain('李新 2 15 1990-01-01 20 2012-07-01 2013-07-01 valid');
  expect(after).toContain('何小满 member probationary FJ 2026-11-01');
  expect(after).toContain('王建国 1  1980-05-06'.replace('  ', ' 01 '));
  for (const name of ['第一党小组', '第二党小组'])
    expect(after).toMatch(new RegExp(`unit \\d+ group ${name}`));
  // Who is in office where the roster names members of a committee, sits in it.
  for (const post of ['secretary', 'publicity-member', 'organisation-member'])
    expect(after).toContain(`${post} branch-committee`);
});

test('once committed it is not committed again, and the same file is refused', async () => {
  const again = await commit(house.cadre, batch.batch.id);
  expect(again.status).toBe(409);
  expect(again.json<{ problems: { code: string }[] }>().problems[0]?.code).toBe('import/not-open');
  const second = await previewOf(house.cadre, house.units.committee, await messy());
  expect(second.lines.map(({ does }) => does)).toEqual(['same', 'same', 'same', 'same', 'nothing']);
});

test('undone, the roster reads as before, and history still knows', async () => {
  const dry = await undo(house.cadre, batch.batch.id, true);
  expect(dry.json<Undone>()).toEqual({ undone: false, persons: 4, lost: [] });
  const reply = await undo(house.cadre, batch.batch.id, false);
  expect(reply.json<Undone>()).toMatchObject({ undone: true, persons: 4 });
  expect(await rosterNow(house)).toEqual(before);
  expect(await upload(house.cadre, house.units.committee, await messy())).toMatchObject({
    status: 200,
  });
});
