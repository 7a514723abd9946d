import type { ColumnDefinition } from '../../kernel/column.ts';
import { dateOf, daysInMonth, type IsoDate, partsOf } from '../../kernel/date.ts';
import { headerIndex } from './columns.ts';
import { dateOfCell } from './dates.ts';
import {
  type Cell,
  cellAt,
  cellText,
  type DateSystem,
  isBlank,
  type Row,
  type Sheet,
} from './model.ts';

/** A table with a person per row and a day per column. */
export interface DayGrid {
  /** The last row of its header, as Excel numbers it. */
  readonly headerRow: number;
  readonly name: number;
  readonly days: readonly DayColumn[];
}

export interface DayColumn {
  readonly column: number;
  readonly header: string;
  readonly day: DayWithin;
}

/** A day as a table of one month writes it: of that month, of another, or none at all. */
export type DayWithin =
  | { readonly is: 'day'; readonly on: IsoDate }
  | { readonly is: 'outside'; readonly on: IsoDate | null }
  | { readonly is: 'none' };

const none: DayWithin = { is: 'none' };

/**
 * Reads `3`, `3日`, `11月3日`, `11/3` and whole dates, with or without the day of the week. What names
 * no month is of the month that the table is for; `month` is its first day.
 */
export function dayWithin(cell: Cell, month: IsoDate, system: DateSystem): DayWithin {
  const words = cellText(cell)
    .normalize('NFKC')
    .replace(/\s|[((]?(?:周|星期|礼拜)[一二三四五六日天][))]?/g, '');
  const short = /^(?:(\d{1,2})[月/.-])?(\d{1,2})[日号]?$/.exec(words);
  // A decimal such as 11.1 may have been 11.10: the zero is lost, and nobody guesses it.
  if (short !== null && !(cell.kind === 'number' && words.includes('.'))) {
    return shortDay(short[1], Number(short[2]), month);
  }
  const read = dateOfCell(cell.kind === 'text' ? { kind: 'text', text: words } : cell, system);
  if (!('precision' in read) || read.precision !== 'day') return none;
  return read.date.slice(0, 7) === month.slice(0, 7)
    ? { is: 'day', on: read.date }
    : { is: 'outside', on: read.date };
}

function shortDay(named: string | undefined, day: number, first: IsoDate): DayWithin {
  const { year, month } = partsOf(first);
  if (named !== undefined && Number(named) !== month) {
    return Number(named) >= 1 && Number(named) <= 12 && day <= 31
      ? { is: 'outside', on: null }
      : none;
  }
  if (day < 1 || day > 31) return none;
  return day > daysInMonth(year, month)
    ? { is: 'outside', on: null }
    : { is: 'day', on: dateOf(year, month, day) };
}

/** Rows that are tried as a header, and days that one must have at least to be none by chance. */
const searched = 40;
const fewestDays = 3;

/** The row with most days beside a column of names, or null. Names may stand a row off the days. */
export function findDayGrid(
  sheet: Sheet,
  name: ColumnDefinition,
  month: IsoDate,
  system: DateSystem,
): DayGrid | null {
  const isName = headerIndex([name]);
  const rows = sheet.rows.slice(0, searched);
  const nameAt = (row: Row | undefined) =>
    row?.cells.findIndex((cell) => !isBlank(cell) && isName(cellText(cell)).length > 0) ?? -1;
  let best: DayGrid | null = null;
  for (const [at, row] of rows.entries()) {
    const days = daysOf(row, month, system);
    if (days.length < Math.max(fewestDays, (best?.days.length ?? 0) + 1)) continue;
    for (const near of [row, rows[at - 1], rows[at + 1]]) {
      const column = nameAt(near);
      if (near === undefined || column < 0) continue;
      best = { headerRow: Math.max(row.number, near.number), name: column, days };
      break;
    }
  }
  return best;
}

function daysOf(row: Row, month: IsoDate, system: DateSystem): DayColumn[] {
  return row.cells.flatMap((cell, column) => {
    if (isBlank(cell)) return [];
    const day = dayWithin(cell, month, system);
    return day.is === 'none' ? [] : [{ column, header: cellText(cell).trim(), day }];
  });
}

/** The month that a title above the table names, such as 2026年11月; null: none does. */
export function titleMonth(sheet: Sheet, above: number): string | null {
  for (const row of sheet.rows) {
    if (row.number >= above) return null;
    for (const cell of row.cells) {
      const found = /(\d{4})年(\d{1,2})月/.exec(
        cellText(cell).normalize('NFKC').replace(/\s/g, ''),
      );
      if (found !== null) return `${found[1]}-${(found[2] ?? '').padStart(2, '0')}`;
    }
  }
  return null;
}

/** What stands below the header: rows with a name and the cells of their days. */
export function gridRows(sheet: Sheet, grid: DayGrid): readonly Row[] {
  return sheet.rows.filter(
    (row) => row.number > grid.headerRow && !isBlank(cellAt(row, grid.name)),
  );
}
