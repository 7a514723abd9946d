import { addDays, addMonths, type IsoDate, weekday } from '../../kernel/date.ts';

/** Whole weeks from Monday on, so that every column is a weekday. */
export function daysShown(first: IsoDate): readonly IsoDate[] {
  const start = addDays(first, 1 - weekday(first));
  const days: IsoDate[] = [];
  for (let day = start; day < addMonths(first, 1) || days.length % 7 > 0; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
}

const mostADay = 4;

/** A bureau holds dozens on one day: the first few stand in it, the others are counted. */
export function shownOn<T>(lines: readonly T[]): {
  readonly shown: readonly T[];
  readonly others: number;
} {
  const shown = lines.slice(0, mostADay);
  return { shown, others: lines.length - shown.length };
}
