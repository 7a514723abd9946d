import type { Mark } from './cite.ts';
import type { IsoDate } from './date.ts';
import type { Text } from './text.ts';

/**
 * A regulation that a cite names by its code. Its text is never kept here; only what it is called,
 * when which version was in force, and how sure we are of that.
 */
export interface Regulation {
  readonly code: string;
  readonly name: Text;
  /** Oldest first; a revision under the same code is a new entry. */
  readonly versions: readonly [RegulationVersion, ...RegulationVersion[]];
}

/** One version, in force over `[from, until)`. */
export interface RegulationVersion {
  /** The last day that the known date can mean: a version of which only the year is known counts
   * from the end of that year, so that nobody is judged by a text that may not have been out. */
  readonly from: IsoDate;
  /** How exactly the source gives the date. */
  readonly known: 'to-the-day' | 'to-the-month' | 'to-the-year';
  readonly until: IsoDate | null;
  readonly mark: Mark;
}

/** The version in force on a day; undefined before the first and after the last. */
export function versionOn(regulation: Regulation, on: IsoDate): RegulationVersion | undefined {
  return regulation.versions.find((v) => v.from <= on && (v.until === null || on < v.until));
}
