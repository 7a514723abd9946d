import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, partsOf, weekday } from '../../kernel/date.ts';
import { type MonthlyDay, monthlyDays, type Weekday } from './series.ts';

const year = { from: '2026-01-01', to: '2027-01-01' } as const;

test.each<[string, MonthlyDay, readonly string[]]>([
  ['the 15th', { by: 'date', day: 15 }, ['2026-01-15', '2026-02-15', '2026-03-15']],
  [
    'the 31st, or the last day',
    { by: 'date', day: 31 },
    ['2026-01-31', '2026-02-28', '2026-03-31'],
  ],
  [
    'the second Friday',
    { by: 'weekday', nth: 2, weekday: 5 },
    ['2026-01-09', '2026-02-13', '2026-03-13'],
  ],
  [
    'the last Friday, the fifth or the fourth',
    { by: 'weekday', nth: 5, weekday: 5 },
    ['2026-01-30', '2026-02-27', '2026-03-27'],
  ],
  [
    'the first Thursday, which may be the first day',
    { by: 'weekday', nth: 1, weekday: 4 },
    ['2026-01-01', '2026-02-05', '2026-03-05'],
  ],
])('%s', (_, rule, days) => {
  expect(monthlyDays(rule, { from: '2026-01-01', to: '2026-04-01' })).toEqual(days);
});

test('both ends of the period cut', () => {
  const rule = { by: 'date', day: 10 } as const;
  const days = (from: '2026-01-10' | '2026-01-11', to: '2026-02-10' | '2026-02-11') =>
    monthlyDays(rule, { from, to });
  expect(days('2026-01-10', '2026-02-10')).toEqual(['2026-01-10']);
  expect(days('2026-01-11', '2026-02-11')).toEqual(['2026-02-10']);
  expect(days('2026-01-11', '2026-02-10')).toEqual([]);
});

test('every month has exactly one day, by the rule', () => {
  const rules = fc.oneof(
    fc.record({ by: fc.constant('date' as const), day: fc.integer({ min: 1, max: 31 }) }),
    fc.record({
      by: fc.constant('weekday' as const),
      nth: fc.constantFrom(1, 2, 3, 4, 5),
      weekday: fc.integer({ min: 1, max: 7 }).map((one) => one as Weekday),
    }),
  );
  fc.assert(
    fc.property(rules, (rule) => {
      const days = monthlyDays(rule, year);
      expect(days.map((day) => partsOf(day).month)).toEqual(
        [...Array(12).keys()].map((i) => i + 1),
      );
      if (rule.by === 'date') return;
      for (const day of days) {
        expect(weekday(day)).toBe(rule.weekday);
        const last = addDays(day, 7) >= addMonths(`${day.slice(0, 7)}-01` as typeof day, 1);
        expect(rule.nth === 5 ? last : Math.ceil(partsOf(day).day / 7) === rule.nth).toBe(true);
      }
    }),
  );
});
