import type { IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import { rememberedOf } from '../../kernel/remember.ts';
import type { CaseKind, Outcome, Step } from './types.ts';

/** What is asked of a kind again and again, worked out once. */
interface Plan {
  readonly steps: readonly Step[];
  readonly byId: ReadonlyMap<string, Step>;
  /** Steps that can end the case. */
  readonly closing: readonly Step[];
}

const planOf = rememberedOf((kind: CaseKind): Plan => {
  const steps = kind.stages.flatMap((stage) => stage.steps);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const closing = steps.filter(({ outcomes }) => outcomes.some(({ leads }) => leads === 'closes'));
  return { steps, byId, closing };
});

export function stepsOf(kind: CaseKind): readonly Step[] {
  return planOf(kind).steps;
}

export function stepOf(kind: CaseKind, id: string): Step | undefined {
  return planOf(kind).byId.get(id);
}

const none: readonly StepFact[] = [];
/** Takings of each step in order of day: what is on record is never changed in place. */
const orderOf = rememberedOf((one: CaseFact): ReadonlyMap<string, readonly StepFact[]> => {
  const order = new Map<string, StepFact[]>();
  for (const taken of one.steps) {
    const list = order.get(taken.step);
    if (list === undefined) order.set(taken.step, [taken]);
    else list.push(taken);
  }
  for (const list of order.values()) {
    if (list.length > 1) list.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  }
  return order;
});

/** Every taking of a step up to a day, in order of day. */
export function takings(one: CaseFact, step: string, asOf: IsoDate): readonly StepFact[] {
  const all = orderOf(one).get(step);
  const last = all?.at(-1);
  if (all === undefined || last === undefined) return none;
  return last.on <= asOf ? all : all.filter(({ on }) => on <= asOf);
}

export function lastTaking(one: CaseFact, step: string, asOf: IsoDate): StepFact | undefined {
  const all = orderOf(one).get(step);
  for (let i = (all?.length ?? 0) - 1; i >= 0; i -= 1) {
    const taken = all?.[i];
    if (taken !== undefined && taken.on <= asOf) return taken;
  }
  return undefined;
}

/** What is missing of a step of which the source does not say whether it was taken. */
export function unreadStep(one: CaseFact, step: string) {
  return one.unread?.find((unread) => unread.step === step);
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
  for (const step of planOf(kind).closing) {
    for (const taken of takings(one, step.id, asOf)) {
      if (outcomeOf(step, taken)?.leads === 'closes') return true;
    }
  }
  return false;
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
