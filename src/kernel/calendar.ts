import { addDays, dateOf, type IsoDate, partsOf, weekday } from './date.ts';
import { type Answer, known, missing } from './facts.ts';
import { text } from './text.ts';

/** Statutory holidays as the State Council announces them, year by year. */
export interface HolidayData {
  /** Years whose announcement is in the data. */
  readonly years: readonly number[];
  /** Every day off that an announcement names, weekends among them. */
  readonly holidays: readonly IsoDate[];
  /** Weekend days that an announcement turns into working days. */
  readonly workdays: readonly IsoDate[];
}

export interface Calendar {
  readonly years: ReadonlySet<number>;
  readonly holidays: ReadonlySet<IsoDate>;
  readonly workdays: ReadonlySet<IsoDate>;
}

export type Working = 'yes' | 'no' | 'unknown';

/** Whether the day on which a notice goes up is counted (domain.md 20, point 17). */
export type Counting = 'with-first-day' | 'after-first-day';

/** Days of a notice: `last` is its last working day, `free` the day after, when one may go on. */
export interface Notice {
  readonly from: IsoDate;
  readonly last: IsoDate;
  readonly free: IsoDate;
}

/** @throws RangeError when a day lies in no covered year or is both off and on: broken data. */
export function calendar(data: HolidayData): Calendar {
  const years = new Set(data.years);
  const holidays = new Set(data.holidays);
  for (const date of [...data.holidays, ...data.workdays]) {
    if (!years.has(partsOf(date).year)) throw new RangeError(`day of no covered year: ${date}`);
  }
  for (const date of data.workdays) {
    if (holidays.has(date)) throw new RangeError(`both a day off and a working day: ${date}`);
  }
  return { years, holidays, workdays: new Set(data.workdays) };
}

/**
 * Years whose announcement is needed to know the day. The one for a year also moves the last days
 * of the year before it (the one for 2019 made 2018-12-29 a working day and 2018-12-31 a day off);
 * none since 2004 reached before 29 December.
 */
function yearsBehind(date: IsoDate): number[] {
  const { year, month, day } = partsOf(date);
  return month === 12 && day > 25 ? [year, year + 1] : [year];
}

function isCovered(calendar: Calendar, date: IsoDate): boolean {
  return yearsBehind(date).every((year) => calendar.years.has(year));
}

export function isWorkingDay(calendar: Calendar, date: IsoDate): Working {
  if (!isCovered(calendar, date)) return 'unknown';
  if (calendar.workdays.has(date)) return 'yes';
  if (calendar.holidays.has(date)) return 'no';
  return weekday(date) <= 5 ? 'yes' : 'no';
}

function notAnnounced(calendar: Calendar, date: IsoDate) {
  const years = yearsBehind(date).filter((year) => !calendar.years.has(year));
  return missing(
    text(
      `${date} 是否工作日无法确定：缺${years.join('、')}年法定节假日安排`,
      `whether ${date} is a working day: the statutory holidays of ${years.join(' and ')}`,
    ),
  );
}

/**
 * The `days`-th working day after `from` (before it when negative); `from` itself for 0.
 * @throws RangeError when `days` is no whole number.
 */
export function addWorkingDays(calendar: Calendar, from: IsoDate, days: number): Answer<IsoDate> {
  if (!Number.isSafeInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  const step = Math.sign(days);
  let date = from;
  for (let left = Math.abs(days); left > 0; ) {
    date = addDays(date, step);
    const working = isWorkingDay(calendar, date);
    if (working === 'unknown') return notAnnounced(calendar, date);
    if (working === 'yes') left -= 1;
  }
  return known(date);
}

/** Working days in `[from, to)`; counted backwards, and negative, when `to` lies before `from`. */
export function workingDaysBetween(calendar: Calendar, from: IsoDate, to: IsoDate): Answer<number> {
  if (to < from) {
    const back = workingDaysBetween(calendar, to, from);
    return back.known ? known(0 - back.value) : back;
  }
  let count = 0;
  for (let date = from; date < to; date = addDays(date, 1)) {
    const working = isWorkingDay(calendar, date);
    if (working === 'unknown') return notAnnounced(calendar, date);
    if (working === 'yes') count += 1;
  }
  return known(count);
}

/**
 * A public notice of `days` working days that goes up on `from` (公示). A first day that is no
 * working day is never counted.
 * @throws RangeError when `days` is no whole number above 0.
 */
export function noticePeriod(
  calendar: Calendar,
  from: IsoDate,
  days: number,
  counting: Counting,
): Answer<Notice> {
  if (!(days >= 1)) throw new RangeError(`a notice lasts at least one day, not ${days}`);
  const start = counting === 'with-first-day' ? addDays(from, -1) : from;
  const last = addWorkingDays(calendar, start, days);
  if (!last.known) return last;
  return known({ from, last: last.value, free: addDays(last.value, 1) });
}

/** The first and last day that a calendar speaks of, or null when it covers no year. */
export function coverage(calendar: Calendar): { from: IsoDate; last: IsoDate } | null {
  if (calendar.years.size === 0) return null;
  const first = Math.min(...calendar.years);
  const last = Math.max(...calendar.years);
  return { from: dateOf(first, 1, 1), last: dateOf(last, 12, 25) };
}
