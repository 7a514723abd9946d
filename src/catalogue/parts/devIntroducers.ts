import { type CaseVerdict, faultOn, unknownOf } from '../../engines/norm/define-case.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Facts } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { asked } from './devChecks.ts';
import { introducersOf, unburdened } from './devNumbers.ts';
import { under } from './devPersons.ts';

/**
 * Whoever may not, or had better not, introduce on a day. Why is for few to read: a finding says
 * only that somebody else is needed.
 */
export function burdened(
  persons: readonly string[],
  on: IsoDate,
  facts: Facts,
): readonly CaseVerdict[] {
  const limbs = [
    { terms: introducersOf, zh: '不能', en: 'may not', force: 'must' },
    { terms: unburdened, zh: '不宜', en: 'had better not', force: 'normally' },
  ] as const;
  return limbs.flatMap(({ terms, zh, en, force }) => {
    const value = asked(terms, on);
    return (value?.barredBy ?? []).flatMap((event): readonly CaseVerdict[] => {
      const { names, missing } = under(persons, event, on, facts);
      if (missing !== null) return [unknownOf(missing)];
      return names.map((name) => {
        const says = text(
          `${name}在${on}${zh}担任入党介绍人`,
          `${name} ${en} introduce anybody on ${on}`,
        );
        return faultOn(on, says, { force });
      });
    });
  });
}
