import type { ActivityFact } from './facts.ts';
import { type Text, text } from './text.ts';

type Heads = Pick<ActivityFact, 'present' | 'guests'>;

/**
 * Of those who came, how many were expected: guests (列席) are among those present and have neither
 * a place on the roll nor a vote. Null where the record says no number.
 */
export function membersPresent({ present, guests }: Heads): number | null {
  return typeof present === 'number' ? present - (guests ?? 0) : null;
}

/** Why a number of members is lower than the one that the record shows; empty without guests. */
export function guestsLeftOut({ guests }: Heads): Text {
  return guests ? text(`（不含列席${guests}人）`, ` (${guests} guests left out)`) : text('', '');
}
