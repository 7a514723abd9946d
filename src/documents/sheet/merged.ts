import { type Cell, cellAt, isBlank, type Row, type Sheet } from './model.ts';

/**
 * Reads a cell by its row and column, with the value of the merged area that it lies in, as far as
 * that area begins at row `from` or below.
 */
export type SpreadReader = (row: Row, column: number, from: number) => Cell;

/**
 * For headers a merged value stands in every cell of its area. Only areas that begin in `rows` are
 * spread; areas may not overlap, so each cell is written once, whatever a hostile file says.
 */
export function spreadOver(sheet: Sheet, rows: readonly Row[]): SpreadReader {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const last = rows.at(-1)?.number ?? 0;
  const values = new Map<string, { value: Cell; top: number }>();
  for (const { top, left, bottom, right } of sheet.merges) {
    const value = cellAt(byNumber.get(top), left);
    if (isBlank(value) || values.has(`${top}:${left}`)) continue;
    for (let row = top; row <= Math.min(bottom, last); row++) {
      for (let column = left; column <= right; column++) {
        values.set(`${row}:${column}`, { value, top });
      }
    }
  }
  return (row, column, from) => {
    const own = cellAt(row, column);
    if (!isBlank(own)) return own;
    const area = values.get(`${row.number}:${column}`);
    return area === undefined || area.top < from ? own : area.value;
  };
}

/** What stands in `column` by a merge one column wide that began further up; by row number. */
export function spreadDown(
  sheet: Sheet,
  byNumber: ReadonlyMap<number, Row>,
  column: number,
): Map<number, Cell> {
  const values = new Map<number, Cell>();
  const last = sheet.rows.at(-1)?.number ?? 0;
  for (const merge of sheet.merges) {
    if (merge.left !== column || merge.right !== column) continue;
    const value = cellAt(byNumber.get(merge.top), column);
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, last); row++) {
      if (values.has(row)) break;
      values.set(row, value);
    }
  }
  return values;
}

/** Rows whose first cell was merged over several columns: headings and notes, not records. */
export function wideRows(sheet: Sheet): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const { top, left, right } of sheet.merges) {
    if (right > left && !starts.has(top)) starts.set(top, left);
  }
  return starts;
}
