import type { Cite } from './cite.ts';
import type { IsoDate } from './date.ts';

/**
 * A legal value through time: one entry per change, oldest first, each with its basis. `null` is a
 * repeal. Nothing is ever edited or taken out; a change is a new entry.
 */
export type Dated<T> = readonly [DatedEntry<T>, ...DatedEntry<T>[]];

export interface DatedEntry<T> {
  readonly from: IsoDate;
  readonly value: T | null;
  readonly cite: Cite;
}

/** Three answers: a value, not in force on that day, or unknown because nobody entered it. */
export type DatedAnswer<T> =
  | { readonly state: 'value'; readonly value: T; readonly since: IsoDate; readonly cite: Cite }
  | { readonly state: 'not-in-force' }
  | { readonly state: 'unknown' };

/**
 * `entries` may be empty (a setting that the bureau has not entered): the answer is unknown. They
 * may come in any order, since rows do; of two that begin on the same day the later one counts.
 */
export function valueOn<T>(entries: readonly DatedEntry<T>[], on: IsoDate): DatedAnswer<T> {
  if (entries.length === 0) return { state: 'unknown' };
  let current: DatedEntry<T> | undefined;
  for (const entry of entries) {
    const begun = entry.from <= on;
    if (begun && (current === undefined || current.from <= entry.from)) current = entry;
  }
  if (current === undefined || current.value === null) return { state: 'not-in-force' };
  return { state: 'value', value: current.value, since: current.from, cite: current.cite };
}
