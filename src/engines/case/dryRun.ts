import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import { reasonsOf } from './judge.ts';
import { before, stepOf } from './progress.ts';
import type { CaseGround, CaseKind, Reason } from './types.ts';

/** What is wrong with one step that was taken, each step by the text of its own day. */
export interface Breach {
  readonly case: string;
  readonly taken: StepFact;
  readonly reasons: readonly Reason[];
}

/** What a changed definition would have found otherwise. */
export interface Difference {
  readonly case: string;
  readonly taken: StepFact;
  readonly added: readonly Reason[];
  readonly gone: readonly Reason[];
}

/** Everything that is wrong with the steps of a case, each seen as the case stood before it. */
export function breachesOf(kind: CaseKind, one: CaseFact, ground: CaseGround): readonly Breach[] {
  return one.steps
    .filter(({ on }) => on <= ground.asOf)
    .flatMap((taken) => {
      const step = stepOf(kind, taken.step);
      if (step === undefined) return [];
      const reasons = reasonsOf(kind, step, before(one, taken), taken, ground);
      return reasons.length === 0 ? [] : [{ case: one.id, taken, reasons }];
    });
}

const keyOf = ({ code, force, says }: Reason): string => `${code} ${force} ${says.zh}`;

/**
 * A changed rule tried on past cases (N1): step by step, what it would have found that the present
 * one does not, and the other way round. Nothing is changed by asking.
 */
export function dryRun(
  present: CaseKind,
  changed: CaseKind,
  cases: readonly CaseFact[],
  ground: CaseGround,
): readonly Difference[] {
  return cases
    .filter(({ handle }) => handle === present.id)
    .flatMap((one) => {
      const [now, then] = [present, changed].map((kind) => breachesOf(kind, one, ground));
      return one.steps.flatMap((taken) => {
        const [was, would] = [now, then].map(
          (list) => list?.find((breach) => breach.taken === taken)?.reasons ?? [],
        );
        const added = without(would ?? [], was ?? []);
        const gone = without(was ?? [], would ?? []);
        return added.length + gone.length === 0 ? [] : [{ case: one.id, taken, added, gone }];
      });
    });
}

function without(list: readonly Reason[], other: readonly Reason[]): readonly Reason[] {
  const keys = new Set(other.map(keyOf));
  return list.filter((reason) => !keys.has(keyOf(reason)));
}
