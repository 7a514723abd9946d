import { v7 as uuidv7 } from 'uuid';
import type { Account, Book, Entry } from '../engines/ledger/define.ts';
import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('ledger', [
  ...(['enter', 'write', 'useHandle', 'close', 'ask', 'asked', 'answer'] as const),
]);

/** The page of a unit in a book: where an act is booked. */
export interface Page {
  readonly book: Book;
  readonly unit: number;
}

/** How and by whom it was paid, on which paper. */
export type Detail = Readonly<Record<string, string | number | null>>;

/** An entry that the book let in, with the digest of what it says of itself. */
export interface NewEntry {
  readonly entry: Entry;
  readonly digest: Buffer;
  readonly detail: Detail;
}

export interface Voucher {
  readonly year: number;
  readonly number: number;
}

/** Writes entries on one page, under the locks that their judgement took; vouchers by entry. */
export async function writeEntries(
  tx: Tx,
  { book, unit }: Page,
  entries: readonly NewEntry[],
): Promise<ReadonlyMap<string, Voucher>> {
  if (entries.length === 0) return new Map();
  const { tenant } = tx.access;
  await tx.run(sql.useHandle, [tenant, book.id]);
  const head = [tenant, book.id, unit];
  const entered = await tx.rows<{ id: string; voucher: number; voucherYear: number }>(sql.enter, [
    ...head,
    ...headsOf(entries),
  ]);
  await tx.run(sql.write, [...head, ...rowsOf(entries.map(({ entry }) => entry))]);
  return new Map(
    entered.map(({ id, voucher, voucherYear }) => [id, { year: voucherYear, number: voucher }]),
  );
}

function headsOf(entries: readonly NewEntry[]): unknown[] {
  const of = <T>(value: (entry: Entry) => T) => entries.map(({ entry }) => value(entry));
  return [
    ...[of(({ id }) => id), of(({ by }) => by), of(({ key }) => key)],
    entries.map(({ digest }) => digest),
    ...[of(({ on }) => on), of(({ bookedOn }) => bookedOn)],
    ...[of(({ reverses = null }) => reverses), of(({ reason = null }) => reason)],
    of(({ secondPerson = null }) => secondPerson),
    entries.map(({ detail }) => JSON.stringify(detail)),
  ];
}

const personOf = (accounts: readonly Account[]): string | null =>
  accounts.find(({ of }) => of.length === 36)?.of ?? null;

function rowsOf(entries: readonly Entry[]): unknown[] {
  const rows = entries.flatMap(({ id, bookedOn, on, transfers }) =>
    transfers.map((row, i) => ({ ...row, id, bookedOn, on, position: i + 1 })),
  );
  return [
    rows.map(({ id }) => id),
    rows.map(({ position }) => position),
    rows.map(({ bookedOn }) => bookedOn),
    rows.map(({ on }) => on),
    rows.map(({ posting }) => posting),
    rows.map(({ debit }) => debit.kind),
    rows.map(({ debit }) => debit.of),
    rows.map(({ credit }) => credit.kind),
    rows.map(({ credit }) => credit.of),
    rows.map(({ amount }) => String(amount)),
    rows.map(({ item = null }) => item),
    rows.map(({ basis }) => (basis === undefined ? null : JSON.stringify(basis))),
    rows.map(({ debit, credit }) => personOf([debit, credit])),
  ];
}

/** Nothing before `openFrom` is posted on the page any more, which the caller holds. */
export async function closePage(tx: Tx, { book, unit }: Page, openFrom: IsoDate): Promise<void> {
  await tx.run(sql.close, [tx.access.tenant, book.id, unit, openFrom, tx.access.person]);
}

/** A reversal that waits for the second person. */
export interface AskedReversal {
  readonly id: string;
  readonly entry: string;
  readonly book: string;
  readonly unit: number;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Date;
}

export async function askReversal(
  tx: Tx,
  { book, unit }: Page,
  entry: string,
  reason: string,
): Promise<string> {
  const id = uuidv7();
  const { tenant, person } = tx.access;
  await tx.run(sql.ask, [tenant, id, entry, book.id, unit, reason, person]);
  return id;
}

/** Those of the units, or the one with that id. */
export function askedReversals(
  tx: Tx,
  which: { readonly id: string } | { readonly units: readonly number[] },
): Promise<AskedReversal[]> {
  return tx.rows(sql.asked, 'id' in which ? [which.id, null] : [null, which.units]);
}

/** False when it was answered already. */
export async function answerReversal(
  tx: Tx,
  id: string,
  answer: 'agreed' | 'refused' | 'withdrawn',
  note: string | null,
): Promise<boolean> {
  return (await tx.run(sql.answer, [id, answer, tx.access.person, note])) > 0;
}
