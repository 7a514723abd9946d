import { addYears, type IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import type { Post, UnitKind } from './define.ts';

/** A term of a committee or of a branch's officers, as recorded. */
export interface Term {
  readonly from: IsoDate;
  /** Length written in the approval; null: not written, so the kind's usual length counts. */
  readonly years: number | null;
}

/** The day on which the next term is due (届满), or why there is none. */
export type TermEnd =
  | { readonly state: 'ends'; readonly on: IsoDate; readonly years: number }
  | { readonly state: 'no-term' }
  | { readonly state: 'unknown' };

/**
 * The day on which somebody's time in a post ends when no paper says another one: whoever comes in
 * during a term serves out what is left of it; else it is the usual length. Null: there is none, or
 * it cannot be told.
 */
export function postTermEnd(
  post: Pick<Post, 'term'>,
  kind: UnitKind,
  on: IsoDate,
  running: IsoDate | null,
): IsoDate | null {
  if (post.term === 'none' || kind.termYears === undefined) return null;
  if (running !== null && running > on) return running;
  const end = termEnd({ from: on, years: null }, kind);
  return end.state === 'ends' ? end.on : null;
}

/**
 * A term keeps the length that it was begun with: a change of the rule moves later terms only. One
 * begun before the rule, with no length written, is unknown, never guessed (RQ 2).
 */
export function termEnd(term: Term, kind: UnitKind): TermEnd {
  if (kind.termYears === undefined) return { state: 'no-term' };
  const usual = valueOn(kind.termYears, term.from);
  const years = term.years ?? (usual.state === 'value' ? usual.value : null);
  if (years === null) return { state: 'unknown' };
  return { state: 'ends', on: addYears(term.from, years), years };
}
