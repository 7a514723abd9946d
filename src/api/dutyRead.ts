import { dayWithin, findDayGrid, gridRows, titleMonth } from '../documents/sheet/dayGrid.ts';
import {
  type Cell,
  cellAt,
  cellText,
  columnLetter,
  type DateSystem,
  type Sheet,
} from '../documents/sheet/model.ts';
import { readPasted, readWorkbook } from '../documents/sheet/read.ts';
import { findTable, type TableMatch } from '../documents/sheet/table.ts';
import type { DutyPaper } from '../engines/activity/define.ts';
import { shiftWord } from '../engines/activity/duty.ts';
import type { ColumnDefinition } from '../kernel/column.ts';
import type { IsoDate } from '../kernel/date.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';
import * as problems from './dutyProblems.ts';
import type { ImportFile } from './importRead.ts';

/** One person's shift of one day, as a cell says it. */
export interface DutyCell {
  readonly sheet: string;
  readonly row: number;
  /** Letter of the column that holds the shift or the name. */
  readonly column: string;
  readonly name: string;
  readonly on: IsoDate;
  readonly word: string;
}

/** A problem at its row and column; row 0: of the whole sheet. */
export interface DutyFault {
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
  readonly problem: Problem;
}

export type DutyLayout = 'person-and-day' | 'day-columns' | 'day-rows';

export interface DutySheet {
  readonly name: string;
  /** How the sheet was read; null: it was left out, and `note` says why. */
  readonly layout: DutyLayout | null;
  readonly headerRow: number | null;
  readonly note: Text | null;
}

export interface ReadDuty {
  readonly cells: readonly DutyCell[];
  readonly faults: readonly DutyFault[];
  readonly sheets: readonly DutySheet[];
}

interface Reading {
  readonly paper: DutyPaper;
  /** The first day of the month that the table is for. */
  readonly month: IsoDate;
  readonly system: DateSystem;
}

/** Reads a duty table in whichever of the three forms it has; fails when there is none. */
export async function readDuty(
  file: ImportFile,
  paper: DutyPaper,
  month: IsoDate,
): Promise<Result<ReadDuty>> {
  const read = file.pasted
    ? await readPasted(new TextDecoder().decode(file.bytes))
    : await readWorkbook(file.bytes, file.name);
  if (!read.ok) return read;
  const { sheets, dateSystem: system } = read.value;
  const found = sheets.map((sheet) => readSheet(sheet, { paper, month, system }));
  if (found.every(({ sheet }) => sheet.layout === null)) {
    return fail(problems.noDutyTable(sheets.map(({ name }) => name)));
  }
  return ok({
    cells: found.flatMap(({ cells }) => cells),
    faults: found.flatMap(({ faults }) => faults),
    sheets: found.map(({ sheet }) => sheet),
  });
}

interface SheetRead {
  readonly sheet: DutySheet;
  readonly cells: readonly DutyCell[];
  readonly faults: readonly DutyFault[];
}

function readSheet(sheet: Sheet, reading: Reading): SheetRead {
  if (sheet.hidden) return left(sheet, '隐藏的工作表，没有读取。', 'Hidden: it was not read.');
  return (
    readGrid(sheet, reading) ??
    readLong(sheet, reading) ??
    readDays(sheet, reading) ??
    left(sheet, '没有认出值班表，没有读取。', 'No duty table: it was not read.')
  );
}

function left({ name }: Sheet, zh: string, en: string): SheetRead {
  const sheet = { name, layout: null, headerRow: null, note: text(zh, en) };
  return { sheet, cells: [], faults: [] };
}

/** Words that stand where there is nothing. */
const nothing = /^[-—–/\\*.]*$|^[无空]$/;
const totals = /^(?:合计|小计|总计|人数|备注|说明|注)/;

function wordIn(cell: Cell): string {
  const word = shiftWord(cellText(cell)).slice(0, 20);
  return nothing.test(word) ? '' : word;
}

