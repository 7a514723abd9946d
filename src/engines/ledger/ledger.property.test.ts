import fc from 'fast-check';
import { expect, test } from 'vitest';
import duesBook from '../../catalogue/parts/duesBook.ts';
import { rounds } from '../../testing/depth.ts';
import { allocate } from './allocate.ts';
import { groundOf, openItems, trialBalance } from './balances.ts';
import type { Book, Entry, Posting, Transfer } from './define.ts';
import { changesOf } from './post.ts';
import { Clerk } from './vocabulary/told.ts';

const { accounts, postings } = duesBook;
const kindOf = (id: string) => accounts.find((one) => one.id === id);

const rowOf = (posting: Posting): fc.Arbitrary<Transfer> =>
  fc
    .record({
      debit: fc.constantFrom('x', 'y'),
      credit: fc.constantFrom('x', 'y'),
      amount: fc.bigInt({ min: 1n, max: 500n }),
      item: fc.constantFrom('2026-01', '2026-02', '2026-03'),
    })
    .map(({ debit, credit, amount, item }) => ({
      posting: posting.id,
      debit: { kind: posting.debit, of: debit },
      credit: { kind: posting.credit, of: credit },
      ...{ amount, item },
    }));
/** What brings something in comes more often, or there is nothing that could go out. */
const weightOf = ({ id }: Posting) => (['assess', 'pay', 'pay-in', 'earn'].includes(id) ? 6 : 2);
const row = fc.oneof(
  ...postings.map((posting) => ({ weight: weightOf(posting), arbitrary: rowOf(posting) })),
);

/** One act: something is posted, an earlier entry is taken back, or the first month is closed. */
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constant('post'), fc.array(row, { minLength: 1, maxLength: 2 })),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('reverse'), fc.nat({ max: 40 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('again'), fc.nat({ max: 40 })) },
);
type Act = readonly [string, number | readonly Transfer[]];
const acts: fc.Arbitrary<readonly Act[]> = fc.array(act, {
  minLength: 5,
  maxLength: 60,
  size: 'max',
});

/** Keeps what is let in, and sends some acts twice, as a browser that lost its answer. */
function kept(list: readonly Act[], book: Book = duesBook): { clerk: Clerk; sent: number } {
  const clerk = new Clerk(book);
  const done: Act[] = [];
  for (const [i, [way, what]] of list.entries()) {
    const at = way === 'again' ? Number(what) % Math.max(1, done.length) : i;
    const [name, content] = (way === 'again' ? done[at] : [way, what]) ?? ['none', 0];
    if (name === 'post' && typeof content === 'object') {
      const [first, ...rest] = content;
      if (first !== undefined) clerk.post(`k${at}`, '2026-01-05', first, ...rest);
    } else if (name === 'reverse') {
      const entry = Number(content) % Math.max(1, clerk.entries.length);
      clerk.reverse(`k${at}`, `e${entry}`, '2026-01-06', null);
    }
    done.push([name, content]);
  }
  return { clerk, sent: done.length };
}

const runs = { numRuns: rounds(150, 2_000) };
const most = { numRuns: rounds(300, 10_000) };

test('whatever was posted: the sum is 0, no floor is broken, nothing stands twice', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const { entries } = kept(list).clerk;
      const trial = trialBalance(entries);
      expect(trial.reduce((sum, { debits }) => sum + debits, 0n)).toBe(
        trial.reduce((sum, { credits }) => sum + credits, 0n),
      );
      const ground = groundOf(entries, null);
      for (const { account, balance } of trial) {
        expect(ground.balance(account)).toBe(balance);
        const floor = kindOf(account.kind)?.balance;
        if (floor === 'never-below-zero') expect(balance).toBeGreaterThanOrEqual(0n);
        if (floor === 'never-above-zero') expect(balance).toBeLessThanOrEqual(0n);
      }
      const keys = entries.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const taken = entries.flatMap(({ reverses }) => reverses ?? []);
      expect(new Set(taken).size).toBe(taken.length);
    }),
    most,
  );
});

test('no month of a person is owed twice, whatever the unit; without the check it would be', () => {
  const owedOnce = (entries: readonly Entry[]) => {
    const taken = new Set(entries.flatMap(({ reverses }) => reverses ?? []));
    const months = entries
      .filter(({ id, reverses }) => reverses === undefined && !taken.has(id))
      .flatMap(({ transfers }) => transfers.filter(({ posting }) => posting === 'assess'))
      .map(({ debit, item }) => `${debit.of} ${item}`);
    return new Set(months).size === months.length;
  };
  const posted = { entries: 0, runs: 0 };
  fc.assert(
    fc.property(acts, (list) => {
      const { entries } = kept(list).clerk;
      posted.entries += entries.length;
      posted.runs += 1;
      expect(owedOnce(entries)).toBe(true);
    }),
    runs,
  );
  // Most acts of chance are refused; enough have to stand for this to say anything.
  expect(posted.entries / posted.runs).toBeGreaterThan(3);
  const freely = postings.map((one) => ({ ...one, repeats: 'freely' as const }));
  const naive = { ...duesBook, postings: freely };
  const unchecked = (list: readonly Act[]) => owedOnce(kept(list, naive).clerk.entries);
  expect(fc.check(fc.property(acts, unchecked), runs).failed).toBe(true);
});

test('a reversal restores every balance, whatever was posted in between', () => {
  fc.assert(
    fc.property(acts, fc.nat({ max: 40 }), (list, at) => {
      const { clerk } = kept(list);
      const one = clerk.entries[at % Math.max(1, clerk.entries.length)];
      if (one === undefined) return;
      const before = clerk.entries;
      if (!clerk.reverse('last', one.id, '2026-01-31', null).startsWith('e')) return;
      const without = groundOf(
        before.filter(({ id }) => id !== one.id),
        null,
      );
      for (const { account } of changesOf(one.transfers)) {
        expect(clerk.ground().balance(account)).toBe(without.balance(account));
      }
    }),
    runs,
  );
});

