import { expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { drift, usualDay } from './usualDay.ts';

test.each<[readonly IsoDate[], number | null]>([
  [[], null],
  [['2026-01-09'], 9],
  [['2026-01-20', '2026-02-10'], 10],
  [['2026-01-30', '2026-02-05', '2026-03-06'], 6],
  [['2026-01-02', '2026-02-10', '2026-03-09', '2026-04-30'], 9],
])('of %j the usual day is %j', (days, usual) => {
  expect(usualDay(days)).toBe(usual);
});

test.each<[IsoDate, number, number]>([
  ['2026-02-28', 31, 0],
  ['2026-02-20', 31, 8],
  ['2024-02-29', 30, 0],
  ['2026-03-01', 31, 30],
  ['2026-04-15', 10, 5],
])('%s lies from day %i by %i', (day, usual, days) => {
  expect(drift(day, usual)).toBe(days);
});
