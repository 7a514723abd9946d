import { addMonths, type IsoDate } from '../../kernel/date.ts';

/** Months up to that of a day, the latest first: `2026-03`, `2026-02`. */
export function monthsBack(day: IsoDate, count: number): readonly string[] {
  const first = `${day.slice(0, 7)}-01` as IsoDate;
  return Array.from({ length: count }, (_, back) => addMonths(first, -back).slice(0, 7));
}

/** Months that can be closed now: the next one in order; nothing closed: those of two years. */
export function closable(today: IsoDate, openFrom: IsoDate | null): readonly string[] {
  if (openFrom === null) return monthsBack(today, 25).slice(1);
  return addMonths(openFrom, 1) <= today ? [openFrom.slice(0, 7)] : [];
}
