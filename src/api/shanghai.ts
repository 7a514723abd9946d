import { type IsoDate, isoDate } from '../kernel/date.ts';

/** `YYYY-MM-DD HH:mm`; Shanghai has been eight hours ahead all year since 1991. */
export function minuteInShanghai(moment: Date): string {
  const shifted = new Date(moment.getTime() + 8 * 3_600_000);
  return shifted.toISOString().slice(0, 16).replace('T', ' ');
}

export function dayInShanghai(moment: Date): IsoDate {
  return isoDate(minuteInShanghai(moment).slice(0, 10));
}
