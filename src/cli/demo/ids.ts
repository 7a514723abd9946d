import { v7 } from 'uuid';
import { chance, seedOf } from './chance.ts';

/** The id that `word` has at every start, in the order of the moment that it is said to be from. */
export function idOf(word: string, moment: string): string {
  const luck = chance(seedOf(word));
  const random = Uint8Array.from({ length: 16 }, () => luck.below(256));
  return v7({ msecs: Date.parse(moment), seq: luck.below(2 ** 31), random });
}
