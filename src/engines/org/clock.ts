import { addDays, addMonths, daysBetween, type IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import { endOfTerm, lastDayOfTerm, type TermFact } from '../../kernel/term.ts';
import type { TermOffset, TermPlan, TermStep } from './define-term.ts';

/**
 * How the term of a body stands. `none`: no term is on record; `unmeasured`: nobody wrote down how
 * long it is; `due`: something of what leads to the next election is to be done by now; `extended`:
 * it is over and the committee above allowed to wait.
 */
export type ClockState = 'none' | 'unmeasured' | 'running' | 'due' | 'extended' | 'overdue';

export interface Clock {
  readonly state: ClockState;
  readonly from: IsoDate | null;
  readonly years: number | null;
  /** The day on which the term is over (届满). */
  readonly ends: IsoDate | null;
  /** The last day on which the next election is in time; later than `ends` where it may wait. */
  readonly last: IsoDate | null;
  /** Days up to the last day; less than zero once it has passed. */
  readonly daysLeft: number | null;
  readonly steps: readonly ClockStep[];
  /** The first step that is open. */
  readonly next: ClockStep | null;
}

export interface ClockStep {
  readonly id: string;
  readonly by: IsoDate;
  /** The day on which it was done; null: nothing on record says so. */
  readonly doneOn: IsoDate | null;
  readonly state: 'done' | 'passed' | 'open' | 'late';
}

const nothing = { ends: null, last: null, daysLeft: null, steps: [], next: null } as const;

/** The clock of the term that runs, `undefined` where none is on record, on a day. */
export function clockOf(term: TermFact | undefined, plan: TermPlan, asOf: IsoDate): Clock {
  if (term === undefined) return { ...nothing, state: 'none', from: null, years: null };
  const { from, years } = term;
  const ends = endOfTerm(term);
  const last = lastDayOfTerm(term);
  if (ends === null || last === null) return { ...nothing, state: 'unmeasured', from, years };
  const steps = stepsOf(term, plan, { ends, last }, asOf);
  const next = steps.find(({ state }) => state === 'open' || state === 'late') ?? null;
  const daysLeft = daysBetween(asOf, last);
  const state = stateOf({ asOf, ends, last, first: steps[0]?.by ?? last });
  return { state, from, years, ends, last, daysLeft, steps, next };
}

interface Days {
  readonly asOf: IsoDate;
  readonly ends: IsoDate;
  readonly last: IsoDate;
  readonly first: IsoDate;
}

function stateOf({ asOf, ends, last, first }: Days): ClockState {
  if (asOf > last) return 'overdue';
  if (asOf > ends) return 'extended';
  return asOf >= first ? 'due' : 'running';
}

/** Before the reminder nothing is done but to wait; what waits with the election waits with it. */
function stepsOf(
  term: TermFact,
  { steps }: TermPlan,
  { ends, last }: Pick<Days, 'ends' | 'last'>,
  asOf: IsoDate,
): ClockStep[] {
  const found = steps.flatMap((step) => {
    const when = valueOn(step.when, asOf);
    // Whoever reminds does so before the end itself, whatever is allowed later.
    const end = step.shownBy === 'reminder' ? ends : last;
    if (when.state !== 'value') return [];
    const { id, shownBy } = step;
    const isShown = shownBy !== null;
    return [{ id, isShown, by: dayOf(when.value, end), doneOn: doneOn(step, term) }];
  });
  const lastDone = found.findLastIndex((one) => one.doneOn !== null);
  return found.map(({ isShown, ...one }, i) => {
    const isOver = i < lastDone || (!isShown && asOf > one.by);
    return { ...one, state: stepState(one, isOver, asOf) };
  });
}

/**
 * Whoever has asked for the election has decided to hold it: what nobody recorded has passed. What
 * nothing on record could show is never called late.
 */
function stepState(
  { by, doneOn: done }: Pick<ClockStep, 'by' | 'doneOn'>,
  isOver: boolean,
  asOf: IsoDate,
): ClockStep['state'] {
  if (done !== null) return 'done';
  if (isOver) return 'passed';
  return asOf > by ? 'late' : 'open';
}

export function dayOf(when: TermOffset, end: IsoDate): IsoDate {
  switch (when.way) {
    case 'months-before':
      return addMonths(end, -when.months);
    case 'on-the-day':
      return end;
    case 'days-after':
      return addDays(end, when.days);
  }
}

/** An election begins a term of its own, so that the one that runs never had it yet. */
function doneOn({ shownBy }: TermStep, term: TermFact): IsoDate | null {
  switch (shownBy) {
    case 'reminder':
      return term.reminders[0]?.on ?? null;
    case 'request':
      return term.requests[0]?.on ?? null;
    case 'approval':
      return term.approvals[0]?.on ?? null;
    default:
      return null;
  }
}

/** In the order of work: what is over first, then by the last day, what cannot be told last. */
export function inOrderOfClock(a: Clock, b: Clock): number {
  if (a.last === b.last) return 0;
  if (a.last === null) return 1;
  if (b.last === null) return -1;
  return a.last < b.last ? -1 : 1;
}
