import { expect, test } from 'vitest';
import duesBook from '../../../catalogue/parts/duesBook.ts';
import { allocate } from '../allocate.ts';
import { openItems } from '../balances.ts';
import { account, Clerk } from './told.ts';

// 党费: what is owed for a month, what was paid, and what a payment was put against are three things.
const owed = account('receivable', 'zhang');
const paid = account('unallocated', 'zhang');
const cash = account('cash', 'branch-1');
const basis = {
  rule: 'dues',
  version: '2008-04-01',
  inputs: { kind: 'salaried', base: 498_300 },
} as const;

function year(...months: readonly string[]): Clerk {
  const clerk = new Clerk(duesBook);
  for (const item of months) {
    const income = account('income', 'branch-1');
    const row = { posting: 'assess', debit: owed, credit: income, amount: 4983n, item };
    clerk.post(`assess ${item}`, '2026-01-10', { ...row, basis });
  }
  return clerk;
}
const pays = (amount: bigint) => ({ posting: 'pay', debit: cash, credit: paid, amount });
const puts = (item: string, amount: bigint) => {
  return { posting: 'allocate', debit: paid, credit: owed, amount, item };
};

test('a payment that names no month pays the oldest; what nobody owes stays the payer’s', () => {
  const clerk = year('2026-01', '2026-02');
  const open = openItems(clerk.entries, owed);
  expect(allocate(open, 12_000n, null)).toEqual({
    rows: [
      { item: '2026-01', amount: 4983n },
      { item: '2026-02', amount: 4983n },
    ],
    rest: 2034n,
  });
  clerk.post('pay', '2026-02-10', pays(12_000n), puts('2026-01', 4983n), puts('2026-02', 4983n));
  expect(openItems(clerk.entries, owed)).toEqual([]);
  expect(clerk.trial()).toEqual([
    'income branch-1 -9966',
    'cash branch-1 12000',
    'unallocated zhang -2034',
  ]);
});

test('a make-up payment in July is put against the months of spring', () => {
  const clerk = year('2026-04', '2026-05', '2026-07');
  clerk.post('pay', '2026-07-10', pays(9966n), puts('2026-05', 4983n), puts('2026-04', 4983n));
  expect(openItems(clerk.entries, owed)).toEqual([{ item: '2026-07', open: 4983n }]);
});

test('a month is owed once; who was assessed wrongly is assessed anew after a reversal', () => {
  const clerk = year('2026-01');
  const again = { posting: 'assess', debit: owed, credit: account('income', 'branch-1') };
  const row = { ...again, amount: 5000n, item: '2026-01' };
  expect(clerk.post('twice', '2026-01-11', row)).toBe('ledger/already-posted');
  clerk.reverse('r', 'e0', '2026-01-11', null);
  expect(clerk.post('anew', '2026-01-11', row)).toBe('e2');
  expect(openItems(clerk.entries, owed)).toEqual([{ item: '2026-01', open: 5000n }]);
});

test('no more is put against debts than is owed, and no more is handed up than is there', () => {
  const clerk = year('2026-01');
  clerk.post('pay', '2026-01-15', pays(6000n));
  expect(clerk.post('put', '2026-01-15', puts('2026-01', 5000n))).toBe('ledger/overdrawn');
  const up = { posting: 'hand-up', debit: account('committee', 'c'), credit: cash };
  expect(clerk.post('up', '2026-01-31', { ...up, amount: 6001n })).toBe('ledger/overdrawn');
  clerk.post('up', '2026-01-31', { ...up, amount: 6000n });
  expect(clerk.reverse('r', 'e1', '2026-01-31', null)).toBe('ledger/overdrawn');
});

test('no month takes more than it is owed, though the next one is owed as much', () => {
  const clerk = year('2026-01', '2026-02');
  clerk.post('pay', '2026-02-10', pays(9966n));
  expect(clerk.post('all', '2026-02-10', puts('2026-01', 9966n))).toBe('ledger/overdrawn');
  expect(clerk.post('a fen', '2026-02-10', puts('2026-01', 4984n))).toBe('ledger/overdrawn');
  const halves = [puts('2026-01', 2492n), puts('2026-01', 2492n)] as const;
  expect(clerk.post('halves', '2026-02-10', ...halves)).toBe('ledger/overdrawn');
  expect(clerk.post('none', '2026-02-10', puts('2026-03', 1n))).toBe('ledger/overdrawn');
  expect(clerk.post('right', '2026-02-10', puts('2026-01', 4983n))).toBe('e3');
  expect(openItems(clerk.entries, owed)).toEqual([{ item: '2026-02', open: 4983n }]);
});

test('a month that is settled is not taken back before what settled it', () => {
  const clerk = year('2026-01', '2026-02');
  clerk.post('pay', '2026-02-10', pays(4983n), puts('2026-01', 4983n));
  expect(clerk.reverse('r', 'e0', '2026-02-11', null)).toBe('ledger/overdrawn');
  expect(clerk.reverse('put', 'e2', '2026-02-11', null)).toBe('e3');
  expect(clerk.reverse('r', 'e0', '2026-02-11', null)).toBe('e4');
  expect(openItems(clerk.entries, owed)).toEqual([{ item: '2026-02', open: 4983n }]);
});

test('a row against debts that names no month is a bug', () => {
  const { item: _, ...row } = puts('2026-01', 1n);
  expect(() => year('2026-01').post('k', '2026-02-10', row)).toThrow('no item');
});

test('who moves to another branch takes her debts along, leaves the cash, and owes no month twice', () => {
  const clerk = year('2026-01');
  const there = { ...pays(4983n), debit: account('cash', 'branch-2') };
  clerk.post('pay', '2026-03-10', there, puts('2026-01', 4983n));
  expect(openItems(clerk.entries, owed)).toEqual([]);
  expect(clerk.balance('cash', 'branch-2')).toBe(4983n);
  const anew = { posting: 'assess', debit: owed, credit: account('income', 'branch-2') };
  const month = { ...anew, amount: 4983n, item: '2026-01' };
  expect(clerk.post('again', '2026-03-10', month)).toBe('ledger/already-posted');
  const other = { ...month, debit: account('receivable', 'li') };
  expect(clerk.post('li', '2026-03-10', other)).toBe('e2');
});
