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
  const taken = new Set<BankLine | BookRow>();
  const free = <T extends BankLine | BookRow>(all: readonly T[]) =>
    all.filter((one) => !taken.has(one));
  for (const by of evidence) {
    const pairs = fitsOf(free(lines), free(rows), (line, row) => fits(line, row, by, within));
    for (const [line, fitting] of pairs.ofLine) {
      const [row] = fitting;
      if (row === undefined || fitting.length > 1) continue;
      if ((pairs.ofRow.get(row) ?? []).length > 1) continue;
      matched.push({ line, row, by });
      taken.add(line).add(row);
    }
  }
  const [restLines, restRows] = [free(lines), free(rows)];
  const offered = offersOf(restLines, restRows, within);
  for (const offer of offered) for (const one of [...offer.lines, ...offer.rows]) taken.add(one);
  const onlyInBank = free(restLines);
  return {
    matched,
    offered,
    interest: onlyInBank.filter(({ kind }) => kind === 'interest'),
    onlyInBank: onlyInBank.filter(({ kind }) => kind !== 'interest'),
    onlyInBook: free(restRows),
  };
}

/** The surest first. */
const evidence: readonly Evidence[] = ['serial', 'name', 'day', 'near-day'];

function fits(line: BankLine, row: BookRow, by: Evidence, within: number): boolean {
  const apart = Math.abs(daysBetween(line.on, row.on));
  if (line.kind !== row.kind || apart > within) return false;
  const bothSay = line.serial !== null && row.serial !== null;
  if (bothSay && line.serial !== row.serial) return false;
  if (by === 'serial') return bothSay;
  if (by === 'name') return names(line, row.name);
  return by === 'near-day' || apart === 0;
}

/** Whether the line names whom the row names; a name of one sign is in too many words. */
function names({ other, words }: BankLine, name: string | null): boolean {
  const wanted = tight(name ?? '');
  return wanted.length > 1 && (tight(other) === wanted || tight(words).includes(wanted));
}

function tight(words: string): string {
  return words.normalize('NFKC').replace(/\s/g, '');
}

interface Fits {
  readonly ofLine: ReadonlyMap<BankLine, readonly BookRow[]>;
  readonly ofRow: ReadonlyMap<BookRow, readonly BankLine[]>;
}

function fitsOf(
  lines: readonly BankLine[],
  rows: readonly BookRow[],
  isPair: (line: BankLine, row: BookRow) => boolean,
): Fits {
  const byAmount = new Map<bigint, BookRow[]>();
  for (const row of rows) push(byAmount, row.amount, row);
  const ofLine = new Map<BankLine, BookRow[]>();
  const ofRow = new Map<BookRow, BankLine[]>();
  for (const line of lines) {
    for (const row of byAmount.get(line.amount) ?? []) {
      if (!isPair(line, row)) continue;
      push(ofLine, line, row);
      push(ofRow, row, line);
    }
  }
  return { ofLine, ofRow };
}

/** Lines and rows that hang together by what fits, each group once. */
function offersOf(
  lines: readonly BankLine[],
  rows: readonly BookRow[],
  within: number,
): readonly Offer[] {
  const { ofLine, ofRow } = fitsOf(lines, rows, (a, b) => fits(a, b, 'near-day', within));
  const seen = new Set<BankLine | BookRow>();
  const offers: Offer[] = [];
  for (const first of ofLine.keys()) {
    if (seen.has(first)) continue;
    seen.add(first);
    const group = { lines: [first], rows: [] as BookRow[] };
    // The lists grow while they are walked, until nothing new hangs on them.
    for (const line of group.lines) {
      for (const row of ofLine.get(line) ?? []) {
        if (seen.has(row)) continue;
        seen.add(row);
        group.rows.push(row);
        const more = (ofRow.get(row) ?? []).filter((other) => !seen.has(other));
        for (const other of more) seen.add(other);
        group.lines.push(...more);
      }
    }
    offers.push(group);
  }
  return offers;
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
