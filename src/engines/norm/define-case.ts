import type { IsoDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/text.ts';
import { normOf } from './basis.ts';
import type { CaseDefect, CaseVerdict, FaultDetails, OfLimb } from './types.ts';

export type { CaseVerdict } from './types.ts';

/** A rule that judges a case; force, first day and basis follow from its texts. */
export function caseDefect(
  rule: Omit<CaseDefect, 'type' | 'of' | 'force' | 'since' | 'cites'>,
): CaseDefect {
  return Object.freeze({
    ...rule,
    ...normOf(rule.basis, rule.limbs ?? []),
    type: 'defect',
    of: 'case',
  });
}

/** A fault of a step, or of an interval that ends with it, on that step's day. */
export function faultOn(on: IsoDate, says: Text, details?: FaultDetails & OfLimb): CaseVerdict {
  return { verdict: 'fault', says, on, ...details };
}

/** A case of which the source does not say enough. */
export function unknownOf(missing: Text): CaseVerdict {
  return { verdict: 'unknown', missing };
}
