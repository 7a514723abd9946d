import { addDays, addMonths, type IsoDate } from '../../kernel/date.ts';
import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import type { Bar } from '../../kernel/rights.ts';
import type { Span } from '../../kernel/span.ts';
import { termsOn } from './fault.ts';
import { lastTaking, outcomeOf, stepOf } from './progress.ts';
import type { CaseKind, RightBar } from './types.ts';

/**
 * Rights that a case bars, and from when to when. An ending that says something of rights takes the
 * place of whatever was barred before: what was over by then stays, the rest ends on its day. Pure:
 * what the store keeps of it can be thrown away and made again.
 */
export function barsOf(kind: CaseKind, one: CaseFact): readonly Bar[] {
  const taken = one.steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let bars: readonly Bar[] = [];
  for (const step of taken) {
    const definition = stepOf(kind, step.step);
    const laid = definition && outcomeOf(definition, step)?.bars;
    if (laid === undefined) continue;
    const over = bars.flatMap((bar) => cut(bar, step.on));
    bars = [...over, ...laid.flatMap((bar) => barOf(bar, step, one))];
  }
  return bars;
}

function cut(bar: Bar, on: IsoDate): readonly Bar[] {
  if (bar.to !== null && bar.to <= on) return [bar];
  return bar.from < on ? [{ ...bar, to: on }] : [];
}

function barOf({ right, weight, counts, lasts }: RightBar, step: StepFact, one: CaseFact): Bar[] {
  const { person } = one;
  const entry = termsOn(lasts, step.on);
  if (entry === null || person === undefined) return [];
  const base = counts === undefined ? step.on : (lastTaking(one, counts, step.on)?.on ?? step.on);
  const { span } = entry.value;
  const to = span === null ? null : endOf(base, span);
  // What was over before the ending that says so bars nothing.
  if (to !== null && to <= step.on) return [];
  return [{ person, right, weight, from: step.on, to }];
}

/** @throws RangeError on working days: no text counts an effect on rights in them. */
function endOf(from: IsoDate, span: Span): IsoDate {
  if ('months' in span) return addMonths(from, span.months);
  if ('days' in span) return addDays(from, span.days);
  throw new RangeError('what bars a right lasts months or days');
}
