import type { Cite } from '../../kernel/cite.ts';
import { type IsoDate, later } from '../../kernel/date.ts';
import type { CaseFact } from '../../kernel/facts.ts';
import { spanEnd } from '../../kernel/span.ts';
import { termsOn } from './fault.ts';
import { dueOf, graced, reasonsAhead, stops } from './judge.ts';
import { isAsked, isClosed, lastTaking, settled, stepOf, stepsOf } from './progress.ts';
import type {
  CaseGround,
  CaseKind,
  CaseStatus,
  Reason,
  Step,
  StepExplanation,
  StepStatus,
} from './types.ts';

/** How every step of a case stands, in codes: what is possible, what is blocked, what is late. */
export function statusOf(kind: CaseKind, one: CaseFact, ground: CaseGround): CaseStatus {
  const state = isClosed(kind, one, ground.asOf) ? 'closed' : 'open';
  const steps = stepsOf(kind).map((step) => statusOfStep(standing(kind, step, one, ground)));
  return { state, steps };
}

function statusOfStep({ step, reasons, late, state }: Standing): StepStatus {
  const codes = state === 'blocked' ? [...new Set(reasons.filter(stops).map((r) => r.code))] : [];
  return { step: step.id, state, late, codes };
}

/** The same in words and days: why, on whose word, what is missing, who supplies it, by when. */
export function explanationOf(
  kind: CaseKind,
  one: CaseFact,
  ground: CaseGround,
): readonly StepExplanation[] {
  return stepsOf(kind).map((step) => {
    const found = standing(kind, step, one, ground);
    const { reasons, due, state } = found;
    const isOpen = state === 'blocked' || state === 'possible';
    return {
      ...statusOfStep(found),
      name: step.name,
      by: step.by,
      taken: lastTaking(one, step.id, ground.asOf)?.on ?? null,
      reasons: isOpen ? reasons.filter(stops) : [],
      advice: isOpen ? reasons.filter((reason) => !stops(reason)) : [],
      earliest: isOpen ? earliest(kind, step, one, reasons, ground) : null,
      due: isOpen ? (due?.on ?? null) : null,
      dueCite: isOpen ? (due?.cite ?? null) : null,
    };
  });
}

interface Standing {
  readonly step: Step;
  readonly state: StepStatus['state'];
  readonly late: StepStatus['late'];
  readonly reasons: readonly Reason[];
  readonly due: LastDay | null;
}

function standing(kind: CaseKind, step: Step, one: CaseFact, ground: CaseGround): Standing {
  const { asOf } = ground;
  const isOver = isSettled(kind, step, one, asOf);
  const reasons = isOver ? [] : reasonsAhead(kind, step, one, asOf, ground);
  const state = stateOf(kind, step, one, asOf, isOver, reasons);
  const isOpen = state === 'possible' || state === 'blocked';
  const due = isOpen ? lastDay(step, one, ground) : null;
  return { step, state, late: lateness(due, asOf), reasons, due };
}

/** A step that recurs is settled by the step that ends it. */
function isSettled(kind: CaseKind, step: Step, one: CaseFact, asOf: IsoDate): boolean {
  if (step.recurs === undefined) return settled(step, one, asOf) !== undefined;
  const end = stepOf(kind, step.recurs.until);
  return end !== undefined && settled(end, one, asOf) !== undefined;
}

function stateOf(
  kind: CaseKind,
  step: Step,
  one: CaseFact,
  asOf: IsoDate,
  isOver: boolean,
  reasons: readonly Reason[],
): StepStatus['state'] {
  if (isOver) return 'settled';
  if (isClosed(kind, one, asOf)) return 'closed';
  if (!isAsked(step, asOf)) return 'not-asked';
  return reasons.some(stops) ? 'blocked' : 'possible';
}

interface LastDay {
  readonly on: IsoDate;
  readonly prolonged: IsoDate | null;
  readonly cite: Cite;
}

/** The first of all last days. An interval that has not ended is judged by today's text. */
function lastDay(step: Step, one: CaseFact, ground: CaseGround): LastDay | null {
  const days: LastDay[] = step.due.flatMap(
    (deadline) => dueOf(deadline, one, ground.asOf, ground) ?? [],
  );
  const again = recurrence(step, one, ground);
  if (again !== null) days.push(again);
  return days.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}

function recurrence(
  step: Step,
  one: CaseFact,
  { asOf, calendar, facts }: CaseGround,
): LastDay | null {
  if (step.recurs?.terms === undefined) return null;
  const base = lastTaking(one, step.id, asOf) ?? lastTaking(one, step.recurs.from, asOf);
  const entry = termsOn(step.recurs.terms, asOf);
  if (base === undefined || entry === null) return null;
  const end = spanEnd(calendar, base.on, entry.value.span);
  if (!end.known) return null;
  const on = graced(end.value, step.recurs.grace, one, facts);
  return { on, prolonged: null, cite: entry.cite };
}

function lateness(due: LastDay | null, asOf: IsoDate): StepStatus['late'] {
  if (due === null || asOf <= due.on) return 'in-time';
  return due.prolonged !== null && asOf <= due.prolonged ? 'prolonged' : 'late';
}

/** The first day as far as days alone decide; what else is missing may come on any day. */
function earliest(
  kind: CaseKind,
  step: Step,
  one: CaseFact,
  reasons: readonly Reason[],
  ground: CaseGround,
): IsoDate | null {
  const blocking = reasons.filter(stops);
  if (blocking.length === 0) return ground.asOf;
  if (blocking.some((reason) => reason.from === null)) return null;
  const day = blocking.reduce((last, { from }) => later(last, from ?? last), ground.asOf);
  // A later text may ask for more on that day.
  const then = reasonsAhead(kind, step, one, day, ground).filter(stops);
  return then.length === 0 ? day : null;
}
