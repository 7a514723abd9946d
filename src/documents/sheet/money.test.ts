import { expect, test } from 'vitest';
import { readWageSheet } from '../../catalogue/parts/wageSheet.ts';
import type { Cell } from './model.ts';
import { moneyIn, plainRows } from './money.ts';
import { readPasted, readWorkbook } from './read.ts';
import { sheetJs, sheetOf } from './testBooks.ts';

const words = (text: string): Cell => ({ kind: 'text', text });
const number = (value: number): Cell => ({ kind: 'number', number: value });

test.each<[Cell, bigint | null | undefined]>([
  [words('5,001.00'), 500_100n],
  [words(' ￥5001 '), 500_100n],
  [words('+100.50'), 10_050n],
  [words('-246.90'), -24_690n],
  [words(''), null],
  [words('--'), null],
  [{ kind: 'empty' }, null],
  [number(49.830000000000005), 4983n],
  [number(0), 0n],
  [number(-1.1), -110n],
  [number(49.835), undefined],
  [words('待查'), undefined],
  [{ kind: 'error', error: '#REF!' }, undefined],
])('%j holds %s fen', (cell, expected) => {
  expect(moneyIn(cell)).toBe(expected);
});

// A formula leaves 2800.2999999999997 in a cell; what is copied is what the cell shows.
const rowsWith = (grade: number) => [
  ['2026年1月工资表', null, null, null, null],
  ['姓名', '应发', null, '扣款', null],
  [null, '级别工资', '车补', '个税', '公积金'],
  ['张三', grade, 650, 95, 1200],
  ['合计', 2800.3, 650, 95, 1200],
];
const merge = (top: number, left: number, bottom: number, right: number) => ({
  s: { r: top, c: left },
  e: { r: bottom, c: right },
});

test('a wage sheet in a workbook reads like the same cells pasted', async () => {
  const bytes = sheetJs(rowsWith(2800.1 + 0.2), 'xlsx', ({ Sheets }) => {
    const sheet = Sheets.名册;
    if (sheet === undefined) throw new Error('none');
    sheet['!merges'] = [merge(0, 0, 0, 4), merge(1, 0, 2, 0), merge(1, 1, 1, 2), merge(1, 3, 1, 4)];
  });
  const cells = rowsWith(2800.3).map((row) => row.map((cell) => cell ?? ''));
  const pasted = cells.map((row) => row.join('\t')).join('\n');
  for (const book of [await readWorkbook(bytes, '工资.xlsx'), await readPasted(pasted)]) {
    const sheet = readWageSheet(plainRows(sheetOf(book, 0)));
    if (!sheet.ok) throw new Error(sheet.problems[0].message.en);
    const { people, skipped } = sheet.value;
    expect(
      people.map(({ row, name, lines }) => [row, name, ...lines.map((l) => l.amount)]),
    ).toEqual([[4, '张三', 280_030n, 65_000n, 9_500n, 120_000n]]);
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
    expect(skipped).toMatchObject([{ row: 5, why: 'total' }]);
  }
});
