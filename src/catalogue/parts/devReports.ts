import { addYears, earlier, type IsoDate, isIsoDate } from '../../kernel/date.ts';
import type { CaseFact } from '../../kernel/facts.ts';
import type { ClosedPeriod } from '../../kernel/period.ts';
import { lastOf, takenOf } from './devJudgements.ts';

/** Days of the thought reports that reviews hold, in order. */
export function reportDays(one: CaseFact): readonly IsoDate[] {
  return ['cultivation', 'continued-education']
    .flatMap((step) => takenOf(one, step))
    .flatMap(({ documents: { reports } }) => (Array.isArray(reports) ? reports : []))
    .flatMap((row: { readonly on?: unknown }) => (isIsoDate(row.on) ? row.on : []))
    .toSorted();
}

/** Full years from the choice as an activist to the meeting on confirmation, or to today. */
export function fullYearsOf(
  one: CaseFact,
  asOf: IsoDate,
): readonly (ClosedPeriod & { readonly confirmed: boolean })[] {
  const start = lastOf(one, 'activist')?.on;
  const end = earlier(lastOf(one, 'confirmation')?.on ?? asOf, asOf);
  const reviews = [...takenOf(one, 'cultivation'), ...takenOf(one, 'continued-education')];
  const years: (ClosedPeriod & { confirmed: boolean })[] = [];
  if (start === undefined) return years;
  for (let n = 1; addYears(start, n) <= end; n += 1) {
    const [from, to] = [addYears(start, n - 1), addYears(start, n)];
    const confirmed = reviews.some(
      (review) => from <= review.on && review.on < to && review.confirmed?.includes('reports'),
    );
    years.push({ from, to, confirmed });
  }
  return years;
}
