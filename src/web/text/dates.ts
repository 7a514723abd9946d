import { type IsoDate, partsOf } from '../../kernel/date.ts';
import type { Language } from '../../kernel/text.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** 2026年11月23日 or 23 Nov 2026. */
export function dayWords(day: IsoDate, language: Language): string {
  const { year, month, day: date } = partsOf(day);
  return language === 'zh'
    ? `${year}年${month}月${date}日`
    : `${date} ${months[month - 1] ?? month} ${year}`;
}

/** A half-open span as people say it: its last day is named, not the day after. */
export function spanWords(from: IsoDate, last: IsoDate | null, language: Language): string {
  const start = dayWords(from, language);
  if (last === null) return language === 'zh' ? `${start}起` : `since ${start}`;
  return language === 'zh'
    ? `${start}至${dayWords(last, language)}`
    : `${start} to ${dayWords(last, language)}`;
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment in Shanghai, to the minute, whatever zone the computer is set to. */
export function momentWords(moment: string, language: Language): string {
  const { hour, minute } = partsOfMoment(moment);
  return `${dayWords(dayOfMoment(moment), language)} ${hour}:${minute}`;
}

/** The time of day of a moment in Shanghai, `14:30`. */
export function clockOfMoment(moment: string): string {
  const { hour, minute } = partsOfMoment(moment);
  return `${hour}:${minute}`;
}

/** The day of a moment in Shanghai. */
export function dayOfMoment(moment: string): IsoDate {
  const { year, month, day } = partsOfMoment(moment);
  return `${year}-${month}-${day}` as IsoDate;
}

function partsOfMoment(moment: string): Readonly<Record<string, string>> {
  const parts = clock.formatToParts(new Date(moment));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

// Each form stands twice: the picker takes 6 for M and 06 for MM, and neither for the other.
const dotted = ['YYYY.M.D', 'YYYY.MM.DD'] as const;

/** What a date picker shows first, and everything that it understands when typed. */
export const dayFormats: Readonly<Record<Language, readonly string[]>> = {
  zh: ['YYYY年M月D日', 'YYYY-M-D', 'YYYY-MM-DD', 'YYYYMMDD', ...dotted, 'YYYY/M/D', 'YYYY/MM/DD'],
  en: ['D MMM YYYY', 'YYYY-M-D', 'YYYY-MM-DD', 'YYYYMMDD', 'D.M.YYYY', 'YYYY/M/D', 'YYYY/MM/DD'],
};
