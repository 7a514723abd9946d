import { type DateReading, dateOfCell, dateOfText } from '../../documents/sheet/dates.ts';
import type { Cell, DateSystem } from '../../documents/sheet/model.ts';
import { cellText, isBlank } from '../../documents/sheet/model.ts';
import { dateOf, type IsoDate } from '../../kernel/date.ts';
import { type Lifetime, periodAround } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import { spansIn } from './period.ts';

/** When something was held, as far as a ledger says. */
export type When =
  | {
      readonly on: IsoDate;
      readonly start: string | undefined;
      readonly end: string | undefined;
      readonly monthOnly: boolean;
    }
  | { readonly on: null }
  | Unreadable;

/** A day that cannot be read; `may` are the days that can be meant, null where none is named. */
interface Unreadable {
  readonly unreadable: Text;
  readonly may: Lifetime | null;
}

const numeral = '[\\d一二三四五六七八九十]{1,3}';
const fullYear = '(?<year>20\\d{2}|[二〇零○一三四五六七八九]{4})\\s*[-./年]\\s*';
const wholeDay = new RegExp(
  `^\\s*${fullYear}(?<month>${numeral})\\s*[-./月]\\s*(?<day>${numeral})(?!\\d)\\s*[日号]?(?<rest>.*)$`,
  's',
);
const dayOfYear = /^\s*(?<month>\d{1,2})\s*[月./-]\s*(?<day>\d{1,2})(?!\d)\s*[日号]?(?<rest>.*)$/s;
/** 3月, 2026年3月份, 3月中旬: no more than a month. */
const monthAlone = new RegExp(
  `^\\s*(?:${fullYear})?(?<month>${numeral})\\s*月\\s*(?:份|[上中下]旬|[初中底末])?\\s*$`,
);
/** A month within words that are no day: 2026-02-30, 每年3月, a 3.10 that lost its 0. */
const monthWithin = [
  new RegExp(`${fullYear}(?<month>${numeral})(?!\\d)`),
  new RegExp(`(?<month>${numeral})\\s*月`),
  /^\s*(?<month>\d{1,2})[./-]\d/,
];
const dayLike = /[\d周旬]|星期|季度|半年|[一二三四五六七八九十][日号月]/;
const clock = /(上午|下午|晚上?|中午)?\s*(\d{1,2})\s*(?:[:：]\s*(\d{2})|[点时]\s*(半|\d{1,2})?)/;

/**
 * The cell of a ledger's time: a date, `2026年3月5日下午3点`, `2026.3.5 15:00-16:30`, or `3月5日` where
 * the title gives the year.
 */
export function whenOf(cell: Cell, system: DateSystem, year: number | null): When {
  if (isBlank(cell)) return { on: null };
  const direct = asWhen(dateOfCell(cell, system), clocksOf(cell));
  const read = direct ?? (cell.kind === 'text' ? spokenIn(cell.text, system, year) : null);
  return read ?? { unreadable: notRead(cell), may: daysMeant(cellText(cell), year) };
}

function spokenIn(text: string, system: DateSystem, ofTitle: number | null): When | null {
  const words = text.normalize('NFKC');
  const found = wholeDay.exec(words) ?? dayOfYear.exec(words) ?? monthAlone.exec(words);
  const { year = ofTitle, month = '', day, rest = '' } = found?.groups ?? {};
  if (found === null || year === null) return null;
  const said = day === undefined ? `${year}年${month}月` : `${year}年${month}月${day}日`;
  return asWhen(dateOfText(said, system), clocksIn(rest));
}

/**
 * Where the words do not tell the day, the month, quarter or half-year that they name, or the year,
 * else any day: 2月30日 is of February. Words that speak of no day mean none, such as 待定.
 */
function daysMeant(text: string, ofTitle: number | null): Lifetime | null {
  const words = text.normalize('NFKC');
  if (!dayLike.test(words)) return null;
  const found = monthWithin.map((pattern) => pattern.exec(words)).find((match) => match !== null);
  const year = /20\d{2}/.exec(words)?.[0] ?? ofTitle;
  const read = dateOfText(`${found?.groups?.year ?? year}年${found?.groups?.month}月`, 1900);
  if ('precision' in read && read.precision === 'month') {
    return periodAround('month', dateOf(read.year, read.month, 1));
  }
  const rest = words.replace(/20\d{2}\s*年?度?/, '').trim();
  return (year === null ? undefined : spansIn(`${year}年${rest}`)[0]) ?? { from: null, to: null };
}

type Clocks = readonly [start?: string, end?: string];

function asWhen(reading: DateReading, [start, end]: Clocks): When | null {
  if (!('precision' in reading)) return null;
  const clocks = { start, end };
  if (reading.precision === 'day') return { on: reading.date, ...clocks, monthOnly: false };
  return { on: dateOf(reading.year, reading.month, 1), ...clocks, monthOnly: true };
}

function clocksOf(cell: Cell): Clocks {
  if (cell.kind === 'date') return cell.time === undefined ? [] : [cell.time];
  return cell.kind === 'text' ? clocksIn(cell.text.normalize('NFKC')) : [];
}

/** `15:00-16:30`, 下午3点至4点半: an end without 下午 of its own lies in the half-day of the start. */
function clocksIn(words: string): Clocks {
  const clocks = words.slice(Math.max(0, words.search(clock)));
  const [first = '', second] = clocks.split(/(?<=[\d点时分半])\s*(?:-|~|—|–|至|到)\s*/);
  const start = timeOf(first);
  if (start === undefined) return [];
  const half = /上午|下午|晚上?|中午/.exec(first)?.[0] ?? '';
  const end =
    second === undefined ? undefined : timeOf(/^\D/.test(second) ? second : half + second);
  return end === undefined || end <= start ? [start] : [start, end];
}

/** `15:00` of 下午3点, 15:00-16:30 and their like; undefined where no hour is given. */
function timeOf(words: string): string | undefined {
  const found = clock.exec(words);
  if (found === null) return undefined;
  const [, half = '', hourText = '', minuteText, after] = found;
  const spoken = Number(hourText);
  const hour = /下午|晚/.test(half) && spoken < 12 ? spoken + 12 : spoken;
  const minute = after === '半' ? 30 : Number(minuteText ?? after ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function notRead(cell: Cell): Text {
  const words = cellText(cell).slice(0, 30);
  return text(
    `时间“${words}”读不出是哪一天，这一行没有采用`,
    `the time "${words}" is no day that can be read; the row was not used`,
  );
}
