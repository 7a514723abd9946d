import { type IsoDate, later } from '../../kernel/date.ts';
import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import { fail, ok, type Problem, type Result, settle } from '../../kernel/result.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { reasonsOf, stops } from './judge.ts';
import { lastTaking, outcomeOf, stepOf } from './progress.ts';
import type { CaseEffect, CaseGround, CaseKind, Reason, Step } from './types.ts';

/** A step that was taken: the case with it, what it changes elsewhere, and what is advised. */
export interface Taken {
  readonly one: CaseFact;
  readonly effects: readonly { readonly effect: CaseEffect['effect']; readonly on: IsoDate }[];
  readonly advice: readonly Reason[];
}

/**
 * Takes a step, or says every reason why it cannot be taken. Late is no reason: a late step is
 * taken, and says that it is late. What is only advised against goes along as advice.
 *
 * Problems: `case/no-such-step`, `case/day-to-come`, `case/out-of-order`, `case/not-possible`.
 */
export function take(
  kind: CaseKind,
  one: CaseFact,
  taken: StepFact,
  ground: CaseGround,
): Result<Taken> {
  const step = stepOf(kind, taken.step);
  if (step === undefined) return fail(noSuchStep);
  const reasons = reasonsOf(kind, step, one, taken, ground);
  const problems = [
    ...(taken.on > ground.asOf ? [dayToCome(taken.on)] : []),
    ...outOfOrder(one, taken),
    ...reasons.filter(isRefusal).map(notPossible),
  ];
  const after = { ...one, steps: [...one.steps, taken] };
  const advice = reasons.filter((reason) => !isRefusal(reason));
  return settle({ one: after, effects: effectsOf(step, after, taken), advice }, problems);
}

/** What a step of a case changes elsewhere, and from which day on. */
export function effectsOf(step: Step, one: CaseFact, taken: StepFact): Taken['effects'] {
  const effects = outcomeOf(step, taken)?.effects ?? [];
  return effects.map(({ effect, from }) => ({
    effect,
    on:
      ('step' in from ? lastTaking(one, from.step, taken.on)?.on : dayIn(taken, from.field)) ??
      taken.on,
  }));
}

function isRefusal(reason: Reason): boolean {
  return stops(reason) && reason.code !== 'too-late';
}

export const noSuchStep: Problem = {
  code: 'case/no-such-step',
  message: text('没有这个步骤', 'There is no such step'),
  cure: text('请从步骤清单中选择', 'Choose from the list of steps'),
  at: 'step',
};

function dayToCome(on: IsoDate): Problem {
  return {
    code: 'case/day-to-come',
    message: text(`${on}还没有到`, `${on} is yet to come`),
    cure: text('办理之后再登记', 'Record it once it is done'),
    at: 'on',
  };
}

/** A step may be recorded late; it may not slip in before one that stands on record already. */
function outOfOrder(one: CaseFact, taken: StepFact): readonly Problem[] {
  const last = one.steps.reduce((day, { on }) => later(day, on), taken.on);
  if (last === taken.on) return [];
  return [
    {
      code: 'case/out-of-order',
      message: text(
        `${taken.on}早于已登记的步骤（${last}）`,
        `${taken.on} lies before a step on record (${last})`,
      ),
      cure: text(
        '请核对日期；确系漏记的，先更正后面的步骤',
        'Check the day, or correct the later step',
      ),
      at: 'on',
    },
  ];
}

function notPossible({ says, missing, who, from }: Reason): Problem {
  const when = from === null ? text('', '') : text(`，最早${from}`, `, ${from} at the earliest`);
  const cure = text(
    `由${who.name.zh}补齐：${missing.zh}${when.zh}`,
    `${who.name.en} can supply: ${missing.en}${when.en}`,
  );
  const message = text(`还不能办理：${says.zh}`, `Not possible yet: ${says.en}`);
  return { code: 'case/not-possible', message, cure, at: 'step' };
}

/** A case with several steps, each by the case as it stood before; stops at the first refusal. */
export function takeAll(
  kind: CaseKind,
  one: CaseFact,
  steps: readonly StepFact[],
  ground: CaseGround,
): Result<CaseFact> {
  let now = one;
  for (const taken of steps) {
    const next = take(kind, now, taken, ground);
    if (!next.ok) return next;
    now = next.value.one;
  }
  return ok(now);
}