test('sending an act again changes nothing; without its key it would stand twice', () => {
  const twice = (list: readonly Act[], again: (clerk: Clerk, entry: Entry) => void) => {
    const { clerk } = kept(list);
    const first = clerk.entries[0];
    if (first === undefined || first.reverses !== undefined) return true;
    const before = clerk.entries.length;
    again(clerk, first);
    return clerk.entries.length === before;
  };
  const withKey = (clerk: Clerk, { key, transfers }: Entry) => {
    expect(clerk.post(key, '2026-01-05', ...transfers)).toBe('again e0');
  };
  const withoutKey = (clerk: Clerk, { transfers }: Entry) => {
    clerk.post('another word', '2026-01-05', ...transfers);
  };
  fc.assert(
    fc.property(acts, (list) => twice(list, withKey)),
    runs,
  );
  expect(
    fc.check(
      fc.property(acts, (list) => twice(list, withoutKey)),
      runs,
    ).failed,
  ).toBe(true);
});

test('taking back only the first row of an entry does not restore it: the property can fail', () => {
  const naive = (list: readonly Act[]) => {
    const { clerk } = kept(list);
    const many = clerk.entries.find(
      ({ transfers, reverses }) => transfers.length > 1 && reverses === undefined,
    );
    if (many === undefined) return true;
    const [first] = many.transfers;
    const turned = { ...first, debit: first.credit, credit: first.debit };
    const half = groundOf([many, { ...many, id: 'half', key: 'half', transfers: [turned] }], null);
    return changesOf(many.transfers).every(({ account }) => half.balance(account) === 0n);
  };
  expect(fc.check(fc.property(acts, naive), runs).failed).toBe(true);
});

test('an allocation gives no month more than it is owed and loses no fen', () => {
  const debts = fc.uniqueArray(fc.constantFrom('2026-01', '2026-02', '2026-03', '2026-04'));
  const wanted = fc.option(fc.array(fc.constantFrom('2026-01', '2026-02', '2026-05')));
  const amount = fc.bigInt({ min: 1n, max: 400n });
  fc.assert(
    fc.property(debts, amount, wanted, (months, paid, order) => {
      const open = months.map((item, i) => ({ item, open: BigInt(i + 1) * 50n }));
      const { rows, rest } = allocate(open, paid, order);
      expect(rows.reduce((sum, one) => sum + one.amount, rest)).toBe(paid);
      for (const { item, amount: given } of rows) {
        const owed = open.find((one) => one.item === item)?.open ?? 0n;
        expect(given > 0n && given <= owed).toBe(true);
      }
      if (order === null && rest > 0n) expect(rows).toHaveLength(open.length);
    }),
    runs,
  );
  expect(openItems([], { kind: 'a', of: 'b' })).toEqual([]);
});

const accountsApart = accounts.map((one) => ({ ...one, bound: undefined }));
/** The same book that looks at the account alone and never at the month. */
const blind = { ...duesBook, accounts: accountsApart } as unknown as Book;

test('whatever was posted and taken back, no month is below nothing; a blind book lets it be', () => {
  const settledOnce = ({ entries }: Clerk) =>
    ['x', 'y'].every((of) =>
      openItems(entries, { kind: 'receivable', of }).every(({ open }) => open > 0n),
    );
  const put = { rows: 0 };
  fc.assert(
    fc.property(acts, (list) => {
      const { clerk } = kept(list);
      const rows = clerk.entries.flatMap(({ transfers }) => transfers);
      put.rows += rows.filter(({ posting }) => posting === 'allocate').length;
      expect(settledOnce(clerk)).toBe(true);
    }),
    most,
  );
  expect(put.rows).toBeGreaterThan(20);
  const unchecked = fc.property(acts, (list) => settledOnce(kept(list, blind).clerk));
  expect(fc.check(unchecked, most).failed).toBe(true);
});

test('a month takes exactly what the payer has and what it is owed; a blind book takes more', () => {
  const month = fc.constantFrom('2026-01', '2026-02', '2026-03');
  const amount = fc.bigInt({ min: 1n, max: 120n });
  const right = (book: Book) =>
    fc.property(
      fc.uniqueArray(month),
      amount,
      fc.array(fc.tuple(month, amount)),
      (months, paid, tries) => {
        const clerk = new Clerk(book);
        const [owed, payer] = [
          { kind: 'receivable', of: 'x' },
          { kind: 'unallocated', of: 'x' },
        ];
        const raise = { posting: 'assess', debit: owed, credit: { kind: 'income', of: 'u' } };
        const pay = { posting: 'pay', debit: { kind: 'cash', of: 'u' }, credit: payer };
        for (const item of months) clerk.post(item, '2026-03-01', { ...raise, amount: 50n, item });
        clerk.post('pay', '2026-03-01', { ...pay, amount: paid });
        return tries.every(([item, amount], i) => {
          const open = openItems(clerk.entries, owed).find((one) => one.item === item)?.open ?? 0n;
          const may = amount <= open && amount <= -clerk.balance('unallocated', 'x');
          const row = { posting: 'allocate', debit: payer, credit: owed, amount, item };
          return may === clerk.post(`put ${i}`, '2026-03-02', row).startsWith('e');
        });
      },
    );
  fc.assert(right(duesBook), runs);
  expect(fc.check(right(blind), runs).failed).toBe(true);
});
