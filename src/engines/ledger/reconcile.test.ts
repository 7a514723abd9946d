import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { adjustedBalances, reconcile } from './reconcile.ts';
import { unseen } from './seen.ts';
import type { BankLine, BookRow } from './statementTypes.ts';

const line = (id: string, on: IsoDate, amount: bigint, more: Partial<BankLine>): BankLine => ({
  ...{ id, on, amount, balance: null, kind: 'transfer', words: '', other: '', serial: null },
  ...more,
});
const row = (id: string, on: IsoDate, amount: bigint, more: Partial<BookRow>): BookRow => ({
  ...{ id, on, amount, kind: 'transfer', name: null, serial: null },
  ...more,
});
/** A match `a=1 day`, an offer `{b c|2}`, interest `+i`, the bank’s alone `-x`, the book’s `/2`. */
function said(lines: readonly BankLine[], rows: readonly BookRow[]): string {
  const found = reconcile(lines, rows, 3);
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).join(' ');
  return [
    ...found.matched.map((one) => `${one.line.id}=${one.row.id} ${one.by}`),
    ...found.offered.map((one) => `{${ids(one.lines)}|${ids(one.rows)}}`),
    ...found.interest.map(({ id }) => `+${id}`),
    ...found.onlyInBank.map(({ id }) => `-${id}`),
    ...found.onlyInBook.map(({ id }) => `/${id}`),
  ].join(', ');
}
const interest = { kind: 'interest', words: '结息' } as const;

test.each<[string, readonly BankLine[], readonly BookRow[], string]>([
  ['nothing', [], [], ''],
  [
    'one of each',
    [line('a', '2026-01-05', 100n, {})],
    [row('1', '2026-01-05', 100n, {})],
    'a=1 day',
  ],
  [
    'the bank a day later',
    [line('a', '2026-01-06', 100n, {})],
    [row('1', '2026-01-05', 100n, {})],
    'a=1 near-day',
  ],
  [
    'too late to be the same',
    [line('a', '2026-01-09', 100n, {})],
    [row('1', '2026-01-05', 100n, {})],
    '-a, /1',
  ],
  [
    'in and out are two things',
    [line('a', '2026-01-05', 100n, {})],
    [row('1', '2026-01-05', -100n, {})],
    '-a, /1',
  ],
  [
    'one amount twice on one day is offered',
    [line('a', '2026-01-05', 100n, {}), line('b', '2026-01-05', 100n, {})],
    [row('1', '2026-01-05', 100n, {}), row('2', '2026-01-05', 100n, {})],
    '{a b|1 2}',
  ],
  [
    'and where the book knows of one alone, as well',
    [line('a', '2026-01-05', 100n, {}), line('b', '2026-01-05', 100n, {})],
    [row('1', '2026-01-05', 100n, {})],
    '{a b|1}',
  ],
  [
    'a name tells them apart, and the rest follows',
    [line('a', '2026-01-05', 100n, {}), line('b', '2026-01-05', 100n, { other: '李 四' })],
    [row('1', '2026-01-05', 100n, { name: '李四' }), row('2', '2026-01-05', 100n, {})],
    'b=1 name, a=2 day',
  ],
  [
    'the name may stand in what it was for',
    [line('a', '2026-01-05', 100n, { words: '城东所支部上缴1月党费' })],
    [row('1', '2026-01-04', 100n, { name: '城东所支部' })],
    'a=1 name',
  ],
  [
    'the serial is the surest',
    [
      line('a', '2026-01-05', 100n, { serial: 'S1' }),
      line('b', '2026-01-05', 100n, { serial: 'S2' }),
    ],
    [row('1', '2026-01-05', 100n, { serial: 'S2' }), row('2', '2026-01-05', 100n, {})],
    'b=1 serial, a=2 day',
  ],
  [
    'another serial is another movement',
    [line('a', '2026-01-05', 100n, { serial: 'S1' })],
    [row('1', '2026-01-05', 100n, { serial: 'S2' })],
    '-a, /1',
  ],
  [
    'the same day goes before the next',
    [line('a', '2026-01-05', 100n, {}), line('b', '2026-01-06', 100n, {})],
    [row('1', '2026-01-05', 100n, {}), row('2', '2026-01-06', 100n, {})],
    'a=1 day, b=2 day',
  ],
  [
    'interest that the book does not know is told apart',
    [line('a', '2026-03-21', 1234n, interest)],
    [],
    '+a',
  ],
  [
    'interest fits no payment of its amount',
    [line('a', '2026-03-21', 1234n, interest)],
    [row('1', '2026-03-21', 1234n, {})],
    '+a, /1',
  ],
  [
    'interest that was booked is matched',
    [line('a', '2026-03-21', 1234n, interest)],
    [row('1', '2026-03-21', 1234n, { kind: 'interest' })],
    'a=1 day',
  ],
])('%s', (_, lines, rows, expected) => {
  expect(said(lines, rows)).toBe(expected);
  expect(said(lines.toReversed(), rows.toReversed()).split(', ').length).toBe(
    expected.split(', ').length,
  );
});

