import type { Activity } from '../../engines/activity/define.ts';
import { holderIn } from '../../engines/org/holder.ts';
import { text } from '../../kernel/text.ts';
import { type Counts, countsOf, type Entry, type Marks } from './marks.ts';

/** One part of the gathering as it stands: whom it expects, and who came. */
export interface PartState {
  readonly handle: string;
  /** Kind of the body that holds it; null: the unit itself. */
  readonly body: string | null;
  /** Everybody on the roll of the day; `expected` and `votes` are of this part. */
  readonly roll: readonly Entry[];
  readonly counts: Counts;
}

type Kinds = Parameters<typeof holderIn>[2];

/** A part of the unit itself expects its members, one of a body expects who has a seat in it. */
export function partRoll(
  roll: readonly Entry[],
  { id, heldBy }: Pick<Activity, 'id' | 'heldBy'>,
  kind: string,
  kinds: Kinds,
): Pick<PartState, 'handle' | 'body' | 'roll'> {
  const holder = holderIn(kind, heldBy, kinds);
  if (holder === null || holder === kind) return { handle: id, body: null, roll };
  const seated = roll.map((entry) => {
    const expected = entry.seats.includes(holder);
    return { ...entry, expected, votes: expected };
  });
  return { handle: id, body: holder, roll: seated };
}

const aside = text('不在应到范围：可以列席', 'Not expected: may sit in');

/** Whom the gathering expects: everybody whom any of its parts does. */
export function rollOfAll(
  roll: readonly Entry[],
  parts: readonly Pick<PartState, 'roll'>[],
): readonly Entry[] {
  return roll.map((entry, i) => {
    const expected = parts.some((part) => part.roll[i]?.expected === true);
    const note = entry.expected && !expected ? aside : entry.note;
    return { ...entry, expected, note };
  });
}

/** Counts of the whole gathering: of its only part, or of everybody whom any part expects. */
export function countsOfAll(
  roll: readonly Entry[],
  parts: readonly PartState[],
  marks: Marks,
): Counts {
  const [first, another] = parts;
  return first !== undefined && another === undefined ? first.counts : countsOf(roll, marks);
}
