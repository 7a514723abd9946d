import { expect, test } from 'vitest';
import type { ColumnDefinition } from '../../kernel/column.ts';
import { text } from '../../kernel/text.ts';
import { dayWithin, findDayGrid, titleMonth } from './dayGrid.ts';
import type { Cell, Sheet } from './model.ts';

const cell = (value: string | number): Cell => {
  if (value === '') return { kind: 'empty' };
  return typeof value === 'number'
    ? { kind: 'number', number: value }
    : { kind: 'text', text: value };
};
const sheetOf = (...rows: readonly (readonly (string | number)[])[]): Sheet => ({
  ...{ name: '表', hidden: false, merges: [] },
  rows: rows.map((cells, i) => ({ number: i + 1, cells: cells.map(cell) })),
});
const name: ColumnDefinition = {
  ...{ id: 'name', name: text('姓名', 'name'), synonyms: [], type: 'text', required: true },
};
const november = '2026-11-01';

test.each([
  [3, '2026-11-03'],
  ['３日', '2026-11-03'],
  ['3（周二）', '2026-11-03'],
  ['11月3日', '2026-11-03'],
  ['11/3', '2026-11-03'],
  ['2026-11-03', '2026-11-03'],
  ['2026年11月3日 星期二', '2026-11-03'],
  [20261103, '2026-11-03'],
  ['12月3日', 'outside'],
  ['2026-12-03', 'outside'],
  [31, 'outside'],
  [11.3, 'none'],
  [0, 'none'],
  ['王建国', 'none'],
  ['周二', 'none'],
])('%s in November 2026 is %s', (written, wanted) => {
  const day = dayWithin(cell(written), november, 1900);
  expect(day.is === 'day' ? day.on : day.is).toBe(wanted);
});

test('the header of a grid may stand in two rows, and counts stand for no days', () => {
  const split = sheetOf(
    ['2026年11月 值班表'],
    ['', '', 1, 2, 3],
    ['序号', '姓名', '日', '一', '二'],
    [1, '王建国', '值', '休', '白'],
  );
  const grid = findDayGrid(split, name, november, 1900);
  expect(grid).toMatchObject({ headerRow: 3, name: 1 });
  expect(grid?.days.map(({ column }) => column)).toEqual([2, 3, 4]);
  expect(titleMonth(split, 3)).toBe('2026-11');
  const long = sheetOf(['姓名', '日期', '班次'], ['王建国', '11月3日', '值']);
  expect(findDayGrid(long, name, november, 1900)).toBeNull();
});
