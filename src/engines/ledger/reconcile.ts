import { daysBetween } from '../../kernel/date.ts';
import { push } from '../../kernel/factIndex.ts';
import type { BankLine, BookRow, Evidence, Match, Offer, Reconciled } from './statementTypes.ts';

/**
 * Sets lines of the bank against rows of the book. A pair has the same amount and kind and lies at
 * most `within` days apart. It is matched where nothing else fits either side by the same evidence,
 * the surest first; what fits in several ways is offered and never guessed. The order of lines and
 * rows makes no difference.
 */
export function reconcile(
  lines: readonly BankLine[],
  rows: readonly BookRow[],
  within: number,
): Reconciled {
  const matched: Match[] = [];
  let rest: Sides = { lines: lines.map(sideOf), rows: rows.map(sideOf) };
  for (const by of evidence) {
    const pairs = onlyPairs(rest, (line, row) => fits(line, row, by, within));
    matched.push(...pairs.map(([line, row]) => ({ line: line.one, row: row.one, by })));
    rest = without(rest, pairs.flat());
  }
  const offers = offersOf(rest, (line, row) => fits(line, row, 'near-day', within));
  rest = without(
    rest,
    offers.flatMap((offer) => [...offer.lines, ...offer.rows]),
  );
  const onlyInBank = rest.lines.map(({ one }) => one);
  return {
    matched,
    offered: offers.map(offerOf),
    interest: onlyInBank.filter(({ kind }) => kind === 'interest'),
    onlyInBank: onlyInBank.filter(({ kind }) => kind !== 'interest'),
    onlyInBook: rest.rows.map(({ one }) => one),
  };
}

/** The surest first. */
const evidence: readonly Evidence[] = ['serial', 'name', 'day', 'near-day'];

/** What is asked of a line or a row again and again, worked out once. */
interface Side<T extends BankLine | BookRow> {
  readonly one: T;
  readonly day: number;
  readonly name: string;
  readonly words: string;
}

interface Sides {
  readonly lines: readonly Side<BankLine>[];
  readonly rows: readonly Side<BookRow>[];
}

function sideOf<T extends BankLine | BookRow>(one: T): Side<T> {
  const [name, words] = 'words' in one ? [one.other, one.words] : [one.name ?? '', ''];
  return { one, day: daysBetween('2000-01-01', one.on), name: tight(name), words: tight(words) };
}

function tight(words: string): string {
  return words.normalize('NFKC').replace(/\s/g, '');
}

type Pair = readonly [Side<BankLine>, Side<BookRow>];
type IsPair = (...pair: Pair) => boolean;

/** Of the same amount and kind they are already. */
function fits(line: Side<BankLine>, row: Side<BookRow>, by: Evidence, within: number): boolean {
  const apart = Math.abs(line.day - row.day);
  if (apart > within) return false;
  const [a, b] = [line.one.serial, row.one.serial];
  if (a !== null && b !== null && a !== b) return false;
  if (by === 'serial') return a !== null && b !== null;
  if (by === 'name') return names(line, row.name);
  return by === 'near-day' || apart === 0;
}

/** Whether the line names whom the row names; a name of one sign is in too many words. */
function names({ name, words }: Side<BankLine>, wanted: string): boolean {
  return wanted.length > 1 && (name === wanted || words.includes(wanted));
}

function without({ lines, rows }: Sides, gone: readonly Side<BankLine | BookRow>[]): Sides {
  const taken = new Set<unknown>(gone);
  return {
    lines: lines.filter((one) => !taken.has(one)),
    rows: rows.filter((one) => !taken.has(one)),
  };
}

/** Rows by what they share with every line that could be theirs. */
function byAmount(rows: Sides['rows']): ReadonlyMap<string, readonly Side<BookRow>[]> {
  const groups = new Map<string, Side<BookRow>[]>();
  for (const row of rows) push(groups, amountKey(row.one), row);
  return groups;
}

function amountKey({ amount, kind }: BankLine | BookRow): string {
  return `${amount} ${kind}`;
}

/** Pairs of which neither side has another. */
function onlyPairs({ lines, rows }: Sides, isPair: IsPair): readonly Pair[] {
  const groups = byAmount(rows);
  const lineOf = new Map<Side<BookRow>, Side<BankLine> | 'several'>();
  const single: Pair[] = [];
  for (const line of lines) {
    const fitting: Side<BookRow>[] = [];
    for (const row of groups.get(amountKey(line.one)) ?? []) {
      if (!isPair(line, row)) continue;
      if (fitting.length < 2) fitting.push(row);
      lineOf.set(row, lineOf.has(row) ? 'several' : line);
    }
    const [row] = fitting;
    if (row !== undefined && fitting.length === 1) single.push([line, row]);
  }
  return single.filter(([, row]) => lineOf.get(row) !== 'several');
}

/** Lines and rows that hang together by what fits, each group once. */
function offersOf({ lines, rows }: Sides, isPair: IsPair): readonly Sides[] {
  const groups = new Map<string, { lines: Side<BankLine>[]; rows: readonly Side<BookRow>[] }>();
  const rowsOf = byAmount(rows);
  for (const line of lines) {
    const key = amountKey(line.one);
    const group = groups.get(key) ?? { lines: [], rows: rowsOf.get(key) ?? [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) => apart(group, isPair));
}

/** One amount, fallen apart into what hangs together; what hangs on nothing is left out. */
function apart(group: Sides, isPair: IsPair): readonly Sides[] {
  const offers: Sides[] = [];
  let free = group;
  while (free.lines.length > 0 && free.rows.length > 0) {
    const [first, ...others] = free.lines;
    if (first === undefined) break;
    free = { lines: others, rows: free.rows };
    const found = { lines: [first], rows: [] as Side<BookRow>[] };
    let edge: Sides = { lines: [first], rows: [] };
    while (edge.lines.length > 0) {
      const near = edge.lines;
      const newRows = free.rows.filter((row) => near.some((line) => isPair(line, row)));
      const newLines = free.lines.filter((line) => newRows.some((row) => isPair(line, row)));
      found.rows.push(...newRows);
      found.lines.push(...newLines);
      edge = { lines: newLines, rows: newRows };
      free = without(free, [...newLines, ...newRows]);
    }
    if (found.rows.length > 0) offers.push(found);
  }
  return offers;
}

function offerOf({ lines, rows }: Sides): Offer {
  return { lines: lines.map(({ one }) => one), rows: rows.map(({ one }) => one) };
}

/**
 * What both would hold if each knew what the other knows. They are equal exactly where bank and
 * book began with the same balance: then a line or a row that is listed explains every difference.
 */
export function adjustedBalances(
  { bank, book }: { readonly bank: bigint; readonly book: bigint },
  { offered, interest, onlyInBank, onlyInBook }: Reconciled,
): { readonly bank: bigint; readonly book: bigint } {
  const lines = [...offered.flatMap((one) => one.lines), ...interest, ...onlyInBank];
  const rows = [...offered.flatMap((one) => one.rows), ...onlyInBook];
  return { bank: bank + sumOf(rows), book: book + sumOf(lines) };
}

function sumOf(all: readonly { readonly amount: bigint }[]): bigint {
  return all.reduce((sum, { amount }) => sum + amount, 0n);
}
