import type { IsoDate } from './date.ts';
import type { ClosedPeriod } from './period.ts';
import type { Text } from './text.ts';

/**
 * Everything that reads, reads through `Facts`: the store, an Excel workbook and a test each fill a
 * `FactSet`, and a rule sees no difference. A source that cannot tell says what is missing.
 *
 * In a fact, `undefined` (absent) means that the source does not say; `null` means that there is
 * none.
 */
export type Answer<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly missing: Text };

export function known<T>(value: T): { readonly known: true; readonly value: T } {
  return { known: true, value };
}

export function missing(what: Text): { readonly known: false; readonly missing: Text } {
  return { known: false, missing: what };
}

/** Where a fact stands, so that a finding opens to its evidence. */
export type Source =
  | { readonly in: 'record'; readonly type: string; readonly id: string }
  | { readonly in: 'workbook'; readonly sheet: string; readonly row: number };

/** A unit on one day. `kind` is the id of a kind of unit or body in `catalogue/org`. */
export interface UnitFact {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly parent?: string | null;
  readonly source?: Source;
}

/** What a check of an ID number found; the number itself never travels with facts. */
export type IdNumberState =
  | 'valid'
  | 'absent'
  | 'malformed'
  | 'wrong-check-digit'
  | 'no-such-date'
  | 'differs-from-birth-date'
  | 'differs-from-gender';

export type MemberKind = 'formal' | 'probationary';

/** One person's place in a branch over `[from, to)`; `unit` null: a member whom no branch has. */
export interface MemberFact {
  readonly person: string;
  readonly name: string;
  readonly unit: string | null;
  readonly group?: string | null;
  readonly kind?: MemberKind;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly staff?: string | null;
  readonly joinedOn?: IsoDate | null;
  readonly fullOn?: IsoDate | null;
  readonly idNumber?: IdNumberState;
  readonly posts?: readonly string[];
  readonly source?: Source;
}

/** Counts of a unit whose names must not be stored. */
export interface HeadcountFact {
  readonly unit: string;
  readonly formal: number;
  readonly probationary: number;
}

export interface AbsenceFact {
  readonly name: string;
  readonly reason?: string | null;
}

export interface BallotFact {
  readonly subject: string;
  /** Id of the vote rule, `V1` to `V7`. */
  readonly rule: string;
  readonly entitled?: number;
  readonly present?: number;
  readonly yes?: number;
  readonly no?: number;
  readonly abstain?: number;
  readonly written?: number;
  readonly declared?: 'passed' | 'failed' | null;
}

/**
 * Something that was held: one part of a gathering. `handle` is the id of an activity. `on` null:
 * the record has no date (a blank cell, a form half filled in); it then counts for no period.
 */
export interface ActivityFact {
  readonly id: string;
  readonly handle: string;
  readonly unit: string;
  readonly on: IsoDate | null;
  readonly start?: string | null;
  readonly place?: string | null;
  readonly host?: string | null;
  readonly recorder?: string | null;
  readonly expected?: number | null;
  readonly present?: number | null;
  readonly absences?: readonly AbsenceFact[];
  readonly agenda?: readonly string[];
  /** Gist of what was said; a ledger's column of main content counts as that. */
  readonly gist?: string | null;
  readonly resolutions?: readonly string[];
  readonly ballots?: readonly BallotFact[];
  readonly recordedOn?: IsoDate;
  readonly source?: Source;
}

/** What a source has loaded. A whole list is missing when the source holds nothing of its kind. */
export interface FactSet {
  readonly units: Answer<readonly UnitFact[]>;
  readonly members: Answer<readonly MemberFact[]>;
  readonly headcounts: readonly HeadcountFact[];
  readonly activities: Answer<readonly ActivityFact[]>;
  /** The span whose activities were loaded: nothing outside it is called missing. */
  readonly span: ClosedPeriod;
  /** Units whose members and whose activities were loaded, where that is not all of them. */
  readonly loaded?: {
    readonly members?: readonly string[];
    readonly activities?: readonly string[];
  };
}

/** Members on a day. Of `undetermined` the source does not say whether they are formal. */
export interface Headcount {
  readonly all: number;
  readonly formal: number;
  readonly undetermined: number;
}

export interface Facts {
  readonly span: ClosedPeriod;
  unit(id: string): UnitFact | undefined;
  units(): Answer<readonly UnitFact[]>;
  /** Members of a unit on a day; `null`: those whom no branch has. */
  members(unit: string | null, on: IsoDate): Answer<readonly MemberFact[]>;
  /** Members of a unit on a day, by names or, for number-only units, by count. */
  headcount(unit: string, on: IsoDate): Answer<Headcount>;
  /** Activities of a unit within a period that count for a handle, in order of day. */
  activities(handle: string, unit: string, period: ClosedPeriod): Answer<readonly ActivityFact[]>;
  /** Everything that a unit held, in order of day, records without a date last. */
  records(unit: string): Answer<readonly ActivityFact[]>;
}
