import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type IsoDate } from './date.ts';
import {
  type ClosedPeriod,
  covers,
  dayPeriod,
  includes,
  intersection,
  isEmpty,
  overlaps,
  type Period,
  type PeriodUnit,
  periodAround,
  periodsIn,
  yearPeriod,
} from './period.ts';

const june: ClosedPeriod = { from: '2026-06-01', to: '2026-07-01' };
const day = fc.nat(60).map((n) => addDays('2026-05-01', n));
const span: fc.Arbitrary<Period> = fc.record({
  from: day,
  to: fc.option(day, { nil: null }),
});
const everyDay = Array.from({ length: 90 }, (_, n) => addDays('2026-04-20', n));
const daysOf = (period: Period) => everyDay.filter((date) => includes(period, date));

test.each<[IsoDate, boolean]>([
  ['2026-05-31', false],
  ['2026-06-01', true],
  ['2026-06-30', true],
  ['2026-07-01', false],
])('June holds %s: %s', (date, expected) => {
  expect(includes(june, date)).toBe(expected);
});

test('a span without end holds every day from its first', () => {
  const open = { from: '2026-06-01', to: null } as const;
  expect(includes(open, '2026-05-31')).toBe(false);
  expect(includes(open, '9999-12-31')).toBe(true);
});

test.each([
  ['0001-01-01', true],
  ['2026-06-30', true],
  ['2026-07-01', false],
] as const)('a span whose first day is unknown holds %s: %s', (date, expected) => {
  expect(includes({ from: null, to: '2026-07-01' }, date)).toBe(expected);
});

test.each<[PeriodUnit, IsoDate, IsoDate, IsoDate]>([
  ['month', '2026-02-28', '2026-02-01', '2026-03-01'],
  ['month', '2026-12-31', '2026-12-01', '2027-01-01'],
  ['quarter', '2026-03-31', '2026-01-01', '2026-04-01'],
  ['quarter', '2026-04-01', '2026-04-01', '2026-07-01'],
  ['half-year', '2026-06-30', '2026-01-01', '2026-07-01'],
  ['half-year', '2026-07-01', '2026-07-01', '2027-01-01'],
  ['year', '2026-12-31', '2026-01-01', '2027-01-01'],
])('the %s around %s is [%s, %s)', (unit, date, from, to) => {
  expect(periodAround(unit, date)).toEqual({ from, to });
});

test('lists every period that shares a day with the span, and none beyond its open end', () => {
  const months = periodsIn('month', { from: '2026-01-15', to: '2026-03-01' });
  expect(months.map((month) => month.from)).toEqual(['2026-01-01', '2026-02-01']);
  const oneMore = periodsIn('month', { from: '2026-01-15', to: '2026-03-02' });
  expect(oneMore.map((month) => month.from)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
});

test('a span without a day shares nothing and lies in everything', () => {
  const nothing = { from: '2026-06-10', to: '2026-06-10' } as const;
  expect(isEmpty(nothing)).toBe(true);
  expect(isEmpty(dayPeriod('2026-06-10'))).toBe(false);
  expect(overlaps(june, nothing)).toBe(false);
  expect(intersection(june, nothing)).toBeNull();
  expect(covers(dayPeriod('2020-01-01'), nothing)).toBe(true);
  expect(periodsIn('month', nothing)).toEqual([]);
});

test('neighbours do not overlap', () => {
  expect(overlaps(june, { from: '2026-07-01', to: null })).toBe(false);
  expect(overlaps(june, dayPeriod('2026-06-30'))).toBe(true);
  expect(yearPeriod(2026)).toEqual({ from: '2026-01-01', to: '2027-01-01' });
});

test('overlap, intersection and cover say what counting days says', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const shared = daysOf(a).filter((date) => includes(b, date));
      expect(overlaps(a, b)).toBe(shared.length > 0);
      const both = intersection(a, b);
      expect(both === null ? [] : daysOf(both)).toEqual(shared);
      if (b.to !== null) {
        expect(covers(a, b)).toBe(daysOf(b).every((date) => includes(a, date)));
      }
    }),
    { numRuns: 500 },
  );
});

test('periods of a span follow each other without a gap and touch it', () => {
  const unit = fc.constantFrom<PeriodUnit>('month', 'quarter', 'half-year', 'year');
  fc.assert(
    fc.property(unit, day, fc.integer({ min: 1, max: 900 }), (by, from, length) => {
      const whole = { from, to: addDays(from, length) };
      const parts = periodsIn(by, whole);
      expect(parts.every((part) => overlaps(part, whole))).toBe(true);
      expect(parts.slice(1).map((part) => part.from)).toEqual(
        parts.slice(0, -1).map((part) => part.to),
      );
      expect(covers({ from: parts[0]?.from ?? from, to: parts.at(-1)?.to ?? from }, whole)).toBe(
        true,
      );
    }),
  );
});
