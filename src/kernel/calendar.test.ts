import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addWorkingDays,
  type Counting,
  calendar,
  coverage,
  type HolidayData,
  isWorkingDay,
  noticePeriod,
  type Working,
  workingDaysBetween,
} from './calendar.ts';
import { addDays, type IsoDate } from './date.ts';

const data: HolidayData = {
  years: [2025, 2026],
  holidays: ['2026-06-19', '2026-06-20', '2026-06-21', '2026-10-01', '2026-10-02'],
  workdays: ['2026-09-20', '2026-10-10'],
};
const year = calendar(data);

test.each<[IsoDate, Working, string]>([
  ['2024-12-31', 'unknown', 'before the covered years'],
  ['2025-01-01', 'yes', 'a Wednesday that this data does not name'],
  ['2025-12-26', 'yes', 'a Friday late in the year; the next year is covered'],
  ['2026-06-18', 'yes', 'the day before a holiday'],
  ['2026-06-19', 'no', 'a Friday off'],
  ['2026-06-22', 'yes', 'the Monday after'],
  ['2026-09-19', 'no', 'a Saturday'],
  ['2026-09-20', 'yes', 'a Sunday turned into a working day'],
  ['2026-12-25', 'yes', 'the last day that the next announcement cannot move'],
  ['2026-12-26', 'unknown', 'the next announcement may move it, even a Saturday'],
  ['2027-01-01', 'unknown', 'after the covered years'],
])('%s: %s (%s)', (date, expected) => {
  expect(isWorkingDay(year, date)).toBe(expected);
});

test.each<[IsoDate, number, IsoDate]>([
  ['2026-06-15', 0, '2026-06-15'],
  ['2026-06-20', 0, '2026-06-20'],
  ['2026-06-18', 1, '2026-06-22'],
  ['2026-06-15', 3, '2026-06-18'],
  ['2026-06-15', 4, '2026-06-22'],
  ['2026-06-22', -1, '2026-06-18'],
  ['2026-09-18', 1, '2026-09-20'],
  ['2025-12-31', 1, '2026-01-01'],
])('%s plus %i working days is %s', (from, days, expected) => {
  expect(addWorkingDays(year, from, days)).toEqual({ known: true, value: expected });
});

test('a count that would leave the announced days is unknown and says which year is missing', () => {
  expect(addWorkingDays(year, '2026-12-24', 1)).toEqual({ known: true, value: '2026-12-25' });
  expect(addWorkingDays(year, '2026-12-24', 2)).toEqual({
    known: false,
    missing: {
      zh: '2026-12-26 是否工作日无法确定：缺2027年法定节假日安排',
      en: 'whether 2026-12-26 is a working day: the statutory holidays of 2027',
    },
  });
  expect(addWorkingDays(year, '2025-01-01', -1)).toMatchObject({
    known: false,
    missing: { zh: '2024-12-31 是否工作日无法确定：缺2024年法定节假日安排' },
  });
  expect(workingDaysBetween(year, '2027-03-01', '2027-03-02')).toMatchObject({
    missing: { zh: '2027-03-01 是否工作日无法确定：缺2027年法定节假日安排' },
  });
});

test.each<[string, IsoDate, number, Counting, IsoDate, IsoDate]>([
  [
    'domain 19.7: up on a Tuesday, over a weekend',
    '2026-06-02',
    5,
    'with-first-day',
    '2026-06-08',
    '2026-06-09',
  ],
  [
    'the same, its first day not counted',
    '2026-06-02',
    5,
    'after-first-day',
    '2026-06-09',
    '2026-06-10',
  ],
  ['over a holiday', '2026-06-15', 5, 'with-first-day', '2026-06-22', '2026-06-23'],
  ['up on a Saturday', '2026-06-06', 5, 'with-first-day', '2026-06-12', '2026-06-13'],
  ['over a make-up Sunday', '2026-09-17', 5, 'with-first-day', '2026-09-22', '2026-09-23'],
  ['one day', '2026-06-02', 1, 'with-first-day', '2026-06-02', '2026-06-03'],
])('notice, %s', (_, from, days, counting, last, free) => {
  expect(noticePeriod(year, from, days, counting)).toEqual({
    known: true,
    value: { from, last, free },
  });
});

test('a notice beyond the announced days is unknown', () => {
  expect(noticePeriod(year, '2026-12-21', 5, 'with-first-day')).toMatchObject({ known: true });
  expect(noticePeriod(year, '2026-12-22', 5, 'with-first-day')).toMatchObject({ known: false });
});

test.each([0, -1, 1.5, Number.NaN])('a notice of %d days is a bug', (days) => {
  expect(() => noticePeriod(year, '2026-06-02', days, 'with-first-day')).toThrow(RangeError);
});

test.each<[IsoDate, IsoDate, number]>([
  ['2026-06-15', '2026-06-15', 0],
  ['2026-06-15', '2026-06-16', 1],
  ['2026-06-15', '2026-06-22', 4],
  ['2026-06-15', '2026-06-23', 5],
  ['2026-06-23', '2026-06-15', -5],
])('from %s to %s lie %i working days', (from, to, expected) => {
  expect(workingDaysBetween(year, from, to)).toEqual({ known: true, value: expected });
});

test('refuses data that contradicts itself', () => {
  expect(() => calendar({ ...data, workdays: ['2026-10-01'] })).toThrow(/both a day off/);
  expect(() => calendar({ ...data, years: [2025] })).toThrow(/no covered year: 2026-06-19/);
});

test('says how far it reaches', () => {
  expect(coverage(year)).toEqual({ from: '2025-01-01', last: '2026-12-25' });
  expect(coverage(calendar({ years: [], holidays: [], workdays: [] }))).toBeNull();
});

test('adding working days and counting them agree', () => {
  const day = fc.nat(600).map((n) => addDays('2025-02-01', n));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 20 }), (from, n) => {
      const end = addWorkingDays(year, from, n);
      if (!end.known) throw new Error('the span was meant to be covered');
      expect(isWorkingDay(year, end.value)).toBe('yes');
      const after = addDays(from, 1);
      expect(workingDaysBetween(year, after, addDays(end.value, 1))).toEqual({
        known: true,
        value: n,
      });
      expect(workingDaysBetween(year, after, end.value)).toEqual({ known: true, value: n - 1 });
    }),
  );
});
