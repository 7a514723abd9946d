import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statutoryHolidays } from '../catalogue/law/holidays.ts';
import { calendar, isWorkingDay, noticePeriod, workingDaysBetween } from './calendar.ts';
import { addDays, addMonths, daysInMonth, type IsoDate, partsOf } from './date.ts';
import { spanEnd } from './span.ts';
import { countOpinions, type WrittenOpinion } from './writtenOpinions.ts';

const announced = calendar(statutoryHolidays);
const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2019-01-01', n));
const covered = fc.integer({ min: 0, max: 600 }).map((n) => addDays('2025-01-01', n));

test.each<[IsoDate, number, IsoDate]>([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2026-03-15', 3, '2026-06-15'],
  ['2026-03-15', 6, '2026-09-15'],
  ['2026-03-15', 12, '2027-03-15'],
])('%s and %d months is %s', (from, months, end) => {
  expect(spanEnd(announced, from, { months })).toEqual({ known: true, value: end });
});

test('months add and clamp: the same day, or the last of a shorter month', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), (from, months) => {
      const end = addMonths(from, months);
      const [a, b] = [partsOf(from), partsOf(end)];
      expect(b.year * 12 + b.month - (a.year * 12 + a.month)).toBe(months);
      expect(b.day).toBe(Math.min(a.day, daysInMonth(b.year, b.month)));
    }),
  );
});

test('a notice ends on a working day, and holds exactly so many', () => {
  fc.assert(
    fc.property(covered, fc.integer({ min: 1, max: 15 }), (from, days) => {
      const notice = noticePeriod(announced, from, days, 'with-first-day');
      if (!notice.known) return;
      expect(isWorkingDay(announced, notice.value.last)).toBe('yes');
      const { free } = notice.value;
      expect(workingDaysBetween(announced, from, free)).toEqual({ known: true, value: days });
    }),
  );
});

const opinions: fc.Arbitrary<WrittenOpinion[]> = fc.array(
  fc.record({
    person: fc.constantFrom('a', 'b', 'c', 'd'),
    at: fc.constantFrom('2026-07-19T08:00', '2026-07-20T14:59', '2026-07-20T15:00'),
    says: fc.constantFrom('yes', 'no', 'abstain'),
  }),
  { maxLength: 12 },
);

test('one vote a person: never late, never of somebody who came, and every opinion has a place', () => {
  fc.assert(
    fc.property(opinions, fc.subarray(['a', 'b', 'c', 'd']), (list, there) => {
      const counted = countOpinions(list, '2026-07-20T15:00', new Set(there));
      const may = new Set(list.filter(({ at }) => at < '2026-07-20T15:00').map((o) => o.person));
      for (const person of there) may.delete(person);
      expect(counted.inFavour).toBeLessThanOrEqual(may.size);
      const apart = counted.late.length + counted.ofPresent.length + counted.replaced.length;
      expect(apart + may.size).toBe(list.length);
    }),
  );
});
