import { dateOf, daysInMonth, type IsoDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/text.ts';
import { text } from '../../kernel/text.ts';
import { serialDay } from './dateFormat.ts';
import type { Cell, DateSystem } from './model.ts';

/** What a date cell says. `month`: the file does not say the day, and nobody may invent one. */
export type DateValue =
  | { readonly precision: 'day'; readonly date: IsoDate }
  | { readonly precision: 'month'; readonly year: number; readonly month: number };

/** Why something is no date, with the way out. */
export interface DateRefusal {
  readonly code: `cell/${string}`;
  readonly why: Text;
  readonly cure: Text;
}

export type DateReading = DateValue | DateRefusal;

const firstYear = 1900;
const lastYear = 2100;

const writeWhole = text(
  '请写成 2019-07-01 这样的年月日。',
  'Write year, month and day, such as 2019-07-01.',
);

function refused(code: `cell/${string}`, zh: string, en: string): DateRefusal {
  return { code, why: text(zh, en), cure: writeWhole };
}

const notADate = refused('cell/not-a-date', '不是日期', 'is no date');

function day(year: number, month: number, dayOfMonth: number): DateReading {
  if (year < firstYear || year > lastYear) {
    return refused(
      'cell/year-out-of-range',
      `年份 ${year} 不合理`,
      `has an unlikely year, ${year}`,
    );
  }
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) {
    return refused('cell/no-such-day', '日历上没有这一天', 'is a day that does not exist');
  }
  return { precision: 'day', date: dateOf(year, month, dayOfMonth) };
}

function monthOf(year: number, month: number): DateReading {
  const first = day(year, month, 1);
  return 'precision' in first ? { precision: 'month', year, month } : first;
}

const chinese = new Map(
  [...'〇零○Ｏ一二三四五六七八九'].map((char, at) => [char, Math.max(0, at - 3)]),
);

/** 二〇一九 is 2019 digit by digit; 十一 is 11 and 三十 is 30 by value. */
function chineseNumber(words: string): string {
  if (!words.includes('十')) return [...words].map((c) => chinese.get(c) ?? c).join('');
  const [tens = '', ones = ''] = words.split('十');
  const value = (char: string, empty: number) => (char === '' ? empty : (chinese.get(char) ?? 0));
  return String(value(tens, 1) * 10 + value(ones, 0));
}

function normal(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/^'|\s+/g, ' ')
    .trim()
    .replace(/[〇零○一二三四五六七八九十]+(?=[年月日号])/g, chineseNumber);
}

const clock = String.raw`(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`;
const whole = new RegExp(
  String.raw`^(\d{4}) ?[-./年、\\] ?(\d{1,2}) ?[-./月、\\] ?(\d{1,2}) ?[日号]?${clock}$`,
);
const monthOnly = /^(\d{4}) ?[-./年、\\] ?(\d{1,2}) ?月?$/;
const short = /^\d{2} ?[-./年] ?\d{1,2}(?: ?[-./月] ?\d{1,2} ?[日号]?|月)?$/;
const reversed = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/;

export function dateOfText(words: string, system: DateSystem): DateReading {
  const said = normal(words);
  const full = whole.exec(said) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(said);
  if (full !== null) return day(Number(full[1]), Number(full[2]), Number(full[3]));
  const month = monthOnly.exec(said);
  if (month !== null) return monthOf(Number(month[1]), Number(month[2]));
  if (/^\d{6}$/.test(said)) return sixDigits(Number(said));
  if (/^\d{4}年?$/.test(said)) return yearOnly;
  if (/^\d{5}(?:\.\d+)?$/.test(said)) return serial(Number(said), system);
  if (short.test(said) || reversed.test(said)) {
    return refused(
      'cell/date-ambiguous',
      '分不清哪个是年、哪个是日',
      'does not say which part is the year',
    );
  }
  return notADate;
}

const yearOnly = refused(
  'cell/date-year-only',
  '只有年份，没有月和日',
  'is only a year, without month and day',
);

/** `201907`: a month, unless it may as well be a short year with a day (`190701`). */
function sixDigits(value: number): DateReading {
  const year = Math.floor(value / 100);
  if (year >= 1921 && year <= lastYear) return monthOf(year, value % 100);
  return refused(
    'cell/date-ambiguous',
    '六位数字分不清是年月还是短年份的年月日',
    'has six digits, which may be year and month or a short year with month and day',
  );
}

function serial(value: number, system: DateSystem): DateReading {
  const date = serialDay(value, system);
  const year = Number(date?.slice(0, 4) ?? 0);
  if (date === null || year < firstYear + 20 || year > lastYear) return notADate;
  return { precision: 'day', date };
}

/**
 * A number in a date column: `20190701`, `201907`, a serial that lost its date format, or `2019.07`
 * typed as a decimal, whose last zero Excel drops: 2019.1 may have been January or October.
 */
function dateOfNumber(value: number, system: DateSystem): DateReading {
  if (value >= 10_000_000 && Number.isInteger(value)) return dateOfText(String(value), system);
  if (value >= 100_000 && Number.isInteger(value)) return sixDigits(value);
  if (value >= 7000) return serial(value, system);
  if (value >= firstYear && value <= lastYear) {
    const month = Math.round((value - Math.floor(value)) * 100);
    if (month === 0) return yearOnly;
    if (Math.abs(value - Math.floor(value) - month / 100) > 1e-9) return notADate;
    if (month === 10) return lostZero;
    return monthOf(Math.floor(value), month);
  }
  return notADate;
}

const lostZero: DateRefusal = {
  code: 'cell/date-lost-zero',
  why: text(
    '是小数，可能是 1 月，也可能是丢了末尾 0 的 10 月',
    'is a decimal: January, or October whose last zero was dropped',
  ),
  cure: text(
    '请把这一列设为“文本”格式后重新写出月份，或直接写成年月日。',
    'Format the column as text and write the month again, or write the whole date.',
  ),
};

export function dateOfCell(cell: Cell, system: DateSystem): DateReading {
  if (cell.kind === 'text') return dateOfText(cell.text, system);
  if (cell.kind === 'number') return dateOfNumber(cell.number, system);
  if (cell.kind !== 'date') return notADate;
  const [year = 0, month = 0, dayOfMonth = 0] = cell.date.split('-').map(Number);
  return cell.shows === 'month' ? monthOf(year, month) : day(year, month, dayOfMonth);
}
