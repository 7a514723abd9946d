import { type Cell, cellText, columnLetter, type Sheet } from '../documents/sheet/model.ts';
import { readPasted, readWorkbook } from '../documents/sheet/read.ts';
import { findTable, type TableMatch } from '../documents/sheet/table.ts';
import { readValue, type Value } from '../documents/sheet/values.ts';
import type { ColumnDefinition } from '../kernel/column.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { joined, type Text, text } from '../kernel/text.ts';
import type { ReplyOf } from './contract/index.ts';
import { noRoster } from './importProblems.ts';

/** What was uploaded or pasted. */
export interface ImportFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly pasted: boolean;
}

/** A row below a header: the values of its columns, and what could not be read. */
export interface ReadRow {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  /** `12`, or `Sheet!12` where several sheets were read. */
  readonly label: string;
  readonly values: Readonly<Record<string, Value | undefined>>;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly problems: readonly { readonly column: string; readonly problem: Problem }[];
}

type SheetView = ReplyOf<'GET /api/imports/:batch'>['sheets'][number];

/** A sheet that was read as a roster. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly match: TableMatch;
}

export interface ReadFile {
  readonly rows: readonly ReadRow[];
  readonly tables: readonly ReadSheet[];
  /** Every sheet, those that were left out too. */
  readonly views: readonly SheetView[];
  /** Letters of the columns, by sheet and column id. */
  readonly letters: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Reads the file away from the server's thread and recognises the rosters in it. */
export async function readRoster(
  file: ImportFile,
  columns: readonly ColumnDefinition[],
): Promise<Result<ReadFile>> {
  const read = file.pasted
    ? await readPasted(new TextDecoder().decode(file.bytes))
    : await readWorkbook(file.bytes, file.name);
  if (!read.ok) return read;
  const { sheets, dateSystem } = read.value;
  const found = sheets.map((sheet) => recognise(sheet, columns));
  const tables = found.flatMap((one) => ('match' in one ? [one] : []));
  if (tables.length === 0) return fail(...why(found, sheets));
  const several = tables.length > 1;
  const rows = tables.flatMap((table) => {
    return rowsOf(table, columns, dateSystem, several);
  });
  return ok({
    rows,
    tables,
    views: withNotes(
      found.map((one, i) => viewOf(one, sheets[i]?.name ?? '', columns)),
      read.value.notes,
    ),
    letters: new Map(tables.map(({ sheet, match }) => [sheet.name, lettersOf(match)])),
  });
}

interface LeftOut {
  readonly note: Text;
  readonly problems: readonly Problem[];
}

function recognise(sheet: Sheet, columns: readonly ColumnDefinition[]): ReadSheet | LeftOut {
  if (sheet.hidden) return left('隐藏的工作表，没有读取。', 'A hidden sheet: it was not read.');
  if (sheet.rows.length === 0) return left('空工作表。', 'An empty sheet.');
  const match = findTable(sheet, columns);
  const not = left('没有认出名册的表头，没有读取。', 'No header of a roster: it was not read.');
  if (!match.ok) return { ...not, problems: match.problems };
  const lacks = columns.some(({ id, required }) => {
    return required && match.value.mapping[id] === undefined;
  });
  const doubtful = match.value.ambiguous.length > 0;
  if (lacks && !doubtful) return { ...not, problems: match.value.problems };
  return { sheet, match: match.value };
}

function left(zh: string, en: string): LeftOut {
  return { note: text(zh, en), problems: [] };
}

function why(
  found: readonly (ReadSheet | LeftOut)[],
  sheets: readonly Sheet[],
): [Problem, ...Problem[]] {
  const problems = found.flatMap((one) => ('problems' in one ? one.problems : []));
  return [noRoster(sheets.map(({ name }) => name)), ...problems];
}

function lettersOf(match: TableMatch): Record<string, string> {
  return Object.fromEntries(
    Object.entries(match.mapping).map(([id, column]) => [id, columnLetter(column)]),
  );
}

function rowsOf(
  { sheet, match }: ReadSheet,
  columns: readonly ColumnDefinition[],
  system: 1900 | 1904,
  several: boolean,
): ReadRow[] {
  return match.records.map(({ row, cells }) => {
    const values: Record<string, Value | undefined> = {};
    const problems: { column: string; problem: Problem }[] = [];
    for (const column of columns) {
      const cell = cells[column.id];
      const at = match.mapping[column.id];
      if (cell === undefined || at === undefined) continue;
      const read = readValue(column, cell, { sheet: sheet.name, row, column: at }, system);
      if (read.ok) values[column.id] = read.value;
      else for (const problem of read.problems) problems.push({ column: column.id, problem });
    }
    const id = `${sheet.name}!${row}`;
    return { id, sheet: sheet.name, row, label: several ? id : `${row}`, values, cells, problems };
  });
}

const reasons: Readonly<Record<string, Text>> = {
  blank: text('空行', 'a blank line'),
  total: text('合计行', 'a line of totals'),
  'header-again': text('重复的表头', 'the header again'),
  note: text('说明行', 'a note'),
  example: text('填写示例', 'an example'),
};

function viewOf(
  one: ReadSheet | LeftOut,
  name: string,
  columns: readonly ColumnDefinition[],
): SheetView {
  if (!('match' in one)) {
    return { name, headerRow: null, columns: [], skipped: [], note: one.note };
  }
  const { match } = one;
  const byColumn = new Map(Object.entries(match.mapping).map(([id, column]) => [column, id]));
  const known = new Set(columns.map(({ id }) => id));
  return {
    name,
    headerRow: match.row,
    columns: match.texts.map(({ column, letter, text: header }) => {
      const id = byColumn.get(column);
      return { letter, header, readAs: id !== undefined && known.has(id) ? id : null };
    }),
    skipped: match.skipped.flatMap(({ row, reason, text: words }) => {
      const said = reasons[reason] ?? text(reason, reason);
      if (reason === 'blank') return [];
      return [{ row, reason: text(`${said.zh}：${words}`, `${said.en}: ${words}`) }];
    }),
    note: null,
  };
}

/** What the reader noted of the whole file, such as a name that promises another kind of file. */
function withNotes(views: SheetView[], notes: readonly Text[]): SheetView[] {
  return views.map((view, i) => {
    const all = [...(i === 0 ? notes : []), ...(view.note === null ? [] : [view.note])];
    return all.length === 0 ? view : { ...view, note: joined(all, text(' ', ' ')) };
  });
}

/** What a cell shows in a preview: sealed fields by their last characters only. */
export function shown(column: ColumnDefinition, cell: Cell): string {
  const words = cellText(cell).trim();
  if (column.type !== 'id-number' && column.id !== 'mobile') return words.slice(0, 100);
  return words === '' ? '' : `****${words.slice(-4)}`;
}
