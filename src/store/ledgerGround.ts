import type { Account, Book, Entry, Ground, Transfer } from '../engines/ledger/define.ts';
import { changesOf, fingerprintOf, itemChangesOf, keyOf } from '../engines/ledger/post.ts';
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

interface RowRow {
  readonly entry: string;
  readonly posting: string;
  readonly debit: string;
  readonly debitOf: string;
  readonly credit: string;
  readonly creditOf: string;
  readonly amount: string;
  readonly item: string | null;
  readonly basis: Transfer['basis'] | null;
}

/** An entry as the engine knows it, and as it stands on record. */
export interface Recorded {
  readonly entry: Entry;
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

function entryFrom(row: EntryRow, rows: readonly RowRow[]): Entry {
  const [first, ...rest] = rows.map(transferFrom);
  if (first === undefined) throw new Error(`the entry ${row.id} has no row`);
  const { id, by, key, on, bookedOn, reverses, reason, secondPerson } = row;
  const transfers = [first, ...rest] as const;
  const taken = {
    ...(reverses === null ? {} : { reverses }),
    ...(reason === null ? {} : { reason }),
    ...(secondPerson === null ? {} : { secondPerson }),
  };
  const fingerprint = fingerprintOf({ on, transfers, ...taken });
  return { id, by, key, on, bookedOn, transfers, ...taken, fingerprint };
}

function transferFrom({ posting, debit, debitOf, credit, creditOf, ...row }: RowRow): Transfer {
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

/** What the writer posted under these words, in their order, as far as it is there. */
export async function receiptsUnder(
  tx: Tx,
  keys: readonly string[],
): Promise<{ id: string; voucher: { year: number; number: number } }[]> {
  const known = await tx.rows<{ id: string }>(sql.byKey, [tx.access.person, keys]);
  const rows = await recordedEntries(
    tx,
    known.map(({ id }) => id),
  );
  return keys.flatMap((key) => {
    const row = rows.find((one) => one.row.key === key)?.row;
    return row ? [{ id: row.id, voucher: { year: row.voucherYear, number: row.voucher } }] : [];
  });
}

/** What is to be judged: rows by which writer under which words, and what they take back. */
export interface Asked {
  readonly unit: number;
  readonly by: string;
  readonly keys: readonly string[];
  readonly rows: readonly Transfer[];
  readonly reverses: readonly string[];
}

/** A ground that grows with what is posted on it. */
export interface HeldGround extends Ground {
  add(entry: Entry): void;
}

/**
 * What a book holds for these rows, under the locks of their accounts and of the unit’s page until
 * the transaction ends.
 *
 * @throws DatabaseError (insufficient_privilege) where the page or a person is out of reach
 */
export async function heldGround(tx: Tx, book: Book, asked: Asked): Promise<HeldGround> {
  const { unit, by, keys, rows, reverses } = asked;
  const sums = await hold(tx, book, unit, rows);
  const known = await tx.rows<{ id: string }>(sql.byKey, [by, keys]);
  const ids = [...known.map(({ id }) => id), ...reverses];
  const entries = await recordedEntries(tx, ids);
  const back = await tx.rows<{ entry: string; id: string }>(sql.reversals, [reverses]);
  const taken = new Map(back.map(({ entry, id }) => [entry, id]));
  const undone = await recordedEntries(tx, [...taken.values()]);
  return new KeptGround({
    openFrom: await openFromOf(tx, book, unit),
    sums,
    entries: [...entries, ...undone].map(({ entry }) => entry),
    standing: await standingOf(tx, book, rows),
  });
}

/** First day that is not closed on the page of a unit; null: nothing is. */
export async function openFromOf(tx: Tx, book: Book, unit: number): Promise<IsoDate | null> {
  const row = await tx.one<{ openFrom: IsoDate | null }>(sql.openFrom, [book.id, unit]);
  return row.openFrom;
}

/** The whole account under no item. */
const slot = (account: Account, item = ''): string => JSON.stringify([keyOf(account), item]);

async function hold(
  tx: Tx,
  book: Book,
  unit: number,
  rows: readonly Transfer[],
): Promise<Map<string, bigint>> {
  const slots = new Map<string, { account: Account; item: string }>();
  for (const { debit, credit, item } of rows) {
    for (const account of [debit, credit]) {
      for (const one of item === undefined ? [''] : ['', item]) {
        slots.set(slot(account, one), { account, item: one });
      }
    }
  }
  const all = [...slots.values()];
  const held = await tx.rows<Account & { item: string; balance: string }>(sql.hold, [
    ...[book.id, unit, all.map(({ account }) => account.kind)],
    ...[all.map(({ account }) => account.of), all.map(({ item }) => item)],
  ]);
  return new Map(
    held.map(({ kind, of, item, balance }) => [slot({ kind, of }, item), BigInt(balance)]),
  );
}

const isPerson = (of: string): boolean => of.length === 36;

const onceKey = (posting: string, person: string, item: string): string =>
  JSON.stringify([posting, person, item]);

/** What may stand once for a person and an item, whatever unit posted it. */
async function standingOf(tx: Tx, book: Book, rows: readonly Transfer[]): Promise<Set<string>> {
  const once = new Set(book.postings.filter((one) => one.repeats !== 'freely').map(({ id }) => id));
  const asked = rows.filter(({ posting, item }) => once.has(posting) && item !== undefined);
  if (asked.length === 0) return new Set();
  const persons = asked.flatMap(({ debit, credit }) => [debit.of, credit.of]).filter(isPerson);
  const items = asked.flatMap(({ item }) => item ?? []);
  const found = await tx.rows<{ person: string; posting: string; item: string }>(sql.standing, [
    ...[book.id, [...new Set(persons)], [...new Set(items)]],
  ]);
  return new Set(found.map(({ person, posting, item }) => onceKey(posting, person, item)));
}

/** Persons of whom this posting of an item stands, whatever unit made it. */
export async function standingPersons(
  tx: Tx,
  book: string,
  { posting, item, persons }: { posting: string; item: string; persons: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ person: string; posting: string }>(sql.standing, [
    ...[book, persons, [item]],
  ]);
  return new Set(rows.filter((row) => row.posting === posting).map(({ person }) => person));
}

interface Held {
  readonly openFrom: IsoDate | null;
  readonly sums: Map<string, bigint>;
  readonly entries: readonly Entry[];
  readonly standing: Set<string>;
}

class KeptGround implements HeldGround {
  readonly openFrom: IsoDate | null;
  readonly #sums: Map<string, bigint>;
  readonly #entries: Map<string, Entry>;
  readonly #standing: Set<string>;
  constructor({ openFrom, sums, entries, standing }: Held) {
    this.openFrom = openFrom;
    this.#sums = sums;
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]));
    this.#standing = standing;
  }
  entry(id: string) {
    return this.#entries.get(id);
  }
  entryOf(by: string, key: string) {
    return [...this.#entries.values()].find((entry) => entry.by === by && entry.key === key);
  }
  reversalOf(id: string) {
    return [...this.#entries.values()].find(({ reverses }) => reverses === id);
  }
  standing(posting: string, accounts: readonly Account[], item: string) {
    return accounts.some(({ of }) => this.#standing.has(onceKey(posting, of, item)));
  }
  balance(account: Account) {
    return this.#held(slot(account));
  }
  open(account: Account, item: string) {
    return this.#held(slot(account, item));
  }
  add(entry: Entry) {
    this.#entries.set(entry.id, entry);
    const whole = changesOf(entry.transfers).map((one) => ({ ...one, item: '' }));
    for (const { account, item, by } of [...whole, ...itemChangesOf(entry.transfers)]) {
      this.#sums.set(slot(account, item), this.#held(slot(account, item)) + by);
    }
    for (const { posting, debit, credit, item } of entry.transfers) {
      if (item === undefined || entry.reverses !== undefined) continue;
      for (const { of } of [debit, credit].filter((one) => isPerson(one.of))) {
        this.#standing.add(onceKey(posting, of, item));
      }
    }
  }
  /** A balance that nobody held is no balance: whoever asks for it forgot a lock. */
  #held(key: string): bigint {
    const sum = this.#sums.get(key);
    if (sum === undefined) throw new Error(`${key} is judged without its lock`);
    return sum;
  }
}
