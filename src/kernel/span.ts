import { addWorkingDays, type Calendar } from './calendar.ts';
import { addDays, addMonths, type IsoDate } from './date.ts';
import { type Answer, known } from './facts.ts';
import { type Text, text } from './text.ts';

/** How long something lasts. Months are calendar months and clamp to the end of a shorter one. */
export type Span =
  | { readonly months: number }
  | { readonly days: number }
  | { readonly workingDays: number };

/**
 * The day on which a span that began on `from` is full: the same day of a later month, or so many
 * days on. What may be done “within” it may still be done on that day; what must wait for it may
 * be done on it. Unknown where no announcement of holidays covers the days.
 */
export function spanEnd(calendar: Calendar, from: IsoDate, span: Span): Answer<IsoDate> {
  if ('months' in span) return known(addMonths(from, span.months));
  if ('days' in span) return known(addDays(from, span.days));
  return addWorkingDays(calendar, from, span.workingDays);
}

export function spanText(span: Span): Text {
  if ('months' in span) {
    const { months } = span;
    return text(`${months}个月`, months === 1 ? 'one month' : `${months} months`);
  }
  if ('days' in span) return text(`${span.days}天`, `${span.days} days`);
  return text(`${span.workingDays}个工作日`, `${span.workingDays} working days`);
}
