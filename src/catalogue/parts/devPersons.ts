import { type CaseVerdict, faultOn, unknownOf } from '../../engines/norm/define-case.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Facts, StepFact } from '../../kernel/facts.ts';
import { isFormalOn, isMemberOn } from '../../kernel/factsOf.ts';
import { type Text, text } from '../../kernel/text.ts';

/** Persons whom a step names, one a row. */
export function personsOf(taken: StepFact, field: string): readonly string[] {
  const rows = taken.documents[field];
  if (!Array.isArray(rows)) return [];
  const ids = rows.flatMap((row: { readonly person?: unknown }) => row.person ?? []);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
}

export function nameOfPerson(person: string, facts: Facts): string {
  const places = facts.person(person);
  return (places.known && places.value.at(-1)?.name) || '某人';
}

/** Whoever of them was no formal member on the day of the step. */
export function notFormal(
  persons: readonly string[],
  on: IsoDate,
  as: Text,
  facts: Facts,
): readonly CaseVerdict[] {
  return persons.flatMap((person) => {
    const places = facts.person(person);
    if (!places.known) return [unknownOf(places.missing)];
    const now = places.value.filter((place) => isMemberOn(place, on));
    if (now.some((place) => isFormalOn(place, on))) return [];
    const name = nameOfPerson(person, facts);
    if (now.some(({ kind }) => kind === undefined)) {
      const missing = text(`没有读到${name}是否正式党员`, `whether ${name} is formal was not read`);
      return [unknownOf(missing)];
    }
    const says = text(
      `${as.zh}${name}在${on}不是正式党员`,
      `${as.en} ${name} was no formal member on ${on}`,
    );
    return [faultOn(on, says)];
  });
}

/** Whoever of them was under an event of a kind: from its day to the one that it names. */
export function under(
  persons: readonly string[],
  event: string,
  on: IsoDate,
  facts: Facts,
): { readonly names: readonly string[]; readonly missing: Text | null } {
  const names: string[] = [];
  for (const person of persons) {
    const events = facts.events(event, person);
    if (!events.known) return { names: [], missing: events.missing };
    const now = events.value.some(
      (one) => one.of !== null && one.on <= on && (one.until === undefined || on < one.until),
    );
    if (now) names.push(nameOfPerson(person, facts));
  }
  return { names, missing: null };
}
