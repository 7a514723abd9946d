import { fail, ok, type Result } from '../../kernel/result.ts';
import { type Text, text } from '../../kernel/text.ts';
import * as problems from './problems.ts';
import type {
  Account,
  AccountKind,
  Book,
  Draft,
  Entry,
  Ground,
  Posted,
  Transfer,
} from './types.ts';

/** Largest amount of one row: what a JSON integer carries exactly. */
const largest = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Judges a draft against the book. It writes nothing: whoever stores the entry holds the locks of
 * its accounts from before the question until it is written.
 *
 * Problems: `ledger/other-content`, `ledger/no-amount`, `ledger/already-posted`, `ledger/closed`,
 * `ledger/overdrawn`.
 *
 * @throws RangeError on a row that the book has no word for: a bug of the caller.
 */
export function post(book: Book, draft: Draft, ground: Ground): Result<Posted> {
  for (const row of draft.transfers) checkRow(book, row);
  const entry: Entry = { ...draft, fingerprint: fingerprintOf(draft) };
  const earlier = ground.entryOf(entry.by, entry.key);
  if (earlier !== undefined) return asBefore(earlier, entry);
  const amounts = draft.transfers.map(({ amount }) => amount);
  if (amounts.some((amount) => amount <= 0n || amount > largest)) return fail(problems.noAmount);
  if (standsAlready(book, draft.transfers, ground)) return fail(problems.alreadyPosted);
  return settled(book, entry, ground);
}

/** The second try of one act gets the answer of the first; another act under its word gets none. */
export function asBefore(earlier: Entry, entry: Entry): Result<Posted> {
  return earlier.fingerprint === entry.fingerprint
    ? ok({ entry: earlier, repeated: true })
    : fail(problems.otherContent);
}

/** Last of all what depends on the period and on balances. */
export function settled(book: Book, entry: Entry, ground: Ground): Result<Posted> {
  const { openFrom } = ground;
  if (openFrom !== null && entry.bookedOn < openFrom) return fail(problems.closed(openFrom));
  for (const kind of book.accounts) {
    const short = shortOf(kind, entry.transfers, ground);
    if (short !== null) return fail(problems.overdrawn(short));
  }
  return ok({ entry, repeated: false });
}

/** The account that does not hold enough for the rows, and the item where it is one; or null. */
function shortOf(kind: AccountKind, rows: readonly Transfer[], ground: Ground): Text | null {
  const { name, bound } = kind;
  const whole = changesOf(rows).some(
    ({ account, by }) => account.kind === kind.id && breaks(kind, ground.balance(account), by),
  );
  if (whole) return name;
  if (bound === undefined) return null;
  const one = itemChangesOf(rows).find(
    ({ account, item, by }) =>
      account.kind === kind.id && breaks(kind, ground.open(account, item), by),
  );
  return one === undefined ? null : text(`${name.zh} ${one.item}`, `${name.en} ${one.item}`);
}

/** Only what moves further over the bound breaks it: what lies there already may be mended. */
function breaks({ balance }: AccountKind, before: bigint, by: bigint): boolean {
  const after = before + by;
  if (balance === 'never-below-zero') return after < 0n && by < 0n;
  return balance === 'never-above-zero' && after > 0n && by > 0n;
}

/** What an act says of itself; its id and the day of a second try are no part of it. */
export function fingerprintOf(
  act: Pick<Entry, 'transfers' | 'on'> & Partial<Pick<Entry, 'reverses' | 'reason'>>,
): string {
  const rows = act.transfers.map(({ posting, debit, credit, amount, item, basis }) => [
    ...[posting, debit.kind, debit.of, credit.kind, credit.of, String(amount), item ?? null],
    basis === undefined ? null : [basis.rule, basis.version, Object.entries(basis.inputs).sort()],
  ]);
  return JSON.stringify([act.on, act.reverses ?? null, act.reason ?? null, rows]);
}

export function keyOf({ kind, of }: Account): string {
  return JSON.stringify([kind, of]);
}

/** What rows change, account by account. */
export function changesOf(
  transfers: readonly Transfer[],
): readonly { readonly account: Account; readonly by: bigint }[] {
  const changes = new Map<string, { account: Account; by: bigint }>();
  const add = (account: Account, by: bigint) => {
    const key = keyOf(account);
    changes.set(key, { account, by: (changes.get(key)?.by ?? 0n) + by });
  };
  for (const { debit, credit, amount } of transfers) {
    add(debit, amount);
    add(credit, -amount);
  }
  return [...changes.values()];
}

/** What rows change, item by item of each account. Rows without an item are of none. */
export function itemChangesOf(
  transfers: readonly Transfer[],
): readonly { readonly account: Account; readonly item: string; readonly by: bigint }[] {
  const rows = new Map<string, Transfer[]>();
  for (const row of transfers) {
    if (row.item !== undefined) rows.set(row.item, [...(rows.get(row.item) ?? []), row]);
  }
  return [...rows].flatMap(([item, of]) => changesOf(of).map((change) => ({ ...change, item })));
}

/** Who moved is not assessed again by the unit that she moved to: a unit makes nothing another. */
function standsAlready(book: Book, rows: readonly Transfer[], ground: Ground): boolean {
  const once = rows.flatMap((row) => {
    const posting = book.postings.find(({ id }) => id === row.posting);
    if (posting?.repeats !== 'once-an-item' || row.item === undefined) return [];
    return [{ posting: posting.id, accounts: lasting(book, row), item: row.item }];
  });
  const keys = once.map(({ posting, accounts, item }) => JSON.stringify([posting, accounts, item]));
  if (new Set(keys).size < keys.length) return true;
  return once.some(({ posting, accounts, item }) => ground.standing(posting, accounts, item));
}

/** The accounts of a row that are of no unit; where both are of one, both. */
function lasting({ accounts }: Book, { debit, credit }: Transfer): readonly Account[] {
  const both = [debit, credit];
  const own = both.filter(({ kind }) =>
    accounts.some(({ id, of }) => id === kind && of !== 'unit'),
  );
  return own.length === 0 ? both : own;
}

function checkRow(book: Book, { posting: id, debit, credit, item }: Transfer): void {
  const posting = book.postings.find((one) => one.id === id);
  if (posting === undefined) throw new RangeError(`${book.id}: there is no posting “${id}”`);
  if (debit.kind !== posting.debit || credit.kind !== posting.credit) {
    throw new RangeError(`${book.id}.${id} is no transfer ${credit.kind} → ${debit.kind}`);
  }
  if (keyOf(debit) === keyOf(credit)) throw new RangeError(`${book.id}.${id}: to itself`);
  const needsItem =
    posting.repeats === 'once-an-item' ||
    book.accounts.some((one) => one.bound && [debit.kind, credit.kind].includes(one.id));
  if (needsItem && item === undefined) {
    throw new RangeError(`${book.id}.${id}: no item`);
  }
}
