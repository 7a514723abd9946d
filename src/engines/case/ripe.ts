import type { IsoDate } from '../../kernel/date.ts';
import type { CaseFact } from '../../kernel/facts.ts';
import { stepOf } from './progress.ts';
import { explanationOf } from './status.ts';
import type { CaseGround, CaseKind, Step, StepExplanation } from './types.ts';

/** Words of a step that wait for a day which the case itself has set. */
const timed: ReadonlySet<string> = new Set(['served', 'until']);

/**
 * Steps that time alone holds back, and no longer than until a day; or that are due by then. What
 * somebody is reminded of before the time is over, and as long afterwards as nobody has taken it.
 */
export function ripeBy(
  kind: CaseKind,
  one: CaseFact,
  ground: CaseGround,
  by: IsoDate,
): readonly StepExplanation[] {
  return explanationOf(kind, one, ground).filter(({ step, state, codes, earliest, due }) => {
    const isHeld = state === 'blocked' && codes.every((code) => code === 'too-early');
    if (state !== 'possible' && !isHeld) return false;
    if (due !== null && due <= by) return true;
    return isTimed(stepOf(kind, step)) && (earliest ?? ground.asOf) <= by;
  });
}

function isTimed(step: Step | undefined): boolean {
  return step?.clauses.some(({ clause }) => timed.has(clause)) === true;
}
