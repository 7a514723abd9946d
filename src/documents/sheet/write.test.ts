import { buffer, text as wholeText } from 'node:stream/consumers';
import { type CellObject, read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { guard, unguard } from './guard.ts';
import { cellText } from './model.ts';
import { readWorkbook } from './read.ts';
import { findTable } from './table.ts';
import { sheetOf } from './testBooks.ts';
import { people, roster } from './testRoster.ts';
import {
  type ExportCell,
  type ExportSheet,
  writeCsv,
  writeProblems,
  writeWorkbook,
} from './write.ts';
import { sheetNames } from './xlsxXml.ts';

const seed = 20261123;
const options = {
  title: '党员名册',
  watermark: { who: '示例甲', when: '2026-11-23 10:00', purpose: '核对 & <清点>' },
};

function sheet(rows: readonly (readonly ExportCell[])[]): ExportSheet {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => ({ header: `列${at}`, width: 12 }));
  return { name: '名册', columns, rows };
}

const xlsx = (rows: readonly (readonly ExportCell[])[]) =>
  buffer(writeWorkbook([sheet(rows)], options));

/** Data rows as an independent parser (SheetJS) sees them. */
function parsed(bytes: Uint8Array): (CellObject | undefined)[][] {
  const book = read(bytes, { type: 'array', dense: true, cellFormula: true, cellNF: true });
  const data: (CellObject | undefined)[][] = book.Sheets[book.SheetNames[0] ?? '']?.['!data'] ?? [];
  return data.slice(3);
}

const dangerous = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\uff1d1',
  '\uff20x',
  "'=1",
  "''@",
];
/** What must not stand first in a CSV field; the last four are full-width. */
const running = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
const lead = fc.constantFrom(...dangerous, '', "'", '_x000D_', '&lt;', ']]>', '"', ',', ' ');
const words = fc
  .tuple(lead, fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map((both) => both.join(''));

test('formula guard: every dangerous beginning is neutralised and comes back as it was', () => {
  for (const text of dangerous) expect(guard(text)).toBe(`'${text}`);
  for (const text of ['示例', 'a=1', '1-2', "'", "'a", '']) expect(guard(text)).toBe(text);
  const property = fc.property(words, (text) => {
    expect(guard(text)).not.toMatch(running);
    expect(unguard(guard(text))).toBe(text);
  });
  fc.assert(property, { seed, numRuns: 2_000 });
});

test('xlsx: any text stays that text, never a formula, for two parsers', async () => {
  const rows = fc.sample(fc.array(words, { minLength: 3, maxLength: 3 }), { seed, numRuns: 300 });
  const bytes = await xlsx(rows);
  const others = parsed(bytes);
  const own = sheetOf(await readWorkbook(bytes, 'a.xlsx'), 0);
  for (const [at, row] of rows.entries()) {
    const mine = own.rows.find(({ number }) => number === at + 4)?.cells.map(cellText) ?? [];
    for (const [column, word] of row.entries()) {
      expect(mine[column] ?? '').toBe(word);
      const cell = others[at]?.[column];
      // SheetJS keeps a line feed for each carriage return, as XML does.
      expect(String(cell?.v ?? '').replace(/\r\n?/g, '\n')).toBe(word.replace(/\r\n?/g, '\n'));
      expect([cell?.t ?? 's', cell?.f]).toEqual(['s', undefined]);
    }
  }
});

test('xlsx: numbers stay numbers, dates dates, booleans booleans', async () => {
  const numbers = fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), {
    seed,
    numRuns: 200,
  });
  const rows = [...numbers, 0, -1, 420600199001010].map((n): ExportCell[] => [n, true]);
  const own = sheetOf(await readWorkbook(await xlsx(rows), 'a.xlsx'), 0).rows.slice(3);
  expect(own.map(({ cells }) => cells[0])).toEqual(
    rows.map(([n]) => ({ kind: 'number', number: Object.is(n, -0) ? 0 : n })),
  );
  expect(parsed(await xlsx(rows)).every((row) => row[0]?.t === 'n' && row[1]?.v === true)).toBe(
    true,
  );
});

test('xlsx: days come back, on both sides of the leap day that never was', async () => {
  const days: IsoDate[] = ['1900-01-01', '1900-02-28', '1900-03-01', '1999-12-31', '2024-02-29'];
  const bytes = await xlsx(days.map((date) => [{ date }]));
  const own = sheetOf(await readWorkbook(bytes, 'a.xlsx'), 0).rows.slice(3);
  expect(own.map(({ cells }) => cells[0])).toEqual(
    days.map((date) => ({ kind: 'date', date, shows: 'day' })),
  );
  expect(parsed(bytes).map((row) => [row[0]?.v, row[0]?.z])).toEqual(
    [1, 59, 61, 36525, 45351].map((n) => [n, 'yyyy\\-mm\\-dd']),
  );
});

