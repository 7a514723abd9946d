import { addDays, type IsoDate, isoDate } from '../../kernel/date.ts';
import type { BookFact, Facts, LineFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import duesCollectionDay from '../settings/dues-collection-day.ts';
import duesGraceDays from '../settings/dues-grace-days.ts';
import { nextMonth, paidBy } from './duesLines.ts';

export const paidNotRead = text('没有读到实交金额', 'what was paid was not read');

/** First day on which a month is overdue: after the day of collection, else once it is over. */
export function overdueFrom(month: IsoDate, book: BookFact, facts: Facts): IsoDate {
  const day = facts.setting(duesCollectionDay, book.unit, month);
  if (day.state !== 'value') return nextMonth(month);
  const grace = facts.setting(duesGraceDays, book.unit, month);
  const collected = isoDate(`${month.slice(0, 8)}${String(day.value).padStart(2, '0')}`);
  return addDays(collected, 1 + (grace.state === 'value' ? grace.value : 0));
}

/**
 * Something is owed for the month and nothing was paid by that day; null: nobody says. A month of
 * relief is none that was left unpaid, and breaks a row of such.
 */
export function isUnpaid(line: LineFact, asOf: IsoDate): boolean | null {
  if (line.relief || (line.due ?? 0n) <= 0n) return false;
  const paid = paidBy(line, asOf);
  return paid === undefined ? null : (paid ?? 0n) <= 0n;
}

/** The months at the end of `lines`, over by a day, of which none was paid and none is skipped. */
export function unpaidRun(lines: readonly LineFact[], asOf: IsoDate): readonly LineFact[] | null {
  const over = lines.filter(({ month }) => nextMonth(month) <= asOf);
  const run: LineFact[] = [];
  for (const line of over.toReversed()) {
    const unpaid = isUnpaid(line, asOf);
    if (unpaid === null) return null;
    const [after] = run;
    if (!unpaid || (after !== undefined && nextMonth(line.month) !== after.month)) break;
    run.unshift(line);
  }
  return run;
}
