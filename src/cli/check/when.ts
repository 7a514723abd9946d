import { type DateReading, dateOfCell, dateOfText } from '../../documents/sheet/dates.ts';
import type { Cell, DateSystem } from '../../documents/sheet/model.ts';
import { cellText, isBlank } from '../../documents/sheet/model.ts';
import { dateOf, type IsoDate } from '../../kernel/date.ts';
import { type Text, text } from '../../kernel/text.ts';

/** When something was held, as far as a ledger says. */
export type When =
  | {
      readonly on: IsoDate;
      readonly start: string | undefined;
      readonly end: string | undefined;
      readonly monthOnly: boolean;
    }
  | { readonly on: null }
  | { readonly unreadable: Text };

const numeral = '[\\d一二三四五六七八九十]{1,3}';
const wholeDay = new RegExp(
  `^\\s*(20\\d{2}|[二〇零○一三四五六七八九]{4})\\s*[-./年]\\s*(${numeral})\\s*[-./月]\\s*(${numeral})(?!\\d)\\s*[日号]?(.*)$`,
  's',
);
const dayOfYear = /^\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)\s*[日号]?(.*)$/s;
const clock = /(上午|下午|晚上?|中午)?\s*(\d{1,2})\s*(?:[:：]\s*(\d{2})|[点时]\s*(半|\d{1,2})?)/;

/**
 * The cell of a ledger's time: a date, `2026年3月5日下午3点`, `2026.3.5 15:00-16:30`, or `3月5日` where
 * the title gives the year.
 */
export function whenOf(cell: Cell, system: DateSystem, year: number | null): When {
  if (isBlank(cell)) return { on: null };
  const direct = asWhen(dateOfCell(cell, system), clocksOf(cell));
  if (direct !== null || cell.kind !== 'text') return direct ?? unreadable(cell);
  const words = cell.text.normalize('NFKC');
  const full = wholeDay.exec(words);
  if (full !== null) {
    const [, year = '', month = '', day = '', rest = ''] = full;
    const read = dateOfText(`${year}年${month}月${day}日`, system);
    return asWhen(read, clocksIn(rest)) ?? unreadable(cell);
  }
  const short = dayOfYear.exec(words);
  if (short === null || year === null) return unreadable(cell);
  const [, month = '', day = '', rest = ''] = short;
  return asWhen(dateOfText(`${year}-${month}-${day}`, system), clocksIn(rest)) ?? unreadable(cell);
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

function unreadable(cell: Cell): When {
  const words = cellText(cell).slice(0, 30);
  return {
    unreadable: text(
      `时间“${words}”读不出是哪一天，这一行没有采用`,
      `the time "${words}" is no day that can be read; the row was not used`,
    ),
  };
}
