import { expect, test } from 'vitest';
import { daysShown, shownOn } from './calendar.ts';

test.each([
  ['2026-11-01', '2026-10-26', '2026-12-06', 42],
  ['2026-06-01', '2026-06-01', '2026-07-05', 35],
  ['2027-02-01', '2027-02-01', '2027-02-28', 28],
] as const)('the weeks of %s', (first, from, last, count) => {
  const days = daysShown(first);
  expect([days[0], days.at(-1), days.length]).toEqual([from, last, count]);
});

test('four stand in a day, what is more is counted', () => {
  expect(shownOn([])).toEqual({ shown: [], others: 0 });
  expect(shownOn([1, 2, 3, 4])).toEqual({ shown: [1, 2, 3, 4], others: 0 });
  expect(shownOn([1, 2, 3, 4, 5, 6])).toEqual({ shown: [1, 2, 3, 4], others: 2 });
});
