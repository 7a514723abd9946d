import { addYears } from '../../../kernel/date.ts';
import { inOrder, type PlannedTerm } from '../terms.ts';
import { changeBranch } from './change.ts';
import type { House } from './plant.ts';

export function termIn({ terms }: House, key: string): PlannedTerm {
  const term = terms.get(key);
  if (term === undefined) throw new Error(`the demo has no term of ${key}`);
  return term;
}

/** Another term in the place of the one that was planned; who is in office came in with it. */
export function changeTerm(
  house: House,
  key: string,
  when: Pick<PlannedTerm, 'from' | 'years'>,
  change: (term: PlannedTerm) => Partial<PlannedTerm> = () => ({}),
): void {
  const term = inOrder({ unit: key, ...when }, house.today);
  house.terms.set(key, { ...term, ...change(term) });
  changeBranch(house, key, ({ offices }) => ({
    offices: offices.map((one) => ({
      ...one,
      on: when.from,
      termEndsOn: one.termEndsOn === null ? null : addYears(when.from, when.years),
    })),
  }));
}
