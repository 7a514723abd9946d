import type { IsoDate } from './date.ts';
import type { EventFact, MemberFact } from './factKinds.ts';
import { type Answer, type Facts, known, missing } from './facts.ts';
import { isFormalOn, isMemberOn } from './factsOf.ts';
import { type Text, text } from './text.ts';

/**
 * How persons stood on a day, as far as the facts say: what the machine of cases asks of whom a
 * step names, and what rules find of it afterwards, in one judgement. What was not read is an
 * answer of its own: never a fault, never a bar.
 */
type Asked = Pick<Facts, 'person' | 'events'>;

/**
 * What to call a person: by the place of that day, else by the one that began last, since names
 * change; whoever stands nowhere is somebody, never a bare id.
 */
export function nameOn(person: string, on: IsoDate, facts: Asked): Text {
  const answer = facts.person(person);
  const places = answer.known ? answer.value : [];
  const place = places.find((one) => isMemberOn(one, on)) ?? places.toSorted(byBegin).at(-1);
  return place?.name ? text(place.name, place.name) : text('某人', 'somebody');
}

function byBegin({ from: a }: MemberFact, { from: b }: MemberFact): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

/** Whether somebody was a formal member, anywhere; unknown where a place does not say. */
export function formalOn(
  person: string,
  on: IsoDate,
  facts: Asked,
): Answer<'formal' | 'not-formal'> {
  const places = facts.person(person);
  if (!places.known) return places;
  const now = places.value.filter((place) => isMemberOn(place, on));
  if (now.some((place) => isFormalOn(place, on))) return known('formal');
  if (now.every(({ kind }) => kind !== undefined)) return known('not-formal');
  const { zh, en } = nameOn(person, on, facts);
  return missing(text(`没有读到${zh}是否正式党员`, `whether ${en} is formal was not read`));
}

/** Whom an event of a kind bars on a day, and what was not read, said once for all of them. */
export interface Barred {
  readonly persons: readonly string[];
  readonly missing: Text | null;
}

/** An event holds from its day until the one that it names; one about nobody bars nobody. */
export function barredOn(
  persons: readonly string[],
  event: string,
  on: IsoDate,
  facts: Asked,
): Barred {
  const answers = persons.map((person) => ({ person, events: facts.events(event, person) }));
  const barred = answers.filter(
    ({ person, events }) => events.known && events.value.some((one) => holds(one, person, on)),
  );
  const unread = answers.map(({ events }) => events).find((events) => !events.known);
  return {
    persons: barred.map(({ person }) => person),
    missing: unread === undefined || unread.known ? null : unread.missing,
  };
}

function holds({ of, on: from, until }: EventFact, person: string, on: IsoDate): boolean {
  return of === person && from <= on && (until === undefined || on < until);
}