test('csv: any text comes back, guarded where it could run; numbers are not guarded', async () => {
  const rows = fc.sample(fc.array(words, { minLength: 3, maxLength: 3 }), { seed, numRuns: 300 });
  const full = rows.map((row): ExportCell[] => ['甲', ...row, -5]);
  const bytes = await buffer(writeCsv(sheet(full), options));
  const own = sheetOf(await readWorkbook(bytes, 'a.csv'), 0).rows.slice(1, -1);
  expect(own.map(({ cells }) => cells.map(cellText))).toEqual(full.map((row) => row.map(String)));
  const book = read(bytes, { type: 'array', raw: true, dense: true });
  const others = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, {
    header: 1,
  });
  for (const row of others) {
    for (const [column, value] of row.entries()) {
      if (column === 4) continue;
      expect(value ?? '').not.toMatch(running);
    }
  }
});

test('csv: mark for Excel, line ends, and the watermark in the last line', async () => {
  const csv = await wholeText(
    writeCsv(sheet([['a', 1, null, true, { date: '2019-07-01' }]]), options),
  );
  expect(csv.replace('\ufeff', '').split('\r\n')).toEqual([
    '列0,列1,列2,列3,列4',
    'a,1,,TRUE,2019-07-01',
    '导出人：示例甲  导出时间：2026-11-23 10:00  用途：核对 & <清点>',
    '',
  ]);
});

test('what no cell can hold is an error, never cut short in silence', async () => {
  await expect(xlsx([['甲'.repeat(32_768)]])).rejects.toThrow(RangeError);
  await expect(xlsx([[Number.NaN]])).rejects.toThrow(RangeError);
  expect(
    sheetOf(await readWorkbook(await xlsx([['甲'.repeat(32_767)]]), 'a.xlsx'), 0).rows,
  ).toHaveLength(4);
});

test('5,000 rows of 20 columns are written while others get their turn', async () => {
  const row = Array.from({ length: 20 }, (_, at) => (at % 3 === 0 ? at : `第一支部=${at}`));
  const rows = Array.from({ length: 5_000 }, () => row);
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const start = performance.now();
  const bytes = await xlsx(rows);
  clearInterval(timer);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(turns).toBeGreaterThan(20);
  expect(parsed(bytes)).toHaveLength(5_000);
});

test('sheet names are those that Excel accepts', () => {
  expect(sheetNames(['a/b:c', '', "'甲'", '甲', 'A'.repeat(40), 'a'.repeat(31)])).toEqual([
    'a b c',
    'Sheet',
    '甲',
    '甲 (2)',
    'A'.repeat(31),
    `${'a'.repeat(27)} (2)`,
  ]);
});

test('rows with problems go out, are mended and come in again', async () => {
  const rows = [
    ['姓名', '党支部', '身份证号', '备注'],
    [...people[0].slice(0, 3), '=1'],
    ['示例丁', '', '1', ''],
  ];
  const bytes = await buffer(
    writeCsv(
      {
        ...sheet(rows.slice(1)),
        columns: rows[0]?.map((header) => ({ header: String(header), width: 9 })) ?? [],
      },
      options,
    ),
  );
  const source = sheetOf(await readWorkbook(bytes, '名册.csv'), 0);
  const table = findTable(source, roster);
  if (!table.ok) throw new Error('no table');
  const problem = (row: number, zh: string) => ({
    row,
    problem: { code: 'cell/missing', message: { zh, en: zh }, cure: { zh: `补${zh}`, en: zh } },
  });
  const found = [problem(3, '支部'), problem(3, '号码'), problem(2, '备注')];
  const out = await buffer(
    writeProblems(source, table.value, found, { ...options, language: 'zh' }),
  );
  const again = sheetOf(await readWorkbook(out, 'a.xlsx'), 0);
  expect(again.rows.slice(2).map(({ cells }) => cells.map(cellText))).toEqual([
    ['原行号', '问题', '怎么办', '姓名', '党支部', '身份证号', '备注'],
    ['2', '备注', '补备注', '示例甲', '第一党支部', '420600199001010000', '=1'],
    ['3', '支部\n号码', '补支部\n补号码', '示例丁', '', '1'],
  ]);
  const reread = findTable(again, roster);
  expect(reread.ok && reread.value.records.map(({ row }) => row)).toEqual([4, 5]);
  expect(reread.ok && reread.value.mapping).toEqual({ name: 3, branch: 4, idNumber: 5 });
});
