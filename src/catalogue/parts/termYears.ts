import type { IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import { electedKinds } from './terms.ts';

/** Years of a term of a kind of unit that begins on a day; null: no text says. */
export function usualYears(kind: string, from: IsoDate): number | null {
  const found = electedKinds.find(({ id }) => id === kind);
  const years = valueOn(found?.termYears ?? [], from);
  return years.state === 'value' ? years.value : null;
}
