import { expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import type { Field } from '../../kernel/form.ts';
import { text } from '../../kernel/text.ts';
import { amountText, balanceText, digits, itemsText } from './amounts.ts';
import {
  allPay,
  lineOf,
  ofPeople,
  owedBy,
  paymentLines,
  tickedOf,
  withoutAmount,
} from './collect.ts';
import { cellOf, filled, isRead } from './column.ts';
import { actsOf } from './journal.ts';
import { closable, monthsBack } from './months.ts';
import { ownMonths } from './ownMonths.ts';
import type { Entry, Payer } from './terms.ts';

const payer = (person: string, amounts: readonly number[], paid = 0): Payer => ({
  ...{ person, name: person, team: null, rate: null, paid },
  open: amounts.map((amount, i) => ({ item: `2026-0${i + 1}`, amount })),
});
const people = [payer('a', [7502, 7502]), payer('b', []), payer('c', [100], 40)];

test('amounts are whole in the book and have two decimals on the page', () => {
  expect(digits('fen', 123_456)).toBe('1,234.56');
  expect(digits('minutes', 95)).toBe('95');
  expect(amountText('fen', 5).zh).toBe('0.05元');
  expect(balanceText('fen', -5).zh).toBe('贷 0.05元');
  expect(itemsText(['2026-01', '2026-02']).zh).toBe('2026年1月至2026年2月，2个月');
});

test('nobody is ticked at first; all who owe pay what they owe, less what they paid before', () => {
  expect(people.map(owedBy)).toEqual([15_004, 0, 60]);
  expect(tickedOf({}, people)).toEqual([]);
  expect(paymentLines(tickedOf({}, people))).toBeNull();
  const lines = paymentLines(tickedOf(allPay({}, people), people));
  expect(lines).toEqual([
    { person: 'a', amount: 15_004, payer: null },
    { person: 'c', amount: 60, payer: null },
  ]);
});

test('what is ticked stays what it was when others are ticked or the book moves on', () => {
  const typed = { a: { ticked: false, amount: 7502, payer: ' 家属 ' } };
  const lines = allPay(typed, people);
  const later = [payer('a', []), payer('b', []), payer('c', [])];
  expect(paymentLines(tickedOf(lines, later))).toEqual([
    { person: 'a', amount: 7502, payer: '家属' },
    { person: 'c', amount: 60, payer: null },
  ]);
});

test.each([undefined, 'abc', 0])('nothing is sent while somebody has no amount: %s', (amount) => {
  const lines = { ...allPay({}, people), b: { ticked: true, amount, payer: '' } };
  const ticked = tickedOf(lines, people);
  expect(paymentLines(ticked)).toBeNull();
  expect(withoutAmount(ticked)).toEqual(['b']);
  expect(lineOf({}, people[1] as Payer).amount).toBeUndefined();
});

test('a problem of a line says whose line it is', () => {
  const problem = { code: 'x', message: text('不在', 'gone'), cure: text('', '') };
  const [first, other] = ofPeople([{ ...problem, at: 'body.lines.1' }, problem], ['甲', '乙']);
  expect(first?.message.zh).toBe('乙：不在');
  expect(other?.message.zh).toBe('不在');
});

const shared = { required: false, seenBy: 'everyone', sealed: false, retention: null } as const;
const money: Field = { kind: 'money', label: text('基数', 'base'), min: 0, max: 9e9, ...shared };
const kind: Field = {
  ...{ kind: 'choice', pick: 'one', label: text('类别', 'kind'), ...shared },
  options: [
    { id: 'retired', label: text('离退休', 'retired'), synonyms: ['退休'] },
    { id: 'salaried', label: text('工资', 'wage'), synonyms: ['民警', '在职'] },
  ],
};

test('a pasted column is read strictly; an empty line leaves its person alone', () => {
  const column = '5,001.00\r\n\r\n６０００\nabc\n';
  const cells = filled({ b: { base: 1 } }, ['a', 'b', 'c', 'd', 'e'], ['base', money], column);
  expect(cells).toEqual({
    ...{ a: { base: 500_100 }, b: { base: 1 } },
    ...{ c: { base: 600_000 }, d: { base: 'abc' } },
  });
  expect(isRead(money, 'abc')).toBe(false);
  expect(cellOf(kind, '退休民警')).toBe('retired');
  expect(cellOf(kind, '在职民警')).toBe('salaried');
  expect(isRead(kind, cellOf(kind, '不知道'))).toBe(false);
});

test('payments of one act stand together, those of two acts do not', () => {
  const entry = (id: string, recordedAt: string): Entry => ({
    ...{ id, recordedAt, voucher: { year: 2026, number: 1 }, by: '', detail: {}, rows: [] },
    ...{ on: '2026-03-10' as IsoDate, bookedOn: '2026-03-10' as IsoDate },
    ...{ reverses: null, reason: null, second: null, reversed: false },
  });
  const acts = actsOf([entry('1', 'x'), entry('2', 'x'), entry('3', 'y')]);
  expect(acts.map(({ entries }) => entries.length)).toEqual([2, 1]);
});

test('months: those behind, and those that may be closed', () => {
  const day = '2026-03-10' as IsoDate;
  expect(monthsBack(day, 3)).toEqual(['2026-03', '2026-02', '2026-01']);
  expect(closable(day, '2026-02-01' as IsoDate)).toEqual(['2026-02']);
  expect(closable(day, null)[0]).toBe('2026-02');
});

test('my months: paid, paid in part, owed, nothing', () => {
  const row = (posting: string, item: string, amount: number) => ({
    ...{ entry: '', on: '2026-03-10' as IsoDate, bookedOn: '2026-03-10' as IsoDate },
    ...{ posting: { id: posting, name: text('', '') }, amount, item, unitName: '' },
  });
  const rows = [
    ...[row('raise', '2026-01', 100), row('settle', '2026-01', 100)],
    ...[row('raise', '2026-02', 100), row('settle', '2026-02', 30), row('raise', '2026-03', 100)],
  ];
  const open = [
    { item: '2026-02', amount: 70 },
    { item: '2026-03', amount: 100 },
  ];
  const items = ['2026-01', '2026-02', '2026-03', '2026-04'];
  const months = ownMonths({ rows, open }, { raises: 'raise', settles: 'settle' }, items);
  expect(months.map(({ state }) => state)).toEqual(['paid', 'part', 'owed', 'none']);
});
