import type { IsoDate } from '../../kernel/date.ts';
import { changesOf, fingerprintOf, itemChangesOf, keyOf } from './post.ts';
import type { Account, Book, Entry, Ground, Transfer } from './types.ts';

/** What is locked and read before rows are judged: an account, or, with an item, a part of it. */
export interface Slot {
  readonly account: Account;
  /** Null: the whole account. */
  readonly item: string | null;
}

/** Everything that these rows move, each once. */
export function slotsOf(rows: readonly Transfer[]): readonly Slot[] {
  const slots = new Map<string, Slot>();
  for (const { debit, credit, item } of rows) {
    for (const account of [debit, credit]) {
      for (const one of item === undefined ? [null] : [null, item]) {
        slots.set(slotKey(account, one), { account, item: one });
      }
    }
  }
  return [...slots.values()];
}

function slotKey(account: Account, item: string | null): string {
  return JSON.stringify([keyOf(account), item]);
}

/** A posting that may stand once for a person and an item, whatever unit made it. */
export interface Standing {
  readonly posting: string;
  readonly of: string;
  readonly item: string;
}

/** Rows of which there may be one for a person and an item: what has to be looked up. */
export function onceIn(book: Book, rows: readonly Transfer[]): readonly Standing[] {
  return rows.flatMap((row) => {
    const { posting, item, debit, credit } = row;
    const repeats = book.postings.find(({ id }) => id === posting)?.repeats;
    if (repeats !== 'once-an-item' || item === undefined) return [];
    const persons = [debit, credit].filter((one) => isPersonal(book, one));
    return persons.map(({ of }) => ({ posting, of, item }));
  });
}

function isPersonal({ accounts }: Book, { kind }: Account): boolean {
  return accounts.some((one) => one.id === kind && one.of === 'person');
}

/** What was read under the locks. */
export interface Held {
  readonly openFrom: IsoDate | null;
  readonly sums: readonly (Slot & { readonly balance: bigint })[];
  /** Those of the same keys, those that are to be taken back, and their reversals. */
  readonly entries: readonly Omit<Entry, 'fingerprint'>[];
  readonly standing: readonly Standing[];
}

/** A ground that grows with what is posted on it. */
export interface GrowingGround extends Ground {
  add(entry: Entry): void;
}

const onceKey = ({ posting, of, item }: Standing): string => JSON.stringify([posting, of, item]);

/**
 * The ground of what was read under locks.
 *
 * @throws Error where a balance is asked for that nobody held: whoever asks forgot a lock
 */
export function heldGround(book: Book, held: Held): GrowingGround {
  const sums = new Map(
    held.sums.map(({ account, item, balance }) => [slotKey(account, item), balance]),
  );
  const entries = new Map(held.entries.map((entry) => [entry.id, fingerprinted(entry)]));
  const standing = new Set(held.standing.map(onceKey));
  const all = () => [...entries.values()];
  const sumOf = (account: Account, item: string | null): bigint => {
    const sum = sums.get(slotKey(account, item));
    if (sum === undefined) throw new Error(`${slotKey(account, item)} is judged without its lock`);
    return sum;
  };
  const move = (account: Account, item: string | null, by: bigint) =>
    sums.set(slotKey(account, item), sumOf(account, item) + by);
  return {
    openFrom: held.openFrom,
    entry: (id) => entries.get(id),
    entryOf: (by, key) => all().find((entry) => entry.by === by && entry.key === key),
    reversalOf: (id) => all().find(({ reverses }) => reverses === id),
    standing: (posting, accounts, item) =>
      accounts.some(({ of }) => standing.has(onceKey({ posting, of, item }))),
    balance: (account) => sumOf(account, null),
    open: sumOf,
    add: (entry) => {
      entries.set(entry.id, entry);
      for (const { account, by } of changesOf(entry.transfers)) move(account, null, by);
      for (const { account, item, by } of itemChangesOf(entry.transfers)) move(account, item, by);
      if (entry.reverses !== undefined) return;
      for (const one of onceIn(book, entry.transfers)) standing.add(onceKey(one));
    },
  };
}

/** An entry as it was kept, with what it says of itself. */
export function fingerprinted(entry: Omit<Entry, 'fingerprint'>): Entry {
  return { ...entry, fingerprint: fingerprintOf(entry) };
}
