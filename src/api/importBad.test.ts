import { type CellObject, utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manyRows } from '../documents/sheet/testBombs.ts';
import type { TestCell } from '../testing/books.ts';
import {
  commit,
  type ImportHouse,
  idOf,
  importHouse,
  previewOf,
  type Refused,
  rosterNow,
  simpleBook,
  upload,
} from '../testing/importHouse.ts';

let house: ImportHouse;
let before: string[];
beforeAll(async () => {
  house = await importHouse();
  before = await rosterNow(house);
});
afterAll(() => house.close());

const a = idOf('1990-01-01', 10);
const wrongDigit = `${a.slice(0, 17)}${a.endsWith('1') ? '2' : '1'}`;
const joined = '2012-07-01';
const first = '第一党支部';
const row = (name: string, number: TestCell, ...rest: TestCell[]): TestCell[] => [
  name,
  number,
  rest[0] ?? joined,
  rest[1] ?? '2013-07-01',
  rest[2] ?? first,
  rest[3] ?? '正式党员',
];

/** Each row: what is in the file, the problem, and words that its message must hold. */
const bad: readonly [string, TestCell[][], string, string][] = [
  [
    'a wrong check digit',
    [row('甲', wrongDigit)],
    'B2 error id-number/wrong-check-digit',
    '校验码不对',
  ],
  [
    'a number that lost its digits',
    [row('甲', 420600199001010000)],
    'B2 error cell/id-number-lost-digits',
    '只保留前 15 位',
  ],
  [
    'a number that is too short',
    [row('甲', '42060019900101')],
    'B2 error id-number/malformed',
    '应为18位',
  ],
  [
    'joined before being born',
    [row('甲', a, '1989-01-01', '1990-01-02')],
    'C2 error person/days-out-of-order',
    '不能早于出生日期',
  ],
  [
    'joined as a child',
    [row('甲', a, '2005-07-01', '2006-07-01')],
    'C2 warning roster/joined-young',
    '不满18周岁',
  ],
  [
    'confirmed too early',
    [row('甲', a, '2020-07-01', '2021-01-01')],
    'D2 warning roster/confirmed-early',
    '不满12个月',
  ],
  [
    'joined in the future',
    [row('甲', a, '2090-07-01', '')],
    'C2 error person/in-the-future',
    '在今天之后',
  ],
  [
    'a day that does not exist',
    [row('甲', a, '2012-02-30')],
    'C2 error cell/no-such-day',
    '日历上没有这一天',
  ],
  [
    'probationary and confirmed',
    [row('甲', a, joined, '2013-07-01', first, '预备党员')],
    'D2 error roster/probationary-with-day',
    '转正日期2013-07-01却已过',
  ],
  [
    'two rows of one person',
    [row('甲', a), row('甲', a)],
    'B3 error roster/twice-in-file',
    '与第2行是同一人',
  ],
  [
    'two branches in the file',
    [row('甲', a), row('甲', a, joined, '2013-07-01', '第二党支部')],
    'E2 error roster/two-branches',
    '同时列在两个支部',
  ],
  [
    'two namesakes without a mark',
    [row('甲', null), row('甲', null)],
    'A3 error roster/same-name-in-file',
    '没有身份证号和出生日期可以区分',
  ],
  [
    'an unknown branch',
    [row('甲', a, joined, '2013-07-01', '巡特警党支部')],
    'E2 error roster/unknown-branch',
    '组织树上没有“巡特警党支部”',
  ],
  [
    'a branch without names',
    [row('甲', a, joined, '2013-07-01', '第三党支部')],
    'E2 error roster/number-only',
    '只登记人数',
  ],
  [
    'an unknown kind',
    [row('甲', a, joined, '2013-07-01', first, '荣誉党员')],
    'F2 error cell/unknown-choice',
    '不在可选的内容里',
  ],
  ['no name', [row('', a)], 'A2 error cell/missing', '没有填写“姓名”'],
  [
    'a text that runs as a formula',
    [row('=HYPERLINK("http://x")', a)],
    'A2 error roster/formula-in-name',
    '公式从不执行',
  ],
];

test.each(bad)(
  '%s is told by row and column, and changes nothing',
  async (_, rows, where, words) => {
    const shown = await previewOf(house.cadre, house.units.committee, await simpleBook(rows));
    const told = shown.problems.map(
      (one) => `${one.column ?? ''}${one.row} ${one.severity} ${one.code}`,
    );
    expect(told).toContain(where);
    const problem = shown.problems[told.indexOf(where)];
    expect(problem?.message.zh).toContain(words);
    expect(problem?.cure.zh).not.toBe('');
    expect(JSON.stringify(shown)).not.toContain(a.slice(0, 17));
    if (where.includes(' error ')) {
      const refused = await commit(house.cadre, shown.batch.id);
      expect(refused.json<Refused>().problems[0]?.code).toBe('import/faulty-rows');
    }
    expect(await rosterNow(house)).toEqual(before);
  },
);

