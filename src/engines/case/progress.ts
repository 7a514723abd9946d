import type { IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import type { CaseKind, Outcome, Step } from './types.ts';

export function stepsOf(kind: CaseKind): readonly Step[] {
  return kind.stages.flatMap((stage) => stage.steps);
}

export function stepOf(kind: CaseKind, id: string): Step | undefined {
  return stepsOf(kind).find((step) => step.id === id);
}

/** Every taking of a step up to a day, in order of day. */
export function takings(one: CaseFact, step: string, asOf: IsoDate): readonly StepFact[] {
  return one.steps
    .filter((taken) => taken.step === step && taken.on <= asOf)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export function lastTaking(one: CaseFact, step: string, asOf: IsoDate): StepFact | undefined {
  return takings(one, step, asOf).at(-1);
}

export function outcomeOf(step: Step, taken: StepFact): Outcome | undefined {
  return step.outcomes.find(({ id }) => id === taken.outcome);
}

/**
 * The taking that settled a step: the last one, unless it ended in a way that has it taken again.
 * A step that can end in several ways is not settled before its end is known.
 */
export function settled(step: Step, one: CaseFact, asOf: IsoDate): StepFact | undefined {
  const last = lastTaking(one, step.id, asOf);
  if (last === undefined || step.outcomes.length === 0) return last;
  const outcome = outcomeOf(step, last);
  return outcome === undefined || outcome.leads === 'again' ? undefined : last;
}

/** Whether the case is closed on a day: by a step that closes it, or because it ended otherwise. */
export function isClosed(kind: CaseKind, one: CaseFact, asOf: IsoDate): boolean {
  if (one.endedOn && one.endedOn <= asOf) return true;
  return stepsOf(kind).some((step) =>
    takings(one, step.id, asOf).some((taken) => outcomeOf(step, taken)?.leads === 'closes'),
  );
}

/** A text of that day asks for the step. */
export function isAsked(step: Step, on: IsoDate): boolean {
  return valueOn(step.asked, on).state === 'value';
}

/** The case as it stood before one of its steps was taken. */
export function before(one: CaseFact, taken: StepFact): CaseFact {
  const at = one.steps.indexOf(taken);
  const steps = one.steps.filter(
    (other, i) => other.on < taken.on || (i < at && other.on === taken.on),
  );
  return { ...one, steps };
}
