import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { cellText, type DateSystem } from './model.ts';
import { readPasted, readWorkbook } from './read.ts';
import { codesOf, handMade, inline, sheetJs, sheetOf, sheetXml } from './testBooks.ts';
import { headers, people } from './testRoster.ts';

const plain = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => row.map((value) => String(value)));
const table = [headers, ...people.map((person) => [...person])];
const nothing = () => {};

async function wordsOf(bytes: Uint8Array, name: string): Promise<string[][]> {
  return sheetOf(await readWorkbook(bytes, name), 0).rows.map((row) => row.cells.map(cellText));
}

test('the same table comes in from every writer and format alike', async () => {
  const wef = await writeXlsxFile(
    table.map((row) =>
      row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
    ),
  ).toBuffer();
  expect(await wordsOf(wef, '名册.xlsx')).toEqual(plain(table));
  expect(await wordsOf(sheetJs(table, 'xlsx', nothing), '名册.xlsx')).toEqual(plain(table));
  expect(await wordsOf(sheetJs(table, 'biff8', nothing), '名册.xls')).toEqual(plain(table));
  const cells = (row: number) => (table[row - 1] ?? []).map((v) => inline(String(v))).join('');
  const hand = handMade({ sheets: [{ name: '名册', xml: sheetXml(table.length, cells, '') }] });
  expect(await wordsOf(hand, '名册.xlsx')).toEqual(plain(table));
});

test('an .xls called .xlsx and the reverse are read for what they are, with a note', async () => {
  for (const [type, name] of [
    ['biff8', '名册.xlsx'],
    ['xlsx', '名册.xls'],
    ['xlsx', '名册.csv'],
  ] as const) {
    const result = await readWorkbook(sheetJs(table, type, nothing), name);
    expect(sheetOf(result, 0).rows).toHaveLength(4);
    expect(result.ok && result.value.notes.map(({ zh }) => zh).join()).toContain('与后缀不符');
  }
  const right = await readWorkbook(sheetJs(table, 'xlsx', nothing), '名册.XLSX');
  expect(right.ok && right.value.notes).toEqual([]);
});

test('the bytes of the caller stay his own', async () => {
  const bytes = Buffer.from(sheetJs(table, 'xlsx', nothing));
  const before = bytes.length;
  expect((await readWorkbook(bytes, 'a.xlsx')).ok).toBe(true);
  expect(bytes.length).toBe(before);
  expect((await readWorkbook(bytes, 'a.xlsx')).ok).toBe(true);
});

// 43647 is 2019-07-01 when days are counted from 1900; four years later when from 1904.
for (const [system, day] of [
  [1900, '2019-07-01'],
  [1904, '2023-07-02'],
] as const) {
  test(`serials are dates of the ${system} system when the file formats them so`, async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" ' +
      'formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf ' +
      'numFmtId="20"/><xf numFmtId="22"/></cellXfs></styleSheet>';
    const cells = [0, 1, 2, 3, 4].map(
      (s) => `<c s="${s}"><v>${s === 3 ? 0.5 : s === 4 ? 43647.375 : 43647}</v></c>`,
    );
    const xml = sheetXml(1, () => cells.join(''), '');
    const bytes = handMade({ sheets: [{ name: 'a', xml }], styles, date1904: system === 1904 });
    const result = await readWorkbook(bytes, 'a.xlsx');
    expect(result.ok && result.value.dateSystem).toBe(system);
    expect(sheetOf(result, 0).rows[0]?.cells).toEqual([
      { kind: 'number', number: 43647 },
      { kind: 'date', date: day, shows: 'day' },
      { kind: 'date', date: day, shows: 'month' },
      { kind: 'text', text: '12:00' },
      { kind: 'date', date: day, shows: 'day', time: '09:00' },
    ]);
  });
  test(`dates of an .xls in the ${system} system`, async () => {
    const bytes = sheetJs([['日期'], [43647]], 'biff8', (book) => {
      book.Workbook = { WBProps: { date1904: system === 1904 } };
      const cell = book.Sheets.名册?.A2;
      if (cell !== undefined) cell.z = 'yyyy/m/d';
    });
    const result = await readWorkbook(bytes, 'a.xls');
    const found: DateSystem | false = result.ok && result.value.dateSystem;
    expect(found).toBe(system);
    expect(sheetOf(result, 0).rows[1]?.cells).toEqual([{ kind: 'date', date: day, shows: 'day' }]);
  });
}

