import { normOf } from './basis.ts';
import type { BookDefect } from './types.ts';

export { type CaseVerdict, faultOn, unknownOf } from './define-case.ts';

/** A rule that judges a book of a unit; force, first day and basis follow from its texts. */
export function bookDefect(
  rule: Omit<BookDefect, 'type' | 'of' | 'force' | 'since' | 'cites'>,
): BookDefect {
  return Object.freeze({
    ...rule,
    ...normOf(rule.basis, rule.limbs ?? []),
    type: 'defect',
    of: 'book',
  });
}
