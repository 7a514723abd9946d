import { type Calendar, type Counting, noticePeriod } from './calendar.ts';
import { addDays, type IsoDate, later } from './date.ts';
import { type Answer, known, missing } from './facts.ts';
import type { Text } from './text.ts';

/** A public notice (公示) that was up from a day to a day, both included, and what followed it. */
export interface PutUp {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Day of the step that may only follow the notice. */
  readonly next: IsoDate;
  readonly workingDays: number;
}

/**
 * `short`: it came down before `last`, its last working day; `early`: what follows it did not wait
 * for `free`, the day after the notice and after `last`.
 */
export interface NoticeJudged {
  readonly state: 'kept' | 'short' | 'early';
  readonly last: IsoDate;
  readonly free: IsoDate;
}

/**
 * One judgement for the machine that refuses a step and for the rule that finds it later. Unknown
 * where the way of counting (`counting`, of a setting called `called`) or a holiday is not known.
 */
export function noticeJudged(
  notice: PutUp,
  counting: { readonly value: string | null; readonly called: Text },
  calendar: Calendar,
): Answer<NoticeJudged> {
  const { from, to, next, workingDays } = notice;
  if (!isCounting(counting.value)) return missing(counting.called);
  const period = noticePeriod(calendar, from, workingDays, counting.value);
  if (!period.known) return period;
  const { last } = period.value;
  const free = later(period.value.free, addDays(to, 1));
  const state = to < last ? 'short' : next < free ? 'early' : 'kept';
  return known({ state, last, free });
}

function isCounting(value: string | null): value is Counting {
  return value === 'with-first-day' || value === 'after-first-day';
}
