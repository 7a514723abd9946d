import { expect, test } from 'vitest';
import { text } from '../../../kernel/text.ts';
import { book } from '../define.ts';
import { recompute } from '../recompute.ts';
import { account, Clerk, twoAbove } from './told.ts';

// 积分: hundredths of a point, from the rule that gave them; a deduction goes back to its rule.
const points = book({
  id: 'points',
  name: text('积分', 'points'),
  measure: 'hundredths',
  accounts: [
    { id: 'rule', name: text('计分项', 'rule'), of: 'book', balance: 'any' },
    { id: 'member', name: text('党员', 'member'), of: 'person', balance: 'any' },
  ],
  postings: [
    {
      id: 'award',
      name: text('加分', 'award'),
      debit: 'member',
      credit: 'rule',
      repeats: 'once-an-item',
    },
    {
      id: 'deduct',
      name: text('扣分', 'deduction'),
      debit: 'rule',
      credit: 'member',
      repeats: 'once-an-item',
    },
  ],
  closes: 'quarter',
  twoAbove,
});
const zhang = account('member', 'zhang');
const attends = (item: string) => ({
  ...{ posting: 'award', debit: zhang, credit: account('rule', 'attendance'), amount: 200n, item },
  basis: { rule: 'attendance', version: '2026-01-01', inputs: { times: 1 } } as const,
});

test('domain.md 19.11: 91 + 3 − 6 = 88, each with its rule and its gathering', () => {
  const clerk = new Clerk(points);
  const [ten, ...rest] = Array.from({ length: 10 }, (_, i) => attends(`meeting-${i}`));
  if (ten === undefined) throw new Error('none');
  clerk.post('meetings', '2026-12-01', ten, ...rest);
  const other = (rule: string, amount: bigint) => {
    return { ...attends(rule), credit: account('rule', rule), amount, item: 'year' };
  };
  clerk.post('rest', '2026-12-31', other('all-else', 7100n), other('banner', 300n));
  const absent = { ...attends('absence'), posting: 'deduct', debit: account('rule', 'absence') };
  const twice = ['a', 'b'].map((item) => ({ ...absent, credit: zhang, amount: 300n, item }));
  for (const row of twice) clerk.post(row.item, '2026-12-31', row);
  expect(clerk.balance('member', 'zhang')).toBe(8800n);
  expect(clerk.balance('rule', 'attendance')).toBe(-2000n);
});

test('one gathering gives its points once, however often it is sent', () => {
  const clerk = new Clerk(points);
  expect(clerk.post('m1', '2026-03-01', attends('m1'))).toBe('e0');
  expect(clerk.post('m1', '2026-03-01', attends('m1'))).toBe('again e0');
  expect(clerk.post('other', '2026-03-01', attends('m1'))).toBe('ledger/already-posted');
});

test('a quarter that is closed takes nothing; the late fact keeps its own day', () => {
  const clerk = new Clerk(points);
  clerk.openFrom = '2026-04-01';
  expect(clerk.post('m1', '2026-03-31', attends('m1'))).toBe('ledger/closed');
  expect(clerk.late('m1', '2026-03-31', '2026-04-02', attends('m1'))).toBe('e0');
  expect(clerk.entries[0]).toMatchObject({ on: '2026-03-31', bookedOn: '2026-04-02' });
});

test('a disputed entry is reversed in the open, and every amount can be worked out again', () => {
  const clerk = new Clerk(points);
  clerk.post('m1', '2026-03-01', attends('m1'));
  clerk.reverse('dispute', 'e0', '2026-03-05', 100n);
  expect(clerk.entries).toHaveLength(2);
  expect(clerk.balance('member', 'zhang')).toBe(0n);
  const two = new Map([
    ['attendance', ({ times }: { times?: unknown }) => BigInt(`${times}`) * 2n],
  ]);
  const hundredths = new Map([
    ['attendance', ({ times }: { times?: unknown }) => BigInt(`${times}`) * 200n],
  ]);
  expect(recompute(clerk.entries, hundredths)).toEqual([]);
  expect(recompute(clerk.entries, two).map(({ expected }) => expected)).toEqual([2n, 2n]);
  expect(recompute(clerk.entries, new Map()).map(({ expected }) => expected)).toEqual([null, null]);
});
