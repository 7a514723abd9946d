import { addDays, type IsoDate } from '../../kernel/date.ts';
import type { DutyPaper, ShiftMeaning } from './define-duty.ts';

/** What a duty table says of one person on one day. */
export interface Shift {
  readonly person: string;
  readonly on: IsoDate;
  readonly word: string;
  readonly meaning: ShiftMeaning;
}

/** Why somebody cannot come on a day, and for how much of it. */
export interface Hindrance {
  readonly because: 'duty' | 'rest';
  readonly word: string;
  readonly hours: 'whole-day' | 'by-day';
}

/** From then on it is evening: who is on duty or resting by day can come. */
export const eveningFrom = '18:00';

const hindrances: Readonly<Record<ShiftMeaning, Omit<Hindrance, 'word'> | null>> = {
  here: null,
  away: { because: 'duty', hours: 'whole-day' },
  'by-day': { because: 'duty', hours: 'by-day' },
  'by-night': { because: 'duty', hours: 'whole-day' },
  rest: { because: 'rest', hours: 'whole-day' },
};

/**
 * The day's own shift decides; where the table leaves the day open, the night before it means rest
 * by day.
 */
export function hindranceOf(own: Shift | undefined, before: Shift | undefined): Hindrance | null {
  if (own !== undefined) {
    const found = hindrances[own.meaning];
    return found && { ...found, word: own.word };
  }
  if (before?.meaning !== 'by-night') return null;
  return { because: 'rest', hours: 'by-day', word: before.word };
}

/** Whether it keeps somebody from what begins at `startsAt`; no time given counts as by day. */
export function hinders({ hours }: Pick<Hindrance, 'hours'>, startsAt: string | null): boolean {
  return hours === 'whole-day' || startsAt === null || startsAt < eveningFrom;
}

/** Shifts of persons, asked by person and day. */
export interface DutyBook {
  /** Null: nothing is known to keep the person away. */
  of(person: string, on: IsoDate): Hindrance | null;
}

export function dutyBook(shifts: readonly Shift[]): DutyBook {
  const byKey = new Map(shifts.map((shift) => [`${shift.person} ${shift.on}`, shift]));
  const at = (person: string, on: IsoDate) => byKey.get(`${person} ${on}`);
  return { of: (person, on) => hindranceOf(at(person, on), at(person, addDays(on, -1))) };
}

/** A word as it is compared: full and half width, spaces and letters' case make no difference. */
export function shiftWord(written: string): string {
  return written.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** What a word means: as the unit said the last time, else as usual; undefined: nobody has said. */
export function meaningOf(
  word: string,
  { meanings }: Pick<DutyPaper, 'meanings'>,
  said: ReadonlyMap<string, ShiftMeaning>,
): ShiftMeaning | undefined {
  const own = said.get(word);
  if (own !== undefined) return own;
  return meanings.find(({ words }) => words.some((one) => shiftWord(one) === word))?.meaning;
}
