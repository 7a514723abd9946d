import { changesOf, itemChangesOf, keyOf } from './post.ts';
import type { Account, Entry, Ground } from './types.ts';

/** What stands in an account: the sums of both sides, and debits less credits. */
export interface Balance {
  readonly account: Account;
  readonly debits: bigint;
  readonly credits: bigint;
  readonly balance: bigint;
}

/** Every account that was touched, in that order. Balances sum to 0 by their make. */
export function trialBalance(entries: readonly Pick<Entry, 'transfers'>[]): readonly Balance[] {
  const sums = new Map<string, { account: Account; debits: bigint; credits: bigint }>();
  const sumOf = (account: Account) => {
    const key = keyOf(account);
    const found = sums.get(key) ?? { account, debits: 0n, credits: 0n };
    sums.set(key, found);
    return found;
  };
  for (const { debit, credit, amount } of entries.flatMap(({ transfers }) => transfers)) {
    sumOf(debit).debits += amount;
    sumOf(credit).credits += amount;
  }
  return [...sums.values()].map((one) => ({ ...one, balance: one.debits - one.credits }));
}

/** An obligation that is not settled: what an item of an account still holds. */
export interface OpenItem {
  readonly item: string;
  readonly open: bigint;
}

/** Items of one account that are not settled, by name: months come in order. */
export function openItems(
  entries: readonly Pick<Entry, 'transfers'>[],
  account: Account,
): readonly OpenItem[] {
  const key = keyOf(account);
  const items = new Map<string, bigint>();
  const add = (item: string | undefined, by: bigint) => {
    if (item !== undefined) items.set(item, (items.get(item) ?? 0n) + by);
  };
  for (const { debit, credit, amount, item } of entries.flatMap(({ transfers }) => transfers)) {
    if (keyOf(debit) === key) add(item, amount);
    if (keyOf(credit) === key) add(item, -amount);
  }
  return [...items]
    .filter(([, open]) => open !== 0n)
    .map(([item, open]) => ({ item, open }))
    .sort((a, b) => (a.item < b.item ? -1 : 1));
}

/** The ground of entries that are all at hand, in order of posting. */
export function groundOf(entries: readonly Entry[], openFrom: Ground['openFrom']): Ground {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byKey = new Map(entries.map((entry) => [JSON.stringify([entry.by, entry.key]), entry]));
  const reversals = new Map(
    entries.flatMap((entry) => (entry.reverses === undefined ? [] : [[entry.reverses, entry]])),
  );
  const balances = new Map<string, bigint>();
  const open = new Map<string, bigint>();
  const standing = new Set<string>();
  for (const entry of entries) {
    for (const { account, by } of changesOf(entry.transfers)) {
      balances.set(keyOf(account), (balances.get(keyOf(account)) ?? 0n) + by);
    }
    for (const { account, item, by } of itemChangesOf(entry.transfers)) {
      const key = JSON.stringify([keyOf(account), item]);
      open.set(key, (open.get(key) ?? 0n) + by);
    }
    if (entry.reverses !== undefined || reversals.has(entry.id)) continue;
    for (const { posting, debit, credit, item } of entry.transfers) {
      if (item === undefined) continue;
      for (const accounts of [[debit, credit], [debit], [credit]]) {
        standing.add(itemKey(posting, accounts, item));
      }
    }
  }
  return {
    openFrom,
    entry: (id) => byId.get(id),
    entryOf: (by, key) => byKey.get(JSON.stringify([by, key])),
    reversalOf: (id) => reversals.get(id),
    standing: (posting, accounts, item) => standing.has(itemKey(posting, accounts, item)),
    balance: (account) => balances.get(keyOf(account)) ?? 0n,
    open: (account, item) => open.get(JSON.stringify([keyOf(account), item])) ?? 0n,
  };
}

function itemKey(posting: string, accounts: readonly Account[], item: string): string {
  return JSON.stringify([posting, accounts.map(keyOf), item]);
}
