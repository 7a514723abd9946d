import { partsOf } from '../../kernel/date.ts';
import type { ClosedPeriod, PeriodUnit } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Force } from './types.ts';

/** How the words of a norm are said, in both languages. */
export const periodNames: Readonly<Record<PeriodUnit, Text>> = {
  month: text('每月', 'a month'),
  quarter: text('每季度', 'a quarter'),
  'half-year': text('每半年', 'a half-year'),
  year: text('每年', 'a year'),
};

export const forceNames: Readonly<Record<Force, Text>> = {
  hints: text('宜', 'is advised to have'),
  normally: text('一般', 'normally has'),
  must: text('应当', 'must have'),
  voids: text('必须', 'must have, or the act is void,'),
};

export function timesText(times: number): string {
  return times === 1 ? 'one' : String(times);
}

/** A calendar period by its name: 2026年第1季度, 2026 Q1. */
export function periodText(unit: PeriodUnit, period: ClosedPeriod): Text {
  const { year, month } = partsOf(period.from);
  switch (unit) {
    case 'month':
      return text(`${year}年${month}月`, `${year}-${String(month).padStart(2, '0')}`);
    case 'quarter':
      return text(`${year}年第${(month + 2) / 3}季度`, `${year} Q${(month + 2) / 3}`);
    case 'half-year':
      return month === 1
        ? text(`${year}年上半年`, `first half of ${year}`)
        : text(`${year}年下半年`, `second half of ${year}`);
    case 'year':
      return text(`${year}年`, `${year}`);
  }
}
