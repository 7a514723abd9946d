import { partsOf } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import type { Place } from './clauseTypes.ts';
import { type Fault, faultOf, type Question, termsOn } from './fault.ts';

/** That no place is left in the year of a step; where nobody set any, nothing is said. */
export function placeFaults(
  { terms }: Place,
  { kind, one, on, ground }: Question,
): readonly Fault[] {
  if (termsOn<unknown>(terms, on) === null) return [];
  const { year } = partsOf(on);
  const isMeant = (each: { kind: string; unit: string; year: number }) =>
    each.kind === kind.id && each.unit === one.unit && each.year === year;
  const found = ground.places?.find(isMeant);
  if (found === undefined || found.taken < found.places) return [];
  const { over, places, taken, documentNo } = found;
  const says = text(
    `${over}${year}年名额${places}名（${documentNo}），已接收${taken}名，没有名额了`,
    `${over} has ${places} places in ${year} (${documentNo}), and ${taken} are taken`,
  );
  return [faultOf('no-place', says, text('上级追加的名额', 'more places from those above'))];
}
