import { addDays, type IsoDate } from '../../kernel/date.ts';
import type { HandUpFact, LineFact } from '../../kernel/facts.ts';
import { type Fen, noMoney, sumFen } from '../../kernel/fen.ts';
import { nextMonth, paidBy } from './duesLines.ts';

/** What was paid for a month by its last day; what was made up for later is handed up later. */
export function collectedIn(lines: readonly LineFact[], month: IsoDate): Fen {
  const last = addDays(nextMonth(month), -1);
  const own = lines.filter((line) => line.month === month);
  return sumFen(own.map((line) => paidBy(line, last) ?? noMoney));
}

export function handedUpFor(handUps: readonly HandUpFact[], month: IsoDate): Fen {
  return sumFen(handUps.filter((up) => up.month === month).map(({ amount }) => amount));
}