/** One row per person, one column per day. */
function readGrid(sheet: Sheet, { paper, month, system }: Reading): SheetRead | null {
  const [named] = paper.columns;
  const grid = named && findDayGrid(sheet, named, month, system);
  if (!grid) return null;
  const said = titleMonth(sheet, grid.headerRow);
  const short = month.slice(0, 7);
  const at = { sheet: sheet.name, row: grid.headerRow };
  const faults: DutyFault[] = grid.days
    .filter(({ day }) => day.is === 'outside')
    .map(({ column, header }) => ({
      ...{ ...at, column: columnLetter(column) },
      problem: problems.notOfMonth(header, short),
    }));
  if (said !== null && said !== short) {
    faults.push({ ...at, row: 0, column: null, problem: problems.titleSaysOther(said, short) });
  }
  const cells = gridRows(sheet, grid).flatMap((row) => {
    const name = cellText(cellAt(row, grid.name)).trim();
    if (totals.test(name)) return [];
    return grid.days.flatMap(({ column, day }): DutyCell[] => {
      const word = wordIn(cellAt(row, column));
      if (day.is !== 'day' || word === '') return [];
      const place = { sheet: sheet.name, row: row.number, column: columnLetter(column) };
      return [{ ...place, name, on: day.on, word }];
    });
  });
  const view = { layout: 'day-columns', headerRow: grid.headerRow, note: null } as const;
  return { sheet: { name: sheet.name, ...view }, cells, faults };
}

function matched(sheet: Sheet, columns: readonly ColumnDefinition[]): TableMatch | null {
  const match = findTable(sheet, columns);
  if (!match.ok || match.value.ambiguous.length > 0) return null;
  const lacks = columns.some(({ id, required }) => {
    return required && match.value.mapping[id] === undefined;
  });
  return lacks ? null : match.value;
}

/** One row per person and day. */
function readLong(sheet: Sheet, { paper, month, system }: Reading): SheetRead | null {
  const match = matched(sheet, paper.columns);
  if (match === null) return null;
  const cells: DutyCell[] = [];
  const faults: DutyFault[] = [];
  for (const { row, cells: record } of match.records) {
    const at = (id: string) => ({ sheet: sheet.name, row, column: letterOf(match, id) });
    const name = cellText(record.name ?? empty).trim();
    if (name === '' || totals.test(name)) continue;
    const on = dayAt(record.day ?? empty, { month, system }, at('day'), faults);
    const word = wordIn(record.shift ?? empty);
    if (word === '') faults.push({ ...at('shift'), problem: problems.noShift(name) });
    else if (on !== null) cells.push({ ...at('name'), name, on, word });
  }
  const view = { layout: 'person-and-day', headerRow: match.row, note: null } as const;
  return { sheet: { name: sheet.name, ...view }, cells, faults };
}

/** One row per day; each column of names is a shift of its own. */
function readDays(sheet: Sheet, { paper, month, system }: Reading): SheetRead | null {
  const day = paper.columns.find(({ type }) => type === 'date');
  const match = day && matched(sheet, [day, ...paper.posts]);
  const posts = paper.posts.filter(({ id }) => match?.mapping[id] !== undefined);
  if (!match || posts.length === 0) return null;
  const cells: DutyCell[] = [];
  const faults: DutyFault[] = [];
  for (const { row, cells: record } of match.records) {
    const at = (id: string) => ({ sheet: sheet.name, row, column: letterOf(match, id) });
    const on = dayAt(record.day ?? empty, { month, system }, at('day'), faults);
    if (on === null) continue;
    for (const { id } of posts) {
      const header = match.texts.find(({ column }) => column === match.mapping[id])?.text ?? id;
      const word = shiftWord(header).slice(0, 20);
      const names = namesIn(cellText(record[id] ?? empty));
      cells.push(...names.map((name) => ({ ...at(id), name, on, word })));
    }
  }
  const view = { layout: 'day-rows', headerRow: match.row, note: null } as const;
  return { sheet: { name: sheet.name, ...view }, cells, faults };
}

const empty: Cell = { kind: 'empty' };

function letterOf({ mapping }: TableMatch, id: string): string {
  return columnLetter(mapping[id] ?? 0);
}

function dayAt(
  cell: Cell,
  { month, system }: Pick<Reading, 'month' | 'system'>,
  place: Omit<DutyFault, 'problem'>,
  faults: DutyFault[],
): IsoDate | null {
  const day = dayWithin(cell, month, system);
  if (day.is === 'day') return day.on;
  const written = cellText(cell).slice(0, 40);
  const short = month.slice(0, 7);
  const problem =
    day.is === 'outside' ? problems.notOfMonth(written, short) : problems.noDay(written);
  faults.push({ ...place, problem });
  return null;
}

/** Names in one cell; 王　芳 with a space inside is one name, 王芳 李强 are two. */
function namesIn(words: string): string[] {
  return words
    .normalize('NFKC')
    .split(/[、,;/|\n]/)
    .flatMap((piece) => {
      const parts = piece.trim().split(/\s+/);
      const whole = parts.every((part) => part.length > 1);
      return whole ? parts : [parts.join('')];
    })
    .filter((name) => !nothing.test(name));
}
