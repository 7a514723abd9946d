import { parseFen } from '../../kernel/fen.ts';
import type { PlainRow } from '../../kernel/plainRow.ts';
import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import {
  findWageHeader,
  plainHeader,
  type WageColumn,
  type WageHeader,
  type WageLine,
} from './wageColumns.ts';
import * as problems from './wageProblems.ts';
import { addsUp } from './wageSums.ts';

export interface WageSheet {
  readonly columns: readonly WageColumn[];
  readonly people: readonly WageRow[];
  readonly skipped: readonly SkippedWageRow[];
  /** What concerns no single person: a row without a name. */
  readonly problems: readonly Problem[];
}

/** One person of a wage sheet. With a problem nothing is worked out from the row. */
export interface WageRow {
  readonly row: number;
  readonly name: string;
  /** What the sheet says that the person is; null: it has no such column, or nothing in it. */
  readonly category: string | null;
  readonly lines: readonly WageLine[];
  readonly problems: readonly Problem[];
}

export interface SkippedWageRow {
  readonly row: number;
  readonly why: 'total' | 'header-again' | 'note';
  readonly text: string;
}

/**
 * A wage sheet with one person a row: a header of one or two rows that names items in any order,
 * totals, notes and repeated headers in between. Nothing of it is guessed: what cannot be read is
 * told with its row and column.
 *
 * Problems: `table/no-wage-header` and, per row or person, `table/wage-column-unknown`,
 * `table/wage-column-twice`, `cell/not-an-amount`, `cell/below-zero`, `table/no-amounts`,
 * `table/sum-differs`, `table/name-missing`, `table/person-twice`.
 */
export function readWageSheet(rows: readonly PlainRow[]): Result<WageSheet> {
  const found = findWageHeader(rows);
  if (found === null) return fail(problems.noHeader);
  const below = rows.filter(({ row }) => row > lastRowOf(found, rows));
  const columns = withoutWords(found.columns, below);
  const people: WageRow[] = [];
  const skipped: SkippedWageRow[] = [];
  const nameless: Problem[] = [];
  for (const row of below) {
    const why = skipReason(row, columns);
    if (why !== null) {
      skipped.push({ row: row.row, why, text: row.cells.filter(Boolean).join(' ').slice(0, 60) });
      continue;
    }
    const one = personOf(row, columns);
    if (one.name === '') nameless.push(problems.nameMissing(row.row));
    else people.push(one);
  }
  return ok({ columns, people: people.map(onlyOnce(people)), skipped, problems: nameless });
}

function lastRowOf({ row, height }: WageHeader, rows: readonly PlainRow[]): number {
  const at = rows.findIndex((one) => one.row === row);
  return rows[at + height - 1]?.row ?? row;
}

/** Such a name is always that of money, so words below it are a mistake and no other column. */
const ofMoney = /(?:工资|津贴|补贴|奖金?|费|金|税|险|年金|金额)$/;
const nothing = /^(?:[-—–/\\*]*|无)$/;

/** 警衔 above 一级警司 is no allowance: a column of words only says nothing of money. */
function withoutWords(
  columns: readonly WageColumn[],
  rows: readonly PlainRow[],
): readonly WageColumn[] {
  return columns.map((one) => {
    if (!['item', 'unknown', 'twice'].includes(one.is) || ofMoney.test(one.header)) return one;
    const cells = rows.map(({ cells }) => plainCell(cells[one.column]));
    const said = cells.filter((cell) => !nothing.test(cell));
    const words = said.length > 0 && said.every((cell) => !parseFen(cell).ok);
    return words ? { ...one, is: 'aside', item: null } : one;
  });
}

function plainCell(cell: string | undefined): string {
  return (cell ?? '').normalize('NFKC').replace(/\s/g, '');
}

const total = /(?:合计|总计|小计|共计|累计|^total)(?:[:(].*)?$|^共\d+人$/i;
const note =
  /^(?:注|备注|说明|附注|制表人?|填表人?|审核人?|复核人?|会计|出纳|负责人|经办人|日期|单位)[:.、(]|^(?:注|备注|说明)$/;

function skipReason(row: PlainRow, columns: readonly WageColumn[]): SkippedWageRow['why'] | null {
  const said = row.cells.map(plainCell).filter((cell) => cell !== '');
  if (said.slice(0, 3).some((cell) => total.test(cell))) return 'total';
  const named = columns.filter(({ column, is }) => {
    return is !== 'aside' && plainHeader(row.cells[column] ?? '') !== '';
  });
  const repeated = named.filter(({ column, header }) =>
    header.split(' ').includes(plainHeader(row.cells[column] ?? '')),
  );
  if (repeated.length * 2 > named.length) return 'header-again';
  if (note.test(said[0] ?? '')) return 'note';
  const name = columns.find(({ is }) => is === 'name');
  const holds = named.some(({ is }) => is !== 'name' && is !== 'category');
  const hasName = name !== undefined && plainCell(row.cells[name.column]) !== '';
  return holds || hasName ? null : 'note';
}

function personOf({ row, cells }: PlainRow, columns: readonly WageColumn[]): WageRow {
  const wordsOf = (is: WageColumn['is']) => {
    const found = columns.find((one) => one.is === is);
    return found === undefined ? '' : (cells[found.column] ?? '').normalize('NFKC').trim();
  };
  const faults: Problem[] = [];
  const lines: WageLine[] = [];
  const sums = new Map<WageColumn['is'], WageLine>();
  for (const column of columns) {
    if (['name', 'category', 'aside', 'employer'].includes(column.is)) continue;
    const read = amountAt(row, column, cells[column.column]);
    if (read === null) continue;
    if ('code' in read) faults.push(read);
    else if (['gross', 'off', 'net'].includes(column.is)) sums.set(column.is, read);
    else lines.push(read);
    if ('code' in read) continue;
    if (column.is === 'unknown') faults.push(problems.columnUnknown(row, column));
    if (column.is === 'twice') faults.push(problems.columnTwice(row, column));
  }
  if (lines.length === 0 && faults.length === 0) faults.push(problems.noAmounts(row));
  if (faults.length === 0) faults.push(...addsUp(row, lines, sums));
  return {
    row,
    name: withoutGaps(wordsOf('name')),
    category: wordsOf('category') || null,
    lines,
    problems: faults,
  };
}

/** 张　三 is one name; a name in letters keeps its spaces. */
function withoutGaps(name: string): string {
  return name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').replace(/\s+/g, ' ');
}

function amountAt(
  row: number,
  column: WageColumn,
  cell: string | undefined,
): WageLine | Problem | null {
  const words = plainCell(cell);
  if (nothing.test(words)) return null;
  const read = parseFen(words);
  if (!read.ok) return problems.notAnAmount(row, column, words);
  if (read.value < 0n) return problems.belowZero(row, column, words);
  return read.value === 0n ? null : { column, name: nameOf(column), amount: read.value };
}

/** The name of the item by itself: the group over it says nothing that a form has room for. */
function nameOf({ header, item }: WageColumn): string {
  return item === null ? header : (header.split(' ').at(-1) ?? header);
}

/** One name in two rows may be two people, or one whose wage stands in two rows. */
function onlyOnce(all: readonly WageRow[]): (one: WageRow) => WageRow {
  const rows = new Map<string, number[]>();
  for (const { name, row } of all) rows.set(name, [...(rows.get(name) ?? []), row]);
  return (one) => {
    const others = (rows.get(one.name) ?? []).filter((row) => row !== one.row);
    const [other] = others;
    if (other === undefined) return one;
    return { ...one, problems: [...one.problems, problems.personTwice(one, other)] };
  };
}
