import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dateOf,
  daysBetween,
  daysInMonth,
  earlier,
  fullYears,
  type IsoDate,
  isIsoDate,
  isoDate,
  later,
  partsOf,
  weekday,
} from './date.ts';

const first: IsoDate = '1900-01-01';
const days = fc.nat(70_000).map((n) => addDays(first, n));

test.each<[unknown, boolean]>([
  ['2026-11-22', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2000-02-29', true],
  ['2100-02-29', false],
  ['1900-01-01', true],
  ['1899-12-31', false],
  ['9999-12-31', true],
  ['2026-04-30', true],
  ['2026-04-31', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['2026-01-01T00:00:00Z', false],
  ['2026-01-01\n', false],
  ['２０２６-01-01', false],
  ['', false],
  [20260101, false],
  [null, false],
])('%j is a calendar day: %s', (value, expected) => {
  expect(isIsoDate(value)).toBe(expected);
});

test('a day that does not exist is a bug of the caller', () => {
  expect(() => isoDate('2026-02-30')).toThrow(new RangeError('not a calendar day: 2026-02-30'));
  expect(() => dateOf(2026, 13, 1)).toThrow(RangeError);
});

test.each<[IsoDate, number, IsoDate]>([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2026-03-15', 3, '2026-06-15'],
  ['2026-03-15', 6, '2026-09-15'],
  ['2026-03-15', 12, '2027-03-15'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-12-31', 0, '2026-12-31'],
])('%s plus %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test.each<[IsoDate, 1 | 2 | 3 | 4 | 5 | 6 | 7]>([
  ['2026-06-02', 2],
  ['2026-06-07', 7],
  ['2026-06-08', 1],
  ['2000-01-01', 6],
])('%s is weekday %i', (date, expected) => {
  expect(weekday(date)).toBe(expected);
});

test.each<[IsoDate, IsoDate, number]>([
  ['2008-06-15', '2026-06-14', 17],
  ['2008-06-15', '2026-06-15', 18],
  ['2008-02-29', '2026-02-27', 17],
  ['2008-02-29', '2026-02-28', 18],
  ['2026-06-15', '2026-06-15', 0],
])('from %s to %s are %i full years', (from, to, expected) => {
  expect(fullYears(from, to)).toBe(expected);
});

test('a letter of 90 days from 2026-05-10 runs out on 2026-08-08', () => {
  expect(addDays('2026-05-10', 90)).toBe('2026-08-08');
  expect(daysBetween('2026-05-10', '2026-08-08')).toBe(90);
  expect(daysBetween('2026-08-08', '2026-05-10')).toBe(-90);
});

test('years are twelve months, earlier and later follow the calendar', () => {
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
  expect(earlier('2026-01-02', '2026-01-10')).toBe('2026-01-02');
  expect(later('2026-01-02', '2026-01-10')).toBe('2026-01-10');
  expect(daysInMonth(2024, 2)).toBe(29);
});

test('adding days and counting them are each other’s inverse', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -365, max: 30_000 }), (date, n) => {
      fc.pre(daysBetween(first, date) + n >= 0);
      expect(daysBetween(date, addDays(date, n))).toBe(n);
      expect(isIsoDate(addDays(date, n))).toBe(true);
    }),
  );
});

test('days compare as strings, and the week runs on without a gap', () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      expect(weekday(addDays(a, 1))).toBe((weekday(a) % 7) + 1);
      const { year, month, day } = partsOf(a);
      expect(dateOf(year, month, day)).toBe(a);
    }),
  );
});

test('adding months lands in the month meant, on the same day or the last one', () => {
  fc.assert(
    fc.property(days, fc.nat(600), (date, n) => {
      const start = partsOf(date);
      const end = partsOf(addMonths(date, n));
      expect(end.year * 12 + end.month).toBe(start.year * 12 + start.month + n);
      expect(end.day).toBe(Math.min(start.day, daysInMonth(end.year, end.month)));
    }),
  );
});
