import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../kernel/date.ts';
import { rounds } from '../../testing/depth.ts';
import { adjustedBalances, reconcile } from './reconcile.ts';
import { unseen } from './seen.ts';
import type { BankLine, BookRow, Reconciled } from './statementTypes.ts';

// Few amounts, days and names, so that much of it fits in several ways.
const amount = fc.constantFrom(-50n, 100n, 100n, 100n, 200n);
const day = fc.nat(6).map((days) => addDays('2026-01-01', days));
const kind = fc.constantFrom('transfer', 'transfer', 'interest');
const name = fc.constantFrom('', '', '张三', '李四');
const serial = fc.option(fc.constantFrom('S1', 'S2', 'S3'), { freq: 3 });
const lines = fc
  .array(fc.record({ on: day, amount, kind, other: name, serial }), { maxLength: 8 })
  .map((all) =>
    all.map((one, at): BankLine => ({ ...one, id: `a${at}`, balance: null, words: '' })),
  );
const rows = fc
  .array(fc.record({ on: day, amount, kind, name, serial }), { maxLength: 8 })
  .map((all) => all.map((one, at): BookRow => ({ ...one, id: `b${at}`, name: one.name || null })));

type Reconciler = (lines: readonly BankLine[], rows: readonly BookRow[]) => Reconciled;
const real: Reconciler = (a, b) => reconcile(a, b, 2);

/** What somebody writes first: the next row of the same amount is the one. */
const greedy: Reconciler = (all, book) => {
  const free = [...book];
  const matched = all.flatMap((line) => {
    const at = free.findIndex((row) => row.amount === line.amount);
    const [row] = at < 0 ? [] : free.splice(at, 1);
    return row === undefined ? [] : [{ line, row, by: 'day' as const }];
  });
  const onlyInBank = all.filter((line) => !matched.some((one) => one.line === line));
  return { matched, offered: [], interest: [], onlyInBank, onlyInBook: free };
};

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).sort();
const banked = (found: Reconciled) => [
  ...found.matched.map(({ line }) => line),
  ...found.offered.flatMap((one) => one.lines),
  ...found.interest,
  ...found.onlyInBank,
];
const booked = (found: Reconciled) => [
  ...found.matched.map(({ row }) => row),
  ...found.offered.flatMap((one) => one.rows),
  ...found.onlyInBook,
];
const sum = (all: readonly { readonly amount: bigint }[]) =>
  all.reduce((so, one) => so + one.amount, 0n);
const runs = { numRuns: rounds(300, 10_000) };

test('each line and each row stands in one list, and all of them together are all', () => {
  fc.assert(
    fc.property(lines, rows, (a, b) => {
      const found = real(a, b);
      expect(ids(banked(found))).toEqual(ids(a));
      expect(ids(booked(found))).toEqual(ids(b));
      const matched = sum(found.matched.map(({ line }) => line));
      expect(sum(found.matched.map(({ row }) => row))).toBe(matched);
      const rest = banked(found).filter((one) => !found.matched.some(({ line }) => line === one));
      expect(matched + sum(rest)).toBe(sum(a));
      // Both began with 1,000, so every difference is explained.
      const after = adjustedBalances({ bank: 1000n + sum(a), book: 1000n + sum(b) }, found);
      expect(after.bank).toBe(after.book);
    }),
    runs,
  );
});

/** Pairs and groups, whatever order they were found in. */
const shape = (found: Reconciled) => ({
  matched: found.matched.map(({ line, row, by }) => `${line.id} ${row.id} ${by}`).sort(),
  offered: found.offered.map((one) => `${ids(one.lines)} ${ids(one.rows)}`).sort(),
  rest: [ids(found.interest), ids(found.onlyInBank), ids(found.onlyInBook)],
});
const shuffled = <T>(of: fc.Arbitrary<T[]>) =>
  of.chain((all) => {
    const whole = { minLength: all.length, maxLength: all.length };
    return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, whole));
  });
const inAnyOrder = (by: Reconciler, numRuns: number) =>
  fc.assert(
    fc.property(shuffled(lines), shuffled(rows), ([a, otherA], [b, otherB]) => {
      expect(shape(by(otherA, otherB))).toEqual(shape(by(a, b)));
    }),
    { numRuns },
  );

/** Of what nothing tells apart nobody may say which is which. */
const guessesNothing = (by: Reconciler, numRuns: number) =>
  fc.assert(
    fc.property(lines, rows, (a, b) => {
      for (const { line, row } of by(a, b).matched) {
        const twins = a.filter(
          (other) =>
            other !== line &&
            (['on', 'amount', 'kind', 'other', 'serial'] as const).every(
              (key) => other[key] === line[key],
            ),
        );
        expect(twins.map(({ id }) => `${id} is ${row.id} as well`)).toEqual([]);
      }
    }),
    { numRuns },
  );

test.each([
  ['the order makes no difference', inAnyOrder],
  ['nothing is guessed', guessesNothing],
])('%s; who goes by the amount alone fails', (_, property) => {
  property(real, runs.numRuns);
  expect(() => property(greedy, 300)).toThrow('Property failed');
});

test('what was read is never new again, and what is new was not read', () => {
  fc.assert(
    fc.property(lines, fc.nat(8), (all, cut) => {
      const known = all.slice(0, cut);
      const { fresh, again } = unseen(all, known);
      expect(again).toHaveLength(known.length);
      expect(fresh).toHaveLength(all.length - known.length);
      expect(new Set(again.map((one) => one.known)).size).toBe(known.length);
      expect(unseen(all, [...known, ...fresh]).fresh).toEqual([]);
    }),
    runs,
  );
});
