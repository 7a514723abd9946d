import type { Account, Book, Entry } from '../engines/ledger/define.ts';
import { type Text, text } from '../kernel/text.ts';
import type { Recorded } from '../store/ledgerGround.ts';
import type { RateRow } from '../store/ledgerRate.ts';
import type { OpenRow, UnitBalance } from '../store/ledgerRead.ts';
import type { ReplyOf } from './contract/index.ts';

type PageReply = ReplyOf<'GET /api/units/:unit/books/:book'>;
export type EntryView = ReplyOf<'GET /api/units/:unit/books/:book/entries'>['entries'][number];
type RateView = NonNullable<PageReply['payers'][number]['rate']>;

/** A kind of account or of posting, by its id; a word that the book does not know stays itself. */
export function named(
  list: readonly { readonly id: string; readonly name: Text }[],
  id: string,
): { id: string; name: Text } {
  return { id, name: list.find((one) => one.id === id)?.name ?? text(id, id) };
}

/** Amounts of JSON: what a book takes in fits, and their sums in practice. */
export function amountOf(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER) || value < -BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new RangeError('an amount beyond what JSON carries');
  }
  return Number(value);
}

/** Names of whoever and whatever accounts and people are. */
export interface Names {
  readonly units: ReadonlyMap<number, string>;
  readonly persons: ReadonlyMap<string, string>;
}

function whose(book: Book, { kind, of }: Account, names: Names): string {
  const of_ = book.accounts.find(({ id }) => id === kind)?.of;
  if (of_ === 'unit') return names.units.get(Number(of)) ?? '';
  return of_ === 'person' ? (names.persons.get(of) ?? '') : '';
}

export function entryView(
  book: Book,
  { entry, row }: Recorded,
  names: Names,
  beside: { readonly reversed: ReadonlySet<string>; readonly of: ReadonlyMap<string, Recorded> },
): EntryView {
  const wrong = row.reverses === null ? undefined : beside.of.get(row.reverses);
  return {
    ...{ id: row.id, voucher: { year: row.voucherYear, number: row.voucher } },
    ...{ on: row.on, bookedOn: row.bookedOn, recordedAt: row.recordedAt.toISOString() },
    by: names.persons.get(row.by) ?? '',
    rows: entry.transfers.map((one) => rowView(book, one, names)),
    detail: { ...row.detail },
    reverses: wrong ? { year: wrong.row.voucherYear, number: wrong.row.voucher } : null,
    reason: row.reason,
    second: row.secondPerson === null ? null : (names.persons.get(row.secondPerson) ?? ''),
    reversed: beside.reversed.has(row.id),
  };
}

function rowView(
  book: Book,
  { posting, debit, credit, amount, item }: Entry['transfers'][number],
  names: Names,
): EntryView['rows'][number] {
  return {
    posting: named(book.postings, posting),
    debit: { kind: named(book.accounts, debit.kind), of: whose(book, debit, names) },
    credit: { kind: named(book.accounts, credit.kind), of: whose(book, credit, names) },
    ...{ amount: amountOf(amount), item: item ?? null },
  };
}

export function rateView({ id, from, amount, basis, reason, how, signedOn }: RateRow): RateView {
  const confirmed = how === null || signedOn === null ? null : { how, on: signedOn };
  return { id, from, amount: amountOf(amount), inputs: { ...basis }, reason, confirmed };
}

/** What is owed item by item, the oldest first, and what is paid and put against none. */
export function debtOf(
  book: Book,
  rows: readonly OpenRow[],
): { readonly open: { item: string; amount: number }[]; readonly paid: number } {
  const { owed, paid } = accountsOf(book);
  const open = rows
    .filter(({ kind, item, balance }) => kind === owed && item !== null && balance > 0n)
    .map(({ item, balance }) => ({ item: item ?? '', amount: amountOf(balance) }))
    .toSorted((a, b) => (a.item < b.item ? -1 : 1));
  const rest = rows.find(({ kind, item }) => kind === paid && item === null)?.balance ?? 0n;
  return { open, paid: amountOf(-rest) };
}

/** The kinds of account between which a book collects. */
export function accountsOf({ postings, collects }: Book) {
  const of = (id: string | undefined) => postings.find((one) => one.id === id);
  const [raises, takes, handsUp] = [collects?.raises, collects?.takes, collects?.handsUp].map(of);
  return {
    owed: raises?.debit ?? '',
    income: raises?.credit ?? '',
    kept: takes?.debit ?? '',
    paid: takes?.credit ?? '',
    above: handsUp?.debit ?? '',
  };
}

/** Balances of a unit’s accounts, in the book’s order; what never moved is not shown. */
export function balancesView(book: Book, rows: readonly UnitBalance[]): PageReply['balances'] {
  return book.accounts.flatMap(({ id, name }) => {
    const found = rows.find(({ kind }) => kind === id);
    if (found === undefined) return [];
    return [{ kind: { id, name }, amount: amountOf(found.debits - found.credits) }];
  });
}
