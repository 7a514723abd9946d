import { type CaseVerdict, faultOn, unknownOf } from '../../engines/norm/define-case.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Facts } from '../../kernel/facts.ts';
import { barredOn, nameOn } from '../../kernel/standing.ts';
import { text } from '../../kernel/text.ts';
import { asked } from './devChecks.ts';
import { introducersOf, unburdened } from './devNumbers.ts';

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
      const barred = barredOn(persons, event, on, facts);
      const unread = barred.missing === null ? [] : [unknownOf(barred.missing)];
      const faults = barred.persons.map((person) => {
        const name = nameOn(person, on, facts);
        const says = text(
          `${name.zh}在${on}${zh}担任入党介绍人`,
          `${name.en} ${en} introduce anybody on ${on}`,
        );
        return faultOn(on, says, { force });
      });
      return [...unread, ...faults];
    });
  });
}
