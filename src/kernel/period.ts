import { addDays, addMonths, dateOf, earlier, type IsoDate, later, partsOf } from './date.ts';

/** A span of days, half-open: `from` belongs to it, `to` does not. `to` null: without end. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** A span that ends. */
export interface ClosedPeriod extends Period {
  readonly to: IsoDate;
}

export type PeriodUnit = 'month' | 'quarter' | 'half-year' | 'year';

const monthsIn: Readonly<Record<PeriodUnit, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** A span of which the first day may be unknown: `from` null has always begun. */
export interface Lifetime {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export function includes({ from, to }: Lifetime, date: IsoDate): boolean {
  return (from === null || from <= date) && (to === null || date < to);
}

/** A span without a day, such as a membership that was voided on the day it began. */
export function isEmpty(period: Period): boolean {
  return period.to !== null && period.to <= period.from;
}

/** True when at least one day lies in both; a span without a day overlaps nothing. */
export function overlaps(a: Period, b: Period): boolean {
  if (isEmpty(a) || isEmpty(b)) return false;
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}

/** The days that both share, or null. */
export function intersection(a: Period, b: Period): Period | null {
  if (!overlaps(a, b)) return null;
  const to = a.to === null ? b.to : b.to === null ? a.to : earlier(a.to, b.to);
  return { from: later(a.from, b.from), to };
}

/** True when every day of `inner` lies in `outer`; a span without a day lies in every other. */
export function covers(outer: Period, inner: Period): boolean {
  if (isEmpty(inner)) return true;
  if (inner.from < outer.from) return false;
  return outer.to === null || (inner.to !== null && inner.to <= outer.to);
}

/** The calendar month, quarter, half-year or year that a day lies in. */
export function periodAround(unit: PeriodUnit, date: IsoDate): ClosedPeriod {
  const { year, month } = partsOf(date);
  const length = monthsIn[unit];
  const first = Math.floor((month - 1) / length) * length + 1;
  const from = dateOf(year, first, 1);
  return { from, to: addMonths(from, length) };
}

/** Every calendar period that shares a day with `span`, in order. */
export function periodsIn(unit: PeriodUnit, span: ClosedPeriod): ClosedPeriod[] {
  const periods: ClosedPeriod[] = [];
  if (isEmpty(span)) return periods;
  for (let from = periodAround(unit, span.from).from; from < span.to; ) {
    const to = addMonths(from, monthsIn[unit]);
    periods.push({ from, to });
    from = to;
  }
  return periods;
}

export function yearPeriod(year: number): ClosedPeriod {
  return { from: dateOf(year, 1, 1), to: dateOf(year + 1, 1, 1) };
}

export function dayPeriod(date: IsoDate): ClosedPeriod {
  return { from: date, to: addDays(date, 1) };
}
