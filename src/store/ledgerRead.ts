import type { Book } from '../engines/ledger/define.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { Page } from './ledger.ts';
import { type Recorded, recordedEntries } from './ledgerGround.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('ledgerRead', ['openOf', 'ownOpen', 'balances', 'ownRows', 'page']);

/** What somebody’s account holds, with an item what the rows of that item make of it. */
export interface OpenRow {
  readonly person: string;
  readonly kind: string;
  /** Null: the whole account. */
  readonly item: string | null;
  readonly balance: bigint;
}

/** Of the members of a unit on a day, wherever it was posted. */
export async function openOf(tx: Tx, { book, unit }: Page, on: IsoDate): Promise<OpenRow[]> {
  return (await tx.rows<HeldOpen>(sql.openOf, [book.id, unit, on])).map(openRow);
}

type HeldOpen = Readonly<Record<'person' | 'kind' | 'item' | 'balance', string>>;

function openRow({ person, kind, item, balance }: HeldOpen): OpenRow {
  return { person, kind, item: item === '' ? null : item, balance: BigInt(balance) };
}

/** What stands in an account of a unit. */
export interface UnitBalance {
  readonly unit: number;
  readonly kind: string;
  readonly debits: bigint;
  readonly credits: bigint;
}

export async function unitBalances(
  tx: Tx,
  book: Book,
  units: readonly number[],
): Promise<UnitBalance[]> {
  const rows = await tx.rows<{ unit: number; kind: string; debits: string; credits: string }>(
    sql.balances,
    [book.id, units],
  );
  return rows.map((row) => ({
    ...row,
    debits: BigInt(row.debits),
    credits: BigInt(row.credits),
  }));
}

/** What oneself owes and has paid. */
export async function ownOpen(tx: Tx, book: Book): Promise<OpenRow[]> {
  return (await tx.rows<HeldOpen>(sql.ownOpen, [book.id])).map(openRow);
}

export interface PageFilter {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly before: { readonly bookedOn: IsoDate; readonly id: string } | null;
  readonly limit: number;
}

/** Entries of a page, the latest first. */
export async function entriesOf(
  tx: Tx,
  { book, unit }: Page,
  { from, to, before, limit }: PageFilter,
): Promise<Recorded[]> {
  const place = [before?.bookedOn ?? null, before?.id ?? null];
  const found = await tx.rows<{ id: string }>(sql.page, [book.id, unit, from, to, ...place, limit]);
  const ids = found.map(({ id }) => id);
  const entries = new Map((await recordedEntries(tx, ids)).map((one) => [one.row.id, one]));
  return ids.flatMap((id) => entries.get(id) ?? []);
}

/** A row of one’s own account. */
export interface OwnRow {
  readonly entry: string;
  readonly bookedOn: IsoDate;
  readonly on: IsoDate;
  readonly posting: string;
  readonly amount: bigint;
  readonly item: string | null;
  readonly unit: number;
  readonly debit: string;
  readonly credit: string;
}

export async function ownRows(tx: Tx, book: Book): Promise<OwnRow[]> {
  const rows = await tx.rows<Omit<OwnRow, 'amount'> & { amount: string }>(sql.ownRows, [book.id]);
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}
