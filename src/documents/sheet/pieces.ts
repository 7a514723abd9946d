import type { ColumnDefinition } from '../../kernel/column.ts';
import { headerIndex, type Match } from './columns.ts';
import { findHeader, type HeaderReading } from './header.ts';
import { cellText, isBlank, type Row, type Sheet } from './model.ts';

/**
 * One sheet may hold several tables, one below the other: the second half of a year with a column
 * more, a branch after a branch. Each comes with the titles above it and is read by its own header.
 * A header that only stands again on the next printed page begins no table.
 */
export function piecesOf(sheet: Sheet, columns: readonly ColumnDefinition[]): readonly Sheet[] {
  const [first, ...more] = headerRows(sheet.rows, columns);
  if (first === undefined || more.length === 0) return [sheet];
  let before = headerAt(sheet, 0, first, columns);
  const starts = more.flatMap((at) => {
    const start = startOf(sheet, at);
    const own = headerAt(sheet, start.at, at, columns);
    if (!start.titled && sameColumns(before, own)) return [];
    before = own;
    return [start.at];
  });
  const ends = [...starts, sheet.rows.length];
  return [0, ...starts].map((start, i) => ({ ...sheet, rows: sheet.rows.slice(start, ends[i]) }));
}

type Lookup = (text: string) => readonly Match[];

/** Places of rows that look like a header; of two such rows in a row the upper one. */
function headerRows(rows: readonly Row[], columns: readonly ColumnDefinition[]): number[] {
  const lookup = headerIndex(columns);
  const required = columns.filter((column) => column.required).map(({ id }) => id);
  const found: number[] = [];
  rows.forEach((row, at) => {
    if (found.at(-1) === at - 1 && rows[at - 1]?.number === row.number - 1) return;
    if (isHeader(row, lookup, required)) found.push(at);
  });
  return found;
}

/** At least three columns, all that must be there, and hardly anything else. */
function isHeader(row: Row, lookup: Lookup, required: readonly string[]): boolean {
  const words = wordsIn(row);
  if (words.length < 3) return false;
  const named = new Set(words.flatMap((word) => lookup(word).map(({ id }) => id)));
  const isMost = named.size >= 3 && named.size * 2 >= words.length;
  return isMost && required.every((id) => named.has(id));
}

const longestHeader = 80;

/** What the cells say; nothing of a row with a number, a day or a whole text: it is no header. */
function wordsIn({ cells }: Row): readonly string[] {
  const words: string[] = [];
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    const said = cell.kind === 'text' ? cell.text : '';
    if (said === '' || said.length > longestHeader || /^\s*\d/.test(said)) return [];
    words.push(said);
  }
  return words;
}

/** Where the table of a header begins: its upper row and its titles may stand above. */
function startOf({ rows, merges }: Sheet, header: number): { at: number; titled: boolean } {
  const number = rows[header]?.number ?? 0;
  const isTied = merges.some(({ top, bottom }) => top === number - 1 && bottom >= number);
  const head = isTied ? header - 1 : header;
  let at = head;
  while (at > 0 && head - at < 2 && isTitle(rows[at - 1])) at -= 1;
  return { at, titled: at < head };
}

/** One text and nothing else, too long for a cell that somebody forgot to complete. */
function isTitle(row: Row | undefined): boolean {
  const [first, ...more] = row?.cells.filter((cell) => !isBlank(cell)) ?? [];
  return first !== undefined && more.length === 0 && cellText(first).trim().length > 4;
}

function headerAt(
  sheet: Sheet,
  start: number,
  header: number,
  columns: readonly ColumnDefinition[],
): HeaderReading | null {
  return findHeader({ ...sheet, rows: sheet.rows.slice(start, header + 2) }, columns);
}

function sameColumns(one: HeaderReading | null, other: HeaderReading | null): boolean {
  const [a, b] = [one, other].map((reading) =>
    Object.entries(reading?.mapping ?? {}).map(([id, column]) => `${id}=${column}`),
  );
  return a?.toSorted().join() === b?.toSorted().join();
}
