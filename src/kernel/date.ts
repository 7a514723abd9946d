/**
 * A calendar day, `YYYY-MM-DD`, in Asia/Shanghai. Days compare as strings. Days and months are
 * counted on the proleptic Gregorian calendar in UTC, so no time zone can move them.
 */
export type IsoDate = `${number}-${number}-${number}`;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 86_400_000;

export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string') return false;
  const match = pattern.exec(value);
  if (match === null) return false;
  return isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isDay(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** @throws RangeError on a day that does not exist: a bug of the caller, never a user's input. */
export function isoDate(value: string): IsoDate {
  if (!isIsoDate(value)) throw new RangeError(`not a calendar day: ${value}`);
  return value;
}

/** `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8)];
  return { year: Number(year), month: Number(month), day: Number(day) };
}

export function dateOf(year: number, month: number, day: number): IsoDate {
  if (isDay(year, month, day) && year <= 9999)
    return `${year}${parts[month]}${parts[day]}` as IsoDate;
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return isoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** `-01` to `-31`: days are written by the million. */
const parts = Array.from({ length: 32 }, (_, n) => `-${String(n).padStart(2, '0')}`);

function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = partsOf(date);
  // Within the month nothing is carried: most questions are about a day or a week.
  const sum = day + days;
  if (sum >= 1 && sum <= daysInMonth(year, month)) return dateOf(year, month, sum);
  const moved = new Date(Date.UTC(year, month - 1, sum));
  return dateOf(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** Adds calendar months and clamps to the end of the month: 01-31 plus one month is 02-28. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = count - targetYear * 12 + 1;
  return dateOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}

/** Whole years from `from` to `to`, such as an age; a 29 February comes round on 28 February. */
export function fullYears(from: IsoDate, to: IsoDate): number {
  const years = partsOf(to).year - partsOf(from).year;
  return addYears(from, years) <= to ? years : years - 1;
}

/** Days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday to 7 Sunday. */
export function weekday(date: IsoDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const day = new Date(dayNumber(date) * dayLength).getUTCDay();
  return (day === 0 ? 7 : day) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

export function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

export function later(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? b : a;
}
