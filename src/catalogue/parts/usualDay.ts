import { daysInMonth, type IsoDate, partsOf } from '../../kernel/date.ts';

/** The middle one of the days of the month, the earlier of two. */
export function usualDay(days: readonly IsoDate[]): number | null {
  const sorted = days.map((day) => Number(day.slice(8))).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** How far a day lies from a day of its own month, which may be shorter. */
export function drift(day: IsoDate, usual: number): number {
  const { year, month, day: own } = partsOf(day);
  return Math.abs(own - Math.min(usual, daysInMonth(year, month)));
}
