import { type CaseVerdict, faultOn, unknownOf } from '../../engines/norm/define-case.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Facts } from '../../kernel/facts.ts';
import { formalOn, nameOn } from '../../kernel/standing.ts';
import { type Text, text } from '../../kernel/text.ts';

/** Whoever of them was no formal member on the day of the step. */
export function notFormal(
  persons: readonly string[],
  on: IsoDate,
  as: Text,
  facts: Facts,
): readonly CaseVerdict[] {
  return persons.flatMap((person) => {
    const standing = formalOn(person, on, facts);
    if (!standing.known) return [unknownOf(standing.missing)];
    if (standing.value === 'formal') return [];
    const { zh, en } = nameOn(person, on, facts);
    const says = text(
      `${as.zh}${zh}在${on}不是正式党员`,
      `${as.en} ${en} was no formal member on ${on}`,
    );
    return [faultOn(on, says)];
  });
}
