import {
  addDays,
  addMonths,
  dateOf,
  daysInMonth,
  type IsoDate,
  partsOf,
  weekday,
} from '../../kernel/date.ts';
import type { ClosedPeriod } from '../../kernel/period.ts';

export type Weekday = ReturnType<typeof weekday>;

/** On which day of each month something is held: a date, or the nth weekday; 5 means the last. */
export type MonthlyDay =
  | { readonly by: 'date'; readonly day: number }
  | { readonly by: 'weekday'; readonly nth: 1 | 2 | 3 | 4 | 5; readonly weekday: Weekday };

/**
 * The days of a monthly series within a half-open period. A month that is too short has its last
 * day instead: nothing is left out silently.
 */
export function monthlyDays(rule: MonthlyDay, { from, to }: ClosedPeriod): IsoDate[] {
  const days: IsoDate[] = [];
  const { year, month } = partsOf(from);
  for (let first = dateOf(year, month, 1); first < to; first = addMonths(first, 1)) {
    const day = dayIn(rule, first);
    if (from <= day && day < to) days.push(day);
  }
  return days;
}

function dayIn(rule: MonthlyDay, first: IsoDate): IsoDate {
  const { year, month } = partsOf(first);
  const length = daysInMonth(year, month);
  if (rule.by === 'date') return dateOf(year, month, Math.min(rule.day, length));
  const until = (rule.weekday - weekday(first) + 7) % 7;
  const nth = addDays(first, until + (rule.nth - 1) * 7);
  return nth < addMonths(first, 1) ? nth : addDays(nth, -7);
}
