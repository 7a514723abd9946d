import { addDays, type IsoDate } from './date.ts';
import type { EventFact } from './factKinds.ts';

/**
 * Rights of a member that a case may bar for a while: to vote, to be elected, to introduce, to be
 * graded as excellent, to hold the former post or a higher one, to join the Party again.
 */
export const rights = [
  'vote',
  'be-elected',
  'introduce',
  'be-excellent',
  'former-post',
  'rejoin',
] as const;
export type Right = (typeof rights)[number];

/** `must`: may not; `normally`: had better not. */
export type BarWeight = 'must' | 'normally';

/** A right of a person that is barred over `[from, to)`; null: until somebody gives it back. */
export interface Bar {
  readonly person: string;
  readonly right: Right;
  readonly weight: BarWeight;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export type Standing = 'may' | 'better-not' | 'may-not';
export type RightsOfDay = Readonly<Record<Right, Standing>>;

/** What somebody may do on a day: the heaviest of what bars each right. Why is not told. */
export function rightsOn(person: string, on: IsoDate, bars: readonly Bar[]): RightsOfDay {
  const own = bars.filter((bar) => bar.person === person && isBarredOn(bar, on));
  const standing = (right: Right): Standing => {
    const weights = own.flatMap((bar) => (bar.right === right ? bar.weight : []));
    if (weights.includes('must')) return 'may-not';
    return weights.length > 0 ? 'better-not' : 'may';
  };
  return {
    vote: standing('vote'),
    'be-elected': standing('be-elected'),
    introduce: standing('introduce'),
    'be-excellent': standing('be-excellent'),
    'former-post': standing('former-post'),
    rejoin: standing('rejoin'),
  };
}

function isBarredOn({ from, to }: Bar, on: IsoDate): boolean {
  return from <= on && (to === null || on < to);
}

/** Kinds of event by which rules and the machine of cases learn of a barred right. */
export type BarEvent = `${'may-not' | 'better-not'}-${Right}`;

export function barEvent(right: Right, weight: BarWeight): BarEvent {
  return weight === 'must' ? `may-not-${right}` : `better-not-${right}`;
}

/** A right that is barred on one day, as an event of that day alone: no source tells more. */
export function barFact(bar: {
  readonly person: string;
  readonly right: Right;
  readonly weight: BarWeight;
  readonly day: IsoDate;
}): EventFact {
  const { person, right, weight, day } = bar;
  const kind = barEvent(right, weight);
  const id = `${kind} ${person} ${day}`;
  return { id, kind, of: person, on: day, until: addDays(day, 1), name: '' };
}