test('a birth date or a gender that differs from the number is refused', async () => {
  const header = ['姓名', '性别', '出生日期', '身份证号', '入党时间', '支部'];
  const book = (cells: TestCell[]) => bookOf([header, cells]);
  const birth = await previewOf(
    house.cadre,
    house.units.committee,
    book(['甲', '女', '1991-01-01', a, joined, first]),
  );
  expect(birth.problems[0]).toMatchObject({
    column: 'D',
    code: 'id-number/differs-from-birth-date',
  });
  expect(birth.problems[0]?.message.zh).toContain('出生日期 1991-01-01 与身份证号不一致');
  const gender = await previewOf(
    house.cadre,
    house.units.committee,
    book(['甲', '男', '1990-01-01', a, joined, first]),
  );
  expect(gender.problems[0]?.message.zh).toBe('性别与身份证号不一致');
});

test('a computed name is refused and kept as text, never run', async () => {
  const name: CellObject = { t: 's', v: '甲', f: 'CONCATENATE("甲")' };
  const shown = await previewOf(
    house.cadre,
    house.units.committee,
    bookOf([
      ['姓名', '支部', '入党时间'],
      [name, first, joined],
    ]),
  );
  expect(shown.problems[0]).toMatchObject({ row: 2, column: 'A', code: 'roster/formula-in-name' });
  expect(shown.lines[0]).toMatchObject({ name: '甲', does: 'nothing' });
});

test('a day before the branch existed is refused, and a day to come', async () => {
  const shown = await previewOf(
    house.cadre,
    house.units.committee,
    await simpleBook([row('甲', a)]),
    { on: '2019-05-01' },
  );
  expect(shown.problems[0]).toMatchObject({ column: 'E', severity: 'error' });
  expect(shown.problems[0]?.message.zh).toContain('2020-01-01');
  const later = await upload(house.cadre, house.units.committee, await simpleBook([row('甲', a)]), {
    on: '2090-01-01',
  });
  expect(later.json<Refused>().problems[0]?.code).toBe('import/future-day');
});

test('files that are no roster are refused whole, with the way out', async () => {
  const { cadre, units } = house;
  const codeOf = async (bytes: Uint8Array, fileName: string) => {
    const reply = await upload(cadre, units.committee, bytes, { fileName });
    expect(reply.status, reply.bytes.toString()).toBe(422);
    return reply.json<Refused>().problems.map((problem) => problem.code);
  };
  expect(await codeOf(manyRows(), '大.xlsx')).toEqual(['workbook/too-many-rows']);
  expect(await codeOf(Buffer.from('%PDF-1.7'), '名册.xlsx')).toEqual(['workbook/not-a-table']);
  expect(
    (
      await codeOf(
        bookOf([
          ['单位', '电话'],
          ['办公室', '1'],
        ]),
        '通讯录.xlsx',
      )
    )[0],
  ).toBe('import/no-roster');
  expect(
    (await upload(cadre, units.committee, new Uint8Array())).json<Refused>().problems[0]?.code,
  ).toBe('import/no-file');
  expect(await rosterNow(house)).toEqual(before);
});

test('an .xls under the name of an .xlsx is read for what it is, and that is told', async () => {
  const shown = await previewOf(
    house.cadre,
    house.units.committee,
    bookOf(
      [
        ['姓名', '支部', '入党时间'],
        ['甲', first, joined],
      ],
      'biff8',
    ),
  );
  expect(shown.sheets[0]?.note?.zh).toContain('与后缀不符');
  expect(shown.lines[0]?.does).toBe('enrol');
});

test('CSV in GB18030 and pasted cells are read like a workbook', async () => {
  const { cadre, units } = house;
  // 姓名,党支部,入党时间 / 甲,第一党支部,2012.07 in GB18030.
  const csv = Buffer.from(
    'd0d5c3fb2cb5b3d6a7b2bf2cc8ebb5b3cab1bce40d0abcd72cb5dad2bbb5b3d6a7b2bf2c323031322e30370d0a',
    'hex',
  );
  const read = await previewOf(cadre, units.committee, csv, { fileName: '名册.csv' });
  expect(read.lines.map(({ name, does, unitName }) => [name, does, unitName])).toEqual([
    ['甲', 'enrol', first],
  ]);
  const cells = `姓名\t党支部\t入党时间\n甲\t${first}\t2012年7月1日\n`;
  const pasted = await previewOf(cadre, units.committee, Buffer.from(cells), {
    type: 'text/plain',
    fileName: '粘贴',
  });
  expect(pasted.lines.map(({ name, does }) => [name, does])).toEqual([['甲', 'enrol']]);
});

/** A workbook with cells as SheetJS takes them, formulas included. */
function bookOf(
  rows: readonly (readonly (TestCell | CellObject)[])[],
  bookType: 'xlsx' | 'biff8' = 'xlsx',
): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((cells) => [...cells])), '党员名册');
  return write(book, { type: 'buffer', bookType });
}
