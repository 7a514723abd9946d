import { dutyBook, hinders } from '../engines/activity/duty.ts';
import { addDays } from '../kernel/date.ts';
import { periodAround } from '../kernel/period.ts';
import type { SavedGathering } from '../store/activity.ts';
import { shiftsOfPersons } from '../store/duty.ts';
import type { Meeting } from '../store/notice.ts';
import type { Tx } from '../store/transaction.ts';
import { expectedAt } from './noticeIssue.ts';

export interface FreeSitting extends Meeting {
  readonly sitting: number;
  /** Persons for whom it is the first one to which the duty table lets them come. */
  free: string[];
}

/** The sittings of what is held in several, each with whom the shifts bring to it; else none. */
export async function freeAt(tx: Tx, saved: SavedGathering): Promise<FreeSitting[]> {
  if (saved.sittings.length === 0) return [];
  const { heldOn, startsAt, endsAt, place } = saved;
  const all = [{ heldOn, startsAt, endsAt, place }, ...saved.sittings];
  const sittings = all.map((one, i): FreeSitting => {
    const { heldOn: on, startsAt: from, endsAt: to, place: where } = one;
    return { sitting: i + 1, heldOn: on, startsAt: from, endsAt: to, place: where, free: [] };
  });
  const people = expectedAt(saved);
  const days = all.map((one) => one.heldOn).toSorted();
  const [first = heldOn, last = heldOn] = [days[0], days.at(-1)];
  // Shifts are read by whole months; the night before the first day counts too.
  const { from } = periodAround('month', addDays(first, -1));
  const { to } = periodAround('month', last);
  const book = dutyBook(await shiftsOfPersons(tx, people, { from, to }));
  for (const person of people) {
    const open = sittings.find((one) => {
      const found = book.of(person, one.heldOn);
      return found === null || !hinders(found, one.startsAt);
    });
    open?.free.push(person);
  }
  return sittings;
}
