import { addDays, addMonths, type IsoDate } from '../../kernel/date.ts';
import type { EventFact, Source } from '../../kernel/facts.ts';
import { type ClosedPeriod, dayPeriod, overlaps, periodsIn } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Duty, Limit, PeriodEnd } from './types.ts';
import { periodText } from './words.ts';

/** An event, or the end of a period, with the time that it gives. */
export interface Occasion {
  readonly id: string;
  readonly name: Text;
  readonly period: ClosedPeriod;
  /** What says that it answers this counts from here on, though the time runs later. */
  readonly opens: IsoDate;
  /** What the subject must have lived through to be bound. */
  readonly lives: ClosedPeriod;
  readonly needs: ClosedPeriod;
  readonly cause: readonly { readonly source?: Source }[];
}

/** The first day on which it is too late, where a time runs from a day. */
function endOfTime(limit: Limit, from: IsoDate, until: IsoDate | undefined): IsoDate | null {
  switch (limit.way) {
    case 'days-after':
      return addDays(from, limit.days + 1);
    case 'months-after':
      return addDays(addMonths(from, limit.months), 1);
    case 'months-before':
      return addDays(addMonths(from, -limit.months), 1);
    case 'until-it-says':
      return until !== undefined && from < until ? until : null;
  }
}

/**
 * A duty of full periods binds who lives through all of the time, one of begun periods who lives on
 * the day of the event. What comes before an event has a year to come in. A source that knows the
 * event knows what was done about it, also before the first day that it read; so only the end must
 * lie in what was read.
 */
export function occasionOf({ over }: Duty, limit: Limit, event: EventFact): Occasion | null {
  const { id, on, until } = event;
  const to = endOfTime(limit, on, until);
  if (to === null) return null;
  const name = text(`“${event.name}”`, `“${event.name}”`);
  const last = dayPeriod(addDays(to, -1));
  const isBefore = limit.way === 'months-before';
  const period = { from: isBefore ? addMonths(last.from, -12) : on, to };
  const lives = isBefore ? last : over === 'full-periods' ? period : dayPeriod(on);
  const needs = isBefore ? last : period;
  return { id, name, period, opens: period.from, lives, needs, cause: [event] };
}

/** The time runs from the day after a period; what names the period counts within it already. */
export function periodEnds(
  { over }: Duty,
  limit: Limit,
  { endOf }: PeriodEnd,
  span: ClosedPeriod,
): Occasion[] {
  // The time of an earlier period may reach into what was read.
  const months = limit.way === 'months-after' ? limit.months : 0;
  const days = limit.way === 'days-after' ? limit.days : 0;
  const from = addDays(addMonths(span.from, -months), -days - 1);
  return periodsIn(endOf, { from, to: span.to }).flatMap((whole) => {
    const to = endOfTime(limit, addDays(whole.to, -1), undefined) ?? whole.to;
    const period = { from: whole.to, to };
    if (!overlaps(span, period)) return [];
    const lives = over === 'full-periods' ? { from: whole.from, to } : whole;
    const at = { id: whole.from, name: periodText(endOf, whole), period, needs: period };
    return [{ ...at, opens: whole.from, lives, cause: [] }];
  });
}

export function noEnd(event: Text): Text {
  return text(
    `没有写明${event.zh}的有效期`,
    `the record does not say until when ${event.en} holds`,
  );
}
