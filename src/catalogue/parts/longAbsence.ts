import type { IsoDate } from '../../kernel/date.ts';
import type { StatementFact } from '../../kernel/facts.ts';
import type { ClosedPeriod } from '../../kernel/period.ts';
import { covers, includes, periodsIn } from '../../kernel/period.ts';
import { standingIn, type Turn } from './turns.ts';

/** Full months in a row in which something was held and the member is not known to have come. */
export interface Run {
  readonly months: readonly ClosedPeriod[];
  /** Gatherings at which he was absent, and those of which it is not known. */
  readonly absences: number;
  readonly open: number;
}

/** Every member of a bureau is looked at in the same months. */
const remembered = new WeakMap<ClosedPeriod, Map<string, readonly ClosedPeriod[]>>();

/** Calendar periods that lie whole in a span, began under the rule and are over. */
export function fullPeriods(
  unit: 'month' | 'quarter',
  span: ClosedPeriod,
  between: { readonly since: IsoDate; readonly asOf: IsoDate },
): readonly ClosedPeriod[] {
  const ofSpan = remembered.get(span) ?? new Map<string, readonly ClosedPeriod[]>();
  remembered.set(span, ofSpan);
  const key = `${unit} ${between.since} ${between.asOf}`;
  const found = ofSpan.get(key) ?? periodsWithin(unit, span, between);
  ofSpan.set(key, found);
  return found;
}

/** Whether so many full months lie in a span. */
export function holds(span: ClosedPeriod, months: number): boolean {
  return fullPeriods('month', span, { since: span.from, asOf: span.to }).length >= months;
}

function periodsWithin(
  unit: 'month' | 'quarter',
  span: ClosedPeriod,
  between: { readonly since: IsoDate; readonly asOf: IsoDate },
): readonly ClosedPeriod[] {
  const { since, asOf } = between;
  return periodsIn(unit, span).filter(
    (one) => covers(span, one) && since <= one.from && one.to <= asOf,
  );
}

/** The last run that is long enough: one that is sure goes before one that is open. */
export function longAbsence(
  turns: readonly Turn[],
  months: readonly ClosedPeriod[],
  least: number,
): Run | null {
  if (turns.every(({ came }) => came === true)) return null;
  const sure = lastRun(turns, months, least, ['absent']);
  return sure ?? lastRun(turns, months, least, ['absent', 'open']);
}

/** An answer is about what was asked: an absence that began later has its own. */
export function answerTo(
  { months }: Run,
  stated: StatementFact | undefined,
): StatementFact['says'] | null {
  return stated !== undefined && stated.on > (months[0]?.from ?? '') ? stated.says : null;
}

function lastRun(
  turns: readonly Turn[],
  months: readonly ClosedPeriod[],
  least: number,
  standings: readonly string[],
): Run | null {
  let run: ClosedPeriod[] = [];
  let last: readonly ClosedPeriod[] = [];
  for (const month of months) {
    run = standings.includes(standingIn(turns, month)) ? [...run, month] : [];
    if (run.length >= least) last = run;
  }
  if (last.length === 0) return null;
  const own = turns.filter(({ on }) => last.some((month) => includes(month, on)));
  const open = own.filter(({ came }) => came === null).length;
  return { months: last, absences: own.length - open, open };
}