test('hidden sheets, merges, errors, booleans, formulas and rich text', async () => {
  const strings =
    '<sst><si><r><t>第一</t></r><r><t>支部</t></r><rPh sb="0"><t>yi</t></rPh></si><si><t>' +
    'a_x000D_&#10;&lt;b&gt;</t></si></sst>';
  const cells =
    '<c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c>' +
    '<c r="E1" t="b"><v>1</v></c><c r="F1"><f>1+1</f><v>2</v></c><c r="G1" t="str">' +
    '<f>A9</f><v></v></c>' +
    '<c r="H1" t="d"><v>2019-07-01T00:00:00</v></c>';
  const xml =
    `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="7" hidden="1">${cells}</x:row>` +
    '</x:sheetData><x:mergeCells><x:mergeCell ref="A7:B9"/></x:mergeCells>' +
    '</x:worksheet>';
  const bytes = handMade({
    sheets: [
      { name: '甲 &amp; 乙', xml },
      { name: '藏', xml, state: 'veryHidden' },
    ],
    strings,
  });
  const result = await readWorkbook(bytes, 'a.xlsx');
  const sheet = sheetOf(result, 0);
  expect([sheet.name, sheet.hidden, sheetOf(result, 1).hidden]).toEqual(['甲 & 乙', false, true]);
  expect(sheet.merges).toEqual([{ top: 7, left: 0, bottom: 9, right: 1 }]);
  expect(sheet.rows).toEqual([
    {
      number: 7,
      cells: [
        { kind: 'text', text: '第一支部' },
        { kind: 'empty' },
        { kind: 'text', text: 'a\r\n<b>' },
        { kind: 'error', error: '#REF!' },
        { kind: 'boolean', boolean: true },
        { kind: 'number', number: 2, formula: true },
        { kind: 'empty', formula: true },
        { kind: 'date', date: '2019-07-01', shows: 'day' },
      ],
    },
  ]);
  expect(result.ok && result.value.notes[0]?.zh).toContain('1 行被隐藏');
});

// 姓名,党支部 / 甲,第一支部 in GB18030, byte by byte: no encoder of Node writes it.
const gb = [
  0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xb3, 0xd6, 0xa7, 0xb2, 0xbf, 0x0d, 0x0a, 0xbc, 0xd7, 0x2c,
  0xb5, 0xda, 0xd2, 0xbb, 0xd6, 0xa7, 0xb2, 0xbf,
];

test('separated text in UTF-8 with and without mark, GB18030 and UTF-16', async () => {
  const text = '姓名,党支部\r\n甲,第一支部';
  const expected = [
    ['姓名', '党支部'],
    ['甲', '第一支部'],
  ];
  expect(await wordsOf(strToU8(text), 'a.csv')).toEqual(expected);
  expect(await wordsOf(strToU8(`\ufeff${text}`), 'a.csv')).toEqual(expected);
  expect(await wordsOf(Uint8Array.from(gb), 'a.csv')).toEqual(expected);
  const wide = Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le');
  expect(await wordsOf(wide, 'a.txt')).toEqual(expected);
  const noted = await readWorkbook(Uint8Array.from(gb), 'a.csv');
  expect(noted.ok && noted.value.notes[0]?.zh).toContain('GB18030');
});

test('pasted cells: tabs, quotes around line breaks, empty cells', async () => {
  const result = await readPasted('姓名\t党支部\t备注\n甲\t\t"两\n行, ""引"""\n');
  expect(
    sheetOf(result, 0).rows.map(({ number, cells }) => [number, ...cells.map(cellText)]),
  ).toEqual([
    [1, '姓名', '党支部', '备注'],
    [2, '甲', '', '两\n行, "引"'],
  ]);
  expect(codesOf(await readPasted(''))).toEqual(['workbook/empty-file']);
  expect(codesOf(await readPasted('\t\t\n\t'))).toEqual(['workbook/empty']);
});

test('formatted rows without content do not count, whatever the sheet says it covers', async () => {
  const xml = sheetXml(60_000, (row) => (row === 3 ? inline('甲') : '<c s="1"/>'), '');
  const noise = {
    'xl/media/a.bin': Uint8Array.from({ length: 60_000 }, (_, i) => (i * i * 7919) >> 5),
  };
  const bytes = handMade({ sheets: [{ name: 'a', xml }], more: noise });
  const result = await readWorkbook(bytes, 'a.xlsx');
  expect(sheetOf(result, 0).rows.map(({ number }) => number)).toEqual([3]);
});

test('more readers than turns all get their answer', async () => {
  const bytes = sheetJs(table, 'xlsx', nothing);
  const all = await Promise.all([1, 2, 3, 4, 5].map(() => readWorkbook(bytes, 'a.xlsx')));
  expect(all.map((result) => sheetOf(result, 0).rows.length)).toEqual([4, 4, 4, 4, 4]);
});
