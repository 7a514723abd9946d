import { fault, unknown, type Verdict } from '../../engines/norm/define.ts';
import { daysInMonth, type IsoDate, partsOf } from '../../kernel/date.ts';
import type { ActivityFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { inFile, wordsStandInFile } from './recordWords.ts';

/** The middle one of the days of the month, the earlier of two. */
export function usualDay(days: readonly IsoDate[]): number | null {
  const sorted = days.map((day) => Number(day.slice(8))).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** How far a day lies from a day of its own month, which may be shorter. */
export function drift(day: IsoDate, usual: number): number {
  const { year, month, day: own } = partsOf(day);
  return Math.abs(own - Math.min(usual, daysInMonth(year, month)));
}

/** A day too far from the usual one; why, minutes in a file may say. */
export function tooFar(day: ActivityFact, far: number, usual: number, limit: number): Verdict {
  if (wordsStandInFile(day)) return unknown(inFile);
  return fault(
    text(
      `本年主题党日一般在${usual}日，这次相差${far}天，超过${limit}天`,
      `${far} days from day ${usual}, the usual one of this year; ${limit} at most`,
    ),
  );
}
