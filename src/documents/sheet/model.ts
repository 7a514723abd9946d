import type { IsoDate } from '../../kernel/date.ts';
import { columnName } from '../../kernel/plainRow.ts';
import type { Text } from '../../kernel/text.ts';

/** A value that a formula left in the file carries `formula`; formulas themselves are never run. */
interface Computed {
  readonly formula?: true;
}

export type Cell =
  | ({ readonly kind: 'empty' } & Computed)
  | ({ readonly kind: 'text'; readonly text: string } & Computed)
  | ({ readonly kind: 'number'; readonly number: number } & Computed)
  | ({ readonly kind: 'boolean'; readonly boolean: boolean } & Computed)
  | DateCell
  | ({ readonly kind: 'error'; readonly error: string } & Computed);

/**
 * A number that the file formats as a date. `shows` is `month` when the format hides the day: Excel
 * then stores the first of the month, which nobody wrote. `time` is `HH:MM` when there is one.
 */
export interface DateCell extends Computed {
  readonly kind: 'date';
  readonly date: IsoDate;
  readonly shows: 'day' | 'month';
  readonly time?: string;
}

/** `number` is the row number that Excel shows; rows that hold nothing are left out. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A merged area: row numbers as Excel shows them, columns counted from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
}

/** 0 is A, 25 is Z, 26 is AA. */
export const columnLetter = columnName;

export type DateSystem = 1900 | 1904;

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly dateSystem: DateSystem;
  readonly notes: readonly Text[];
}

export const emptyCell: Cell = Object.freeze({ kind: 'empty' });

/** Where a cell stands; `column` counts from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The column of a reference such as `AB12`, counted from 0; -1 when it is none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length && i < 8; i++) {
    const code = reference.charCodeAt(i) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  return column - 1;
}

/** `党员名册!C12`, as Excel writes it. */
export function placeName(place: Place): string {
  return `${place.sheet}!${columnLetter(place.column)}${place.row}`;
}

export function cellAt(row: Row | undefined, column: number): Cell {
  return row?.cells[column] ?? emptyCell;
}

/** What the cell says, as a person would read it. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'boolean':
      return cell.boolean ? 'TRUE' : 'FALSE';
    case 'date':
      return cell.shows === 'month' ? cell.date.slice(0, 7) : cell.date;
    case 'error':
      return cell.error;
  }
}

export function isBlank(cell: Cell): boolean {
  return cell.kind === 'empty' || (cell.kind === 'text' && cell.text.trim() === '');
}

/** For messages and summaries: an ID number is sealed and is never repeated. */
export function withoutIdNumbers(words: string): string {
  return words.replace(/\d{14,17}[\dXx]?/g, '******');
}
