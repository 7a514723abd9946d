import { fault, unknown, type Verdict } from '../../engines/norm/define.ts';
import { daysInMonth, type IsoDate, partsOf } from '../../kernel/date.ts';
import { type ActivityFact, type Answer, type Facts, known } from '../../kernel/facts.ts';
import { type ClosedPeriod, includes, yearPeriod } from '../../kernel/period.ts';
import { text } from '../../kernel/text.ts';
import { inFile, wordsStandInFile } from './recordWords.ts';
import themeDay from './themeDay.ts';

/** Every theme day of a year is held against the same day. */
const remembered = new WeakMap<Facts, Map<string, Answer<number | null>>>();

/** The usual day of the theme days of a year, of those held until a day. */
export function usualDayOf(
  unit: string,
  year: string,
  facts: Facts,
  asOf: IsoDate,
): Answer<number | null> {
  const ofFacts = remembered.get(facts) ?? new Map<string, Answer<number | null>>();
  remembered.set(facts, ofFacts);
  const key = `${unit} ${year} ${asOf}`;
  const found = ofFacts.get(key) ?? usualIn(unit, yearPeriod(Number(year)), facts, asOf);
  ofFacts.set(key, found);
  return found;
}

function usualIn(
  unit: string,
  year: ClosedPeriod,
  facts: Facts,
  asOf: IsoDate,
): Answer<number | null> {
  const held = facts.activities(themeDay.id, unit, year);
  if (!held.known) return held;
  const days = held.value.flatMap((one) => one.on ?? []).filter((day) => day <= asOf);
  return known(usualDay(days.filter((day) => includes(facts.span, day))));
}

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