test('what both sides would hold is the same where every difference is listed', () => {
  const lines = [line('a', '2026-01-05', 100n, {}), line('b', '2026-01-21', 7n, interest)];
  const rows = [row('1', '2026-01-05', 100n, {}), row('2', '2026-01-31', 50n, {})];
  const found = reconcile(lines, rows, 3);
  // Both began with 1,000.
  expect(adjustedBalances({ bank: 1107n, book: 1150n }, found)).toEqual({
    bank: 1157n,
    book: 1157n,
  });
  const off = adjustedBalances({ bank: 1107n, book: 1160n }, found);
  expect(off.book - off.bank).toBe(10n);
});

describe('a statement that was read before', () => {
  const first = [
    line('1', '2026-01-05', 100n, { balance: 1100n, serial: 'S1', words: '党费' }),
    line('2', '2026-01-05', 100n, { balance: 1200n, serial: 'S2', words: '党费' }),
    line('3', '2026-01-06', -50n, { balance: 1150n, serial: 'S3' }),
  ];
  const fresh = (lines: readonly BankLine[], known: readonly BankLine[]) =>
    unseen(lines, known).fresh.map(({ id }) => id);
  const renamed = (lines: readonly BankLine[], more: Partial<BankLine>) =>
    lines.map((one) => ({ ...one, id: `x${one.id}`, ...more }));

  test('the same once more', () => expect(fresh(renamed(first, {}), first)).toEqual([]));
  test('the next month with a day of the last', () => {
    const next = [...renamed(first.slice(2), {}), line('4', '2026-01-07', 9n, { balance: 1159n })];
    expect(fresh(next, first)).toEqual(['4']);
  });
  test('without serials the balance tells equal amounts apart', () => {
    expect(fresh(renamed(first.slice(1, 2), { serial: null }), first.slice(0, 1))).toEqual(['x2']);
    expect(fresh(renamed(first, { serial: null }), first)).toEqual([]);
  });
  test('another serial is another line, though the rest is equal', () => {
    expect(fresh(renamed(first.slice(0, 1), { serial: 'S9' }), first)).toEqual(['x1']);
  });
  test('two lines that nothing tells apart are two, and a third is new', () => {
    const bare = renamed(first.slice(0, 2), { serial: null, balance: null });
    expect(fresh(bare, bare)).toEqual([]);
    expect(
      fresh([...bare, { ...(bare[0] ?? first[0]), id: 'third' } as BankLine], bare),
    ).toHaveLength(1);
  });
});

test('two thousand movements that nothing tells apart are one offer, and cost no minute', () => {
  const many = Array.from({ length: 2_000 }, (_, i) => i);
  const lines = many.map((i) => line(`a${i}`, '2026-01-05', 20n, {}));
  const rows = many.map((i) => row(`b${i}`, '2026-01-05', 20n, {}));
  const began = performance.now();
  const { matched, offered } = reconcile(lines, rows, 3);
  expect([matched.length, offered.length, offered[0]?.rows.length]).toEqual([0, 1, 2_000]);
  expect(performance.now() - began).toBeLessThan(15_000);
});
