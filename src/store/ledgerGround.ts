import type { Book, Entry, Transfer } from '../engines/ledger/define.ts';
import type { Slot, Standing } from '../engines/ledger/held.ts';
import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('ledgerGround', [
  ...(['hold', 'standing', 'openFrom', 'byKey', 'reversals', 'entries', 'rows'] as const),
]);

/** An entry on record, with what the engine does not ask for. */
export interface EntryRow {
  readonly id: string;
  readonly book: string;
  readonly unit: number;
  readonly voucher: number;
  readonly voucherYear: number;
  readonly by: string;
  readonly key: string;
  readonly on: IsoDate;
  readonly bookedOn: IsoDate;
  readonly reverses: string | null;
  readonly reason: string | null;
  readonly secondPerson: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly recordedAt: Date;
  /** Hexadecimal SHA-256 of the fingerprint. */
  readonly digest: string;
}

/** A row as it is kept; the amount in decimal digits. */
export interface KeptRow {
  readonly posting: string;
  readonly debit: string;
  readonly debitOf: string;
  readonly credit: string;
  readonly creditOf: string;
  readonly amount: string;
  readonly item: string | null;
  readonly basis: Transfer['basis'] | null;
}

type RowRow = KeptRow & { readonly entry: string };

/** An entry as it is kept: what it says of itself follows from it. */
export type KeptEntry = Omit<Entry, 'fingerprint'>;

/** An entry as the engine knows it, and as it stands on record. */
export interface Recorded {
  readonly entry: KeptEntry;
  readonly row: EntryRow;
}

/** Entries by id, within reach. */
export async function recordedEntries(tx: Tx, ids: readonly string[]): Promise<Recorded[]> {
  if (ids.length === 0) return [];
  const heads = await tx.rows<EntryRow>(sql.entries, [ids]);
  const rows = new Map<string, RowRow[]>(heads.map(({ id }) => [id, []]));
  for (const row of await tx.rows<RowRow>(sql.rows, [ids])) rows.get(row.entry)?.push(row);
  return heads.map((row) => ({ row, entry: entryFrom(row, rows.get(row.id) ?? []) }));
}

/** An entry from its head and its rows. */
export function entryFrom(
  row: Pick<
    EntryRow,
    'id' | 'by' | 'key' | 'on' | 'bookedOn' | 'reverses' | 'reason' | 'secondPerson'
  >,
  rows: readonly KeptRow[],
): KeptEntry {
  const [first, ...rest] = rows.map(transferFrom);
  if (first === undefined) throw new Error(`the entry ${row.id} has no row`);
  const { id, by, key, on, bookedOn, reverses, reason, secondPerson } = row;
  const transfers = [first, ...rest] as const;
  const taken = {
    ...(reverses === null ? {} : { reverses }),
    ...(reason === null ? {} : { reason }),
    ...(secondPerson === null ? {} : { secondPerson }),
  };
  return { id, by, key, on, bookedOn, transfers, ...taken };
}

function transferFrom({ posting, debit, debitOf, credit, creditOf, ...row }: KeptRow): Transfer {
  return {
    ...{ posting, debit: { kind: debit, of: debitOf }, credit: { kind: credit, of: creditOf } },
    amount: BigInt(row.amount),
    ...(row.item === null ? {} : { item: row.item }),
    ...(row.basis == null ? {} : { basis: row.basis }),
  };
}

/** Those of the entries that were taken back. */
export async function reversedAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ entry: string; id: string }>(sql.reversals, [ids]);
  return new Set(rows.map(({ entry }) => entry));
}

/** What the writer posted under these words, as far as it is there. */
export async function recordedUnder(tx: Tx, keys: readonly string[]): Promise<Recorded[]> {
  const known = await tx.rows<{ id: string }>(sql.byKey, [tx.access.person, keys]);
  return recordedEntries(
    tx,
    known.map(({ id }) => id),
  );
}

/** First day that is not closed on the page of a unit; null: nothing is. */
export async function openFromOf(tx: Tx, book: Book, unit: number): Promise<IsoDate | null> {
  const row = await tx.one<{ openFrom: IsoDate | null }>(sql.openFrom, [book.id, unit]);
  return row.openFrom;
}

/**
 * Holds the page of a unit and these parts of accounts until the transaction ends, and tells what
 * stands in them.
 *
 * @throws DatabaseError (insufficient_privilege) where the page or a person is out of reach
 */
export async function hold(
  tx: Tx,
  book: Book,
  unit: number,
  slots: readonly Slot[],
): Promise<(Slot & { readonly balance: bigint })[]> {
  const held = await tx.rows<Readonly<Record<'kind' | 'of' | 'item' | 'balance', string>>>(
    sql.hold,
    [
      ...[book.id, unit, slots.map(({ account }) => account.kind)],
      ...[slots.map(({ account }) => account.of), slots.map(({ item }) => item ?? '')],
    ],
  );
  return held.map(({ kind, of, item, balance }) => ({
    ...{ account: { kind, of }, item: item === '' ? null : item, balance: BigInt(balance) },
  }));
}

/** Entries of a writer under these words; those with these ids; and what took the latter back. */
export async function entriesAbout(
  tx: Tx,
  { by, keys, ids }: { by: string; keys: readonly string[]; ids: readonly string[] },
): Promise<KeptEntry[]> {
  const known = await tx.rows<{ id: string }>(sql.byKey, [by, keys]);
  const back = await tx.rows<{ id: string }>(sql.reversals, [ids]);
  const all = new Set([...known, ...back].map(({ id }) => id).concat(ids));
  return (await recordedEntries(tx, [...all])).map(({ entry }) => entry);
}

/** Which of these stand, whatever unit made them. */
export async function standingOf(
  tx: Tx,
  book: Book,
  asked: readonly Standing[],
): Promise<Standing[]> {
  if (asked.length === 0) return [];
  const found = await tx.rows<{ person: string; posting: string; item: string }>(sql.standing, [
    ...[book.id, [...new Set(asked.map(({ of }) => of))]],
    [...new Set(asked.map(({ item }) => item))],
  ]);
  return found.map(({ person, posting, item }) => ({ of: person, posting, item }));
}
