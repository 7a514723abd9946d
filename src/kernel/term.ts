import { addYears, type IsoDate, later } from './date.ts';
import type { Source } from './factKinds.ts';

/** A paper of the committee above, or one that was sent to it. */
export interface PaperFact {
  readonly on: IsoDate;
  readonly documentNo: string | null;
}

/** A term of a unit's elected body, or of its officers, from the day of the election on. */
export interface TermFact {
  readonly id: string;
  readonly unit: string;
  readonly from: IsoDate;
  /** First day of the term after it; null: it runs. */
  readonly to: IsoDate | null;
  /** Its length as written; null: nobody wrote it down. */
  readonly years: number | null;
  /** By which the committee above agreed to this election; null: it did not; unsaid: not found. */
  readonly approval?: PaperFact | null | undefined;
  /** Until when the committee above allowed the next election to wait; the last word counts. */
  readonly extension?: (PaperFact & { readonly until: IsoDate }) | null;
  /** That this term ends was brought to mind, in order of day. */
  readonly reminders: readonly PaperFact[];
  /** Requests for the next election, in order of day. */
  readonly requests: readonly PaperFact[];
  /** Approvals of the next election, in order of day. */
  readonly approvals: readonly PaperFact[];
  readonly source?: Source;
}

/** The day on which a term is over (届满); null where nobody wrote down how long it is. */
export function endOfTerm({ from, years }: Pick<TermFact, 'from' | 'years'>): IsoDate | null {
  return years === null ? null : addYears(from, years);
}

/** The last day on which the next election is in time: the end, or the end of what was allowed. */
export function lastDayOfTerm(
  term: Pick<TermFact, 'from' | 'years' | 'extension'>,
): IsoDate | null {
  const ends = endOfTerm(term);
  if (ends === null || !term.extension) return ends;
  return later(ends, term.extension.until);
}

/** The term that runs on a day; of terms in order of day the last that has begun. */
export function termOn(terms: readonly TermFact[], on: IsoDate): TermFact | undefined {
  return terms.findLast(({ from, to }) => from <= on && (to === null || on < to));
}
