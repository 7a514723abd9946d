import { addDays, addMonths, type IsoDate, later } from '../../kernel/date.ts';
import type { UnitFact } from '../../kernel/facts.ts';
import { type Answer, type Facts, known, missing, type OfficeFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import secretary from '../org/posts/secretary.ts';
import { holders } from './team.ts';

/** Months back in which an earlier secretary is looked for: the usual term of a branch. */
const monthsBack = 36;

const unsaid = missing(
  text('书记空缺，没有写明从哪天起', 'there is no secretary, and since when is not said'),
);

/**
 * First day of the vacancy in which a branch lives on a day; null where it has a secretary. Facts
 * tell offices by day, so the last `days` are walked one by one and what lies before by months. A
 * source that knows of no earlier secretary does not say since when: it may only keep the present.
 */
export function vacantSince(
  unit: UnitFact,
  facts: Facts,
  on: IsoDate,
  days: number,
): Answer<IsoDate | null> {
  const now = secretariesOn(unit.id, facts, on);
  if (!now.known) return now;
  if (now.value.length > 0) return known(null);
  const first = addDays(on, -days - 1);
  for (let day = addDays(on, -1); day >= first; day = addDays(day, -1)) {
    if (unit.from !== null && day < unit.from) return known(unit.from);
    if (listOn(unit.id, facts, day).length > 0) return known(addDays(day, 1));
  }
  for (let back = 1; back <= monthsBack; back++) {
    const ends = listOn(unit.id, facts, addMonths(on, -back)).flatMap(({ to }) => to ?? []);
    if (ends.length > 0) return known(lastEnd(unit.id, facts, ends.reduce(later)));
  }
  return unsaid;
}

/** Where a successor follows without a gap, his end counts. */
function lastEnd(unit: string, facts: Facts, end: IsoDate): IsoDate {
  const next = listOn(unit, facts, end).flatMap(({ to }) => to ?? []);
  return next.length === 0 ? end : lastEnd(unit, facts, next.reduce(later));
}

function listOn(unit: string, facts: Facts, on: IsoDate): readonly OfficeFact[] {
  const found = secretariesOn(unit, facts, on);
  return found.known ? found.value : [];
}

/** The post stands in the branch itself or in the committee of that time. */
function secretariesOn(unit: string, facts: Facts, on: IsoDate): Answer<readonly OfficeFact[]> {
  const found: OfficeFact[] = [];
  for (const id of facts.family(unit)) {
    const offices = facts.offices(id, on);
    if (!offices.known) return offices;
    found.push(...holders(offices.value, secretary));
  }
  return known(found);
}
