import type { ColumnDefinition } from '../../kernel/column.ts';
import { remembering } from '../../kernel/remember.ts';
import { type Header, type HeaderWords, repeatsHeader, wordsOfHeader } from './header.ts';
import { spreadDown, wideRows } from './merged.ts';
import {
  type Cell,
  cellAt,
  cellText,
  emptyCell,
  isBlank,
  type Row,
  type Sheet,
  withoutIdNumbers,
} from './model.ts';

export interface TableRecord {
  /** As Excel numbers it. */
  readonly row: number;
  /** By column id; a column that the table does not have is left out. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Why a row below the header is no record. */
export type SkipReason = 'blank' | 'total' | 'header-again' | 'note' | 'example';

export interface SkippedRow {
  readonly row: number;
  readonly reason: SkipReason;
  /** The beginning of what the row says, so that a person can see that nothing was lost. */
  readonly text: string;
}

export interface TableRows {
  readonly records: readonly TableRecord[];
  readonly skipped: readonly SkippedRow[];
}

/** Reads what stands below `header`, which may have been corrected by a person. */
export function readRecords(
  sheet: Sheet,
  columns: readonly ColumnDefinition[],
  header: Header,
): TableRows {
  const records: TableRecord[] = [];
  const skipped: SkippedRow[] = [];
  const below = spreads(sheet, columns, header);
  const wide = wideRows(sheet);
  const identity = columns.find(({ type }) => type === 'id-number')?.id ?? '';
  const words = wordsOfHeader(header);
  const mappedTo = Object.values(header.mapping);
  const shape = { mapped: mappedTo, words, wide, identity: header.mapping[identity] };
  const mapped = Object.entries(header.mapping);
  for (const row of sheet.rows) {
    if (row.number < header.row + header.height) continue;
    const reason = skipReason(shape, row);
    if (reason === null) records.push(recordOf(row, mapped, below));
    else skipped.push({ row: row.number, reason, text: summary(row) });
  }
  return { records, skipped };
}

function summary(row: Row): string {
  const words = row.cells.map((cell) => cellText(cell).trim()).filter((word) => word !== '');
  return withoutIdNumbers(words.join(' ')).slice(0, 60);
}

/**
 * In records a merge one column wide holds for each of its rows: a branch's name merged down over
 * its members means each of them. A wider merge stays in its first cell, and an ID number is never
 * spread, because no two people share one.
 */
function spreads(
  sheet: Sheet,
  columns: readonly ColumnDefinition[],
  header: Header,
): Map<number, ReadonlyMap<number, Cell>> {
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const found = new Map<number, ReadonlyMap<number, Cell>>();
  for (const { id, type } of columns) {
    const column = header.mapping[id];
    if (column === undefined || type === 'id-number') continue;
    found.set(column, spreadDown(sheet, rows, column));
  }
  return found;
}

function recordOf(
  row: Row,
  mapped: readonly (readonly [id: string, column: number])[],
  below: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
): TableRecord {
  const cells: Record<string, Cell> = {};
  for (const [id, column] of mapped) {
    const own = cellAt(row, column);
    cells[id] = isBlank(own) ? (below.get(column)?.get(row.number) ?? emptyCell) : own;
  }
  return { row: row.number, cells };
}

/** What is needed to tell a record from the other rows. */
interface Shape {
  /** Columns that mean something. */
  readonly mapped: readonly number[];
  readonly words: HeaderWords;
  readonly wide: ReadonlyMap<number, number>;
  /** The column of the ID number, if the table has one. */
  readonly identity: number | undefined;
}

const whole = '本页|本支部|本单位|本表|全部|全局|分';
const totals = '合计|总计|小计|共计|累计|总人数|人数合计|合计人数|总数|total|subtotal|grandtotal';
const total = new RegExp(
  String.raw`^(?:${whole})?(?:${totals})(?::?[\d,.]*(?:人|名|个|条|元)?)?$`,
  'i',
);
const sum = /^共[\d,]+(?:人|名|个|条|行)$/;
const remarks =
  '注|备注|说明|附注|填表说明|填报说明|填表人|填报人|制表人?|审核人?|经办人|负责人|联系人|' +
  '联系电话|填表日期|填报日期|填报单位|统计时间|截至|数据来源|导出人|note';
const note = new RegExp(String.raw`^(?:${remarks})\s*(?:\d+)?\s*[:.、0-9(]`, 'i');
const noteAlone = /^(?:注|说明|附注|填表说明|填报说明|note|notes)$/i;
const example = /^(?:示例|样例|例如|范例|例|填写示例)(?::|$)/;

function skipReason(shape: Shape, row: Row): SkipReason | null {
  const filled: number[] = [];
  for (let at = 0; at < row.cells.length; at += 1) {
    if (!isBlank(cellAt(row, at))) filled.push(at);
  }
  const [first] = filled;
  if (first === undefined) return 'blank';
  if (hasIdentity(shape, row)) return null;
  for (let i = 0; i < 3; i += 1) {
    const at = filled[i];
    if (at !== undefined && isTotal(plainText(cellAt(row, at)))) return 'total';
  }
  if (repeatsHeader(shape.words, row)) return 'header-again';
  const start = plainText(cellAt(row, first));
  if (example.test(start)) return 'example';
  const { mapped } = shape;
  const isKnown = (column: number) => mapped.includes(column);
  const isNote = note.test(start) || noteAlone.test(start);
  if (isNote && filled.filter(isKnown).length <= 3) return 'note';
  if (filled.length > 1 || mapped.length === 1) return null;
  const heading = shape.wide.get(row.number) === first || !isKnown(first);
  return heading ? 'note' : null;
}

/** The same branch, kind or name begins row after row. */
const plain = remembering(5_000, (words: string) => words.normalize('NFKC').trim());

function plainText(cell: Cell): string {
  return plain(cellText(cell));
}

function isTotal(words: string): boolean {
  if (!/[计总共]|total/i.test(words)) return false;
  const tight = words.replace(/\s/g, '');
  return total.test(tight) || sum.test(tight);
}

/** An ID number marks a person, whatever else the row says; examples in templates carry one too. */
function hasIdentity({ identity }: Shape, row: Row): boolean {
  if (identity === undefined) return false;
  const start = cellText(row.cells.find((cell) => !isBlank(cell)) ?? emptyCell);
  if (example.test(start.normalize('NFKC').trim())) return false;
  return /^\d{14,17}[\dXx]?$/.test(cellText(cellAt(row, identity)).replace(/[\s']/g, ''));
}
