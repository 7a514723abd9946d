import { addDays, addMonths, dateOf, earlier, type IsoDate, later } from '../../kernel/date.ts';
import { type ClosedPeriod, periodAround, yearPeriod } from '../../kernel/period.ts';

const part =
  /(20\d{2})\s*年(?:度)?\s*(?:(上半年|下半年)|第?\s*([一二三四1234])\s*季度|(\d{1,2})\s*月)?/g;

/** The year that a title speaks of; null when it names none, or several. */
export function yearOf(title: string): number | null {
  const years = new Set([...title.normalize('NFKC').matchAll(part)].map(([, year]) => year));
  const [only] = years;
  return years.size === 1 ? Number(only) : null;
}

/** 2026年度, 2026年上半年, 2026年第3季度, 2026年5月. */
export function spansIn(title: string): ClosedPeriod[] {
  return [...title.normalize('NFKC').matchAll(part)].flatMap(([, year, half, quarter, month]) => {
    const y = Number(year);
    if (half !== undefined)
      return [periodAround('half-year', dateOf(y, half === '上半年' ? 1 : 7, 1))];
    if (quarter !== undefined) {
      const q = '一二三四'.indexOf(quarter) + 1 || Number(quarter);
      return [periodAround('quarter', dateOf(y, q * 3 - 2, 1))];
    }
    if (month === undefined) return [yearPeriod(y)];
    const m = Number(month);
    return m >= 1 && m <= 12 ? [periodAround('month', dateOf(y, m, 1))] : [];
  });
}

/**
 * What a ledger covers, hence where something can be missing: what the titles name, up to the day
 * of judgement; without a year in them, from the first month that has a record to the last full
 * one. Null when there is nothing to go by.
 */
export function coveredBy(
  titles: readonly string[],
  days: readonly IsoDate[],
  asOf: IsoDate,
): ClosedPeriod | null {
  const end = addDays(asOf, 1);
  const named = titles.flatMap(spansIn).filter(({ from }) => from < end);
  const [first] = named;
  if (first !== undefined) {
    const from = named.reduce((least, one) => earlier(least, one.from), first.from);
    const to = named.reduce((most, one) => later(most, one.to), first.to);
    return { from, to: earlier(to, end) };
  }
  const sorted = [...days].sort();
  const [earliest, latest] = [sorted[0], sorted.at(-1)];
  if (earliest === undefined || latest === undefined) return null;
  const from = periodAround('month', earliest).from;
  const month = periodAround('month', latest);
  const to = month.to <= end ? month.to : month.from;
  return from < to ? { from, to } : { from, to: addMonths(from, 1) };
}
