import { findHeader } from '../../documents/sheet/header.ts';
import type { Cell, DateSystem, Sheet } from '../../documents/sheet/model.ts';
import { piecesOf } from '../../documents/sheet/pieces.ts';
import { findTable, type TableMatch } from '../../documents/sheet/table.ts';
import { readValue, type Value } from '../../documents/sheet/values.ts';
import type { ColumnDefinition } from '../../kernel/column.ts';
import { dateOf, type IsoDate } from '../../kernel/date.ts';
import type { ActivityFact, Source } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import { withDayColumn } from './dayColumn.ts';
import { yearOf } from './period.ts';

/** A row, or a whole sheet, that was not used, or a cell of it that could not be read. */
export interface Skipped {
  readonly sheet: string;
  readonly row: number | null;
  readonly reason: Text;
}

/** A sheet that was recognised as a paper. */
export interface Table {
  readonly sheet: Sheet;
  readonly system: DateSystem;
  readonly columns: readonly ColumnDefinition[];
  readonly match: TableMatch;
  /** What stands above the header. */
  readonly title: string;
}

export type Row = TableMatch['records'][number];

/** Where something of a workbook stands. */
export type RowPlace = Extract<Source, { in: 'workbook' }>;

/** A record of a ledger, with the row that it stands in. */
export type Recorded = ActivityFact & { readonly source: RowPlace };

/**
 * A cell by the meaning of its column. `undefined`: the sheet has no such column, or the cell
 * cannot be read, which is then told; `null`: the cell is empty.
 */
export type Ask = (row: Row, id: string) => Value | undefined;

export function asker(table: Table, skipped: Skipped[]): Ask {
  // Nothing is refused for being empty: a rule says what it lacks.
  const byId = new Map(table.columns.map((one) => [one.id, { ...one, required: false }]));
  return (row, id) => {
    const column = byId.get(id);
    const cell = row.cells[id];
    const at = table.match.mapping[id];
    if (column === undefined || cell === undefined || at === undefined) return undefined;
    const place = { sheet: table.sheet.name, row: row.row, column: at };
    const read = readValue(column, cell, place, table.system);
    if (read.ok) return read.value;
    for (const { message } of read.problems) {
      skipped.push({ sheet: table.sheet.name, row: row.row, reason: message });
    }
    return undefined;
  };
}

/** Words of a cell as they stand; `null` where it holds nothing. */
export function wordsOf(value: Value | undefined): string | null | undefined {
  if (value === undefined || value === null) return value;
  const words = typeof value === 'object' ? String(dayOf(value)) : String(value);
  return words.trim() === '' ? null : words.trim();
}

/**
 * The day of a date cell. Of a cell that gives only a month the first day is taken: every rule that
 * reads it asks for periods no shorter than a month.
 */
export function dayOf(value: Value | undefined): IsoDate | null | undefined {
  if (value === undefined || value === null) return value;
  if (typeof value !== 'object') return undefined;
  return value.precision === 'day' ? value.date : dateOf(value.year, value.month, 1);
}

/** How many columns of a paper the header names; null when the sheet is no such paper. */
export function headerWidth(
  sheet: Sheet,
  system: DateSystem,
  columns: readonly ColumnDefinition[],
): number | null {
  const found = findHeader(sheet, columns);
  if (found === null) return null;
  const header = withDayColumn(found, sheet, system);
  const lacks = columns.some(({ id, required }) => required && header.mapping[id] === undefined);
  return lacks ? null : Object.keys(header.mapping).length;
}

/** The tables of a sheet, one below the other. What a title does not say, the one above says. */
export function tablesOf(
  sheet: Sheet,
  system: DateSystem,
  columns: readonly ColumnDefinition[],
): readonly Table[] {
  let above = '';
  return piecesOf(sheet, columns).flatMap((piece) => {
    const found = findTable(piece, columns, (header) => withDayColumn(header, piece, system));
    if (!found.ok) return [];
    const match = found.value;
    above = under(above, titleOf(piece, match.row + match.height - 1));
    return [{ sheet: piece, system, columns, match, title: above }];
  });
}

/** Of two years the nearer one counts. */
function under(above: string, own: string): string {
  const rest = yearOf(own) === null ? above : above.replace(/20\d{2}\s*年度?/g, ' ');
  return [own, rest].filter((words) => words.trim() !== '').join(' ');
}

/** Everything above the last row of the header: a title may have been read as its first row. */
function titleOf(sheet: Sheet, header: number): string {
  const below = sheet.rows.findIndex((row) => row.number >= header);
  return sheet.rows
    .slice(0, Math.max(0, below))
    .flatMap((row) => row.cells.map((cell: Cell) => (cell.kind === 'text' ? cell.text : '')))
    .filter((words) => words.trim() !== '')
    .join(' ');
}

const reasons: Readonly<Record<string, Text>> = {
  total: text('合计行', 'a line of totals'),
  'header-again': text('重复的表头', 'the header again'),
  note: text('说明行', 'a note'),
  example: text('填写示例', 'an example'),
};

/** What the reader of tables left out, and headers that it could not tell apart. */
export function leftOut({ sheet, match }: Table): Skipped[] {
  const rows = match.skipped.flatMap(({ row, reason }) => {
    const known = reasons[reason];
    return known === undefined ? [] : [{ sheet: sheet.name, row, reason: known }];
  });
  const doubts = match.problems.map(({ message }) => ({
    sheet: sheet.name,
    row: match.row,
    reason: message,
  }));
  const unknown = match.unknown.filter(({ text: words }) => !plain.test(lastOf(words)));
  const columns = unknown.map(({ letter, text: words }) => `${letter} ${lastOf(words)}`).join('、');
  const unread = { sheet: sheet.name, row: match.row, reason: notRead(columns) };
  return [...rows, ...doubts, ...(unknown.length === 0 ? [] : [unread])];
}

/** Columns of which nobody expects that they are checked. */
const plain = /^(?:序号|编号|备注|说明|no\.?)$/i;

/** The lower of two rows of a header; a title may have been taken for the upper one. */
function lastOf(words: string): string {
  return words.split(' ').at(-1) ?? words;
}

function notRead(columns: string): Text {
  return text(`没有认出的列：${columns}`, `columns that were not recognised: ${columns}`);
}
