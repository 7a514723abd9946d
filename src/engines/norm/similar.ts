import { push } from '../../kernel/factIndex.ts';
import { areAlike, type Grams, gramsOf, leastMet, mayBeAlike, prefixOf } from './grams.ts';

/**
 * Which texts of a list are nearly the same as an earlier one: an exact set-similarity join (prefix
 * and length filter) that compares few pairs in full, never all. Two texts are alike when they are
 * identical, or when of all their sequences of three characters a larger share than asked for
 * stands in both.
 */

export interface Written {
  readonly text: string;
  /** Texts with the same mark belong together and are never called alike. */
  readonly mark: string;
}

export interface Likeness {
  /** Hundredths of a percent; a pair counts above it. */
  readonly share: number;
  /** Texts with fewer characters are alike only when they are identical. */
  readonly shortest: number;
}

export interface Likened {
  /** Of every text the place of an earlier one that is like it, an identical one before others. */
  readonly earlier: readonly (number | null)[];
  /** How many pairs of different texts were compared in full. */
  readonly compared: number;
}

/** One text, however often it stands in the list. */
interface Different {
  readonly grams: Grams;
  readonly prefix: readonly number[];
  /** Where it stands first, and where first with another mark. */
  readonly at: { readonly place: number; readonly mark: string }[];
}

/** Different texts that were met, and in whose prefix a gram stands, in order. */
interface Shelf {
  readonly met: Different[];
  readonly byGram: Map<number, number[]>;
  readonly share: number;
}

export function earlierLike(texts: readonly Written[], likeness: Likeness): Likened {
  const shelf: Shelf = { met: [], byGram: new Map(), share: likeness.share };
  const different = differentOf(texts, likeness);
  let compared = 0;
  const earlier = texts.map(({ text, mark }, place) => {
    const own = different.get(text);
    if (own === undefined) return null;
    const same = placeIn(own, mark);
    const found = same === null ? firstAlike(own, mark, shelf) : { place: same, compared: 0 };
    compared += found.compared;
    if (own.at.length === 0) shelve(own, shelf);
    if (own.at.length < 2 && own.at[0]?.mark !== mark) own.at.push({ place, mark });
    return found.place;
  });
  return { earlier, compared };
}

function differentOf(texts: readonly Written[], { share, shortest }: Likeness) {
  const different = [...new Set(texts.map(({ text }) => text))];
  const all = gramsOf(different, shortest);
  return new Map(
    different.map((text, i): [string, Different] => {
      const grams = all[i] ?? new Float64Array(0);
      return [text, { grams, prefix: prefixOf(grams, share), at: [] }];
    }),
  );
}

function placeIn({ at }: Different, mark: string): number | null {
  return at.find((one) => one.mark !== mark)?.place ?? null;
}

function shelve(own: Different, { met, byGram }: Shelf): void {
  const number = met.push(own) - 1;
  for (const bucket of own.prefix) push(byGram, bucket, number);
}

/**
 * Walks the lists of its prefix side by side, so that texts come in order and the first that is
 * alike ends the search: of a thousand nearly equal texts each is compared once.
 */
function firstAlike(own: Different, mark: string, { met, byGram, share }: Shelf) {
  const lists: (readonly number[])[] = [];
  for (const bucket of own.prefix) {
    const list = byGram.get(bucket);
    if (list !== undefined) lists.push(list);
  }
  const heads = new Int32Array(lists.length);
  let compared = 0;
  for (;;) {
    const { number, shared } = takeNext(lists, heads);
    const one = met[number];
    if (one === undefined) return { place: null, compared };
    const place = placeIn(one, mark);
    if (one === own || place === null) continue;
    if (shared < leastMet(own.grams, one.grams, share)) continue;
    if (!mayBeAlike(own.grams, one.grams, share)) continue;
    compared += 1;
    if (areAlike(own.grams, one.grams, share)) return { place, compared };
  }
}

/** The least number at the heads of the lists, taken off all of them; past the end: none. */
function takeNext(lists: readonly (readonly number[])[], heads: Int32Array) {
  let number = Number.POSITIVE_INFINITY;
  for (let i = 0; i < lists.length; i += 1) {
    const head = lists[i]?.[heads[i] ?? 0];
    if (head !== undefined && head < number) number = head;
  }
  let shared = 0;
  for (let i = 0; i < lists.length; i += 1) {
    while (lists[i]?.[heads[i] ?? 0] === number) {
      heads[i] = (heads[i] ?? 0) + 1;
      shared += 1;
    }
  }
  return { number, shared };
}
