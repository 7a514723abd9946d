import type { BookFact } from './bookFacts.ts';
import type { IsoDate } from './date.ts';
import type { DatedAnswer } from './dated.ts';
import type {
  ActivityFact,
  AwayFact,
  CaseFact,
  DeedFact,
  EventFact,
  HeadcountFact,
  MemberFact,
  OfficeFact,
  PartGap,
  StatementFact,
  SubjectFact,
  UnitFact,
} from './factKinds.ts';
import type { ClosedPeriod } from './period.ts';
import type { Setting, SettingEntry, SettingType, SettingValue } from './setting.ts';
import type { TermFact } from './term.ts';
import type { Text } from './text.ts';

export type * from './bookFacts.ts';
export type * from './factKinds.ts';
export { holderId } from './factKinds.ts';
export type { TermFact } from './term.ts';

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
    /** Units whose posts were loaded, where that is not all that have members. */
    readonly offices?: readonly string[];
  };
  /** Kinds of activity that the source keeps, where that is not all of them. */
  readonly kept?: readonly string[];
  readonly offices?: Answer<readonly OfficeFact[]>;
  readonly terms?: Answer<readonly TermFact[]>;
  readonly gaps?: readonly PartGap[];
  readonly aways?: Answer<readonly AwayFact[]>;
  readonly statements?: readonly StatementFact[];
  readonly subjects?: Answer<readonly SubjectFact[]>;
  readonly deeds?: Answer<readonly DeedFact[]>;
  readonly events?: Answer<readonly EventFact[]>;
  readonly cases?: Answer<readonly CaseFact[]>;
  readonly books?: Answer<readonly BookFact[]>;
  /** What the bureau decided itself; where it decided nothing, defaults hold. */
  readonly settings?: readonly SettingEntry[];
  /** Of units above those that were read, the one above each: they may have decided something. */
  readonly above?: ReadonlyMap<string, string>;
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
  /** Parts of a unit (its committee, its groups) of one kind on a day. */
  parts(unit: string, kind: string, on: IsoDate): Answer<readonly UnitFact[]>;
  /** Units of which the source does not say whether they have parts of a kind. */
  readonly gaps: readonly PartGap[];
  /** Units that stand under a unit, parts not counted. */
  below(unit: string): readonly UnitFact[];
  /** Ids of a unit and of its parts of any kind. */
  family(unit: string): readonly string[];
  /** Members of a unit or group on a day; `null`: those whom no branch has. */
  members(unit: string | null, on: IsoDate): Answer<readonly MemberFact[]>;
  /** Members of a name, wherever and whenever; who may be meant where a record only names. */
  namesakes(name: string): readonly MemberFact[];
  /** Every place that a person has or had, wherever. */
  person(id: string): Answer<readonly MemberFact[]>;
  /** Members of a unit on a day, by names or, for number-only units, by count. */
  headcount(unit: string, on: IsoDate): Answer<Headcount>;
  /** Posts held in a unit or body on a day. */
  offices(unit: string, on: IsoDate): Answer<readonly OfficeFact[]>;
  /** Terms of a unit, in order of day. */
  terms(unit: string): Answer<readonly TermFact[]>;
  /** Activities of a unit within a period that count for a handle, in order of day. */
  activities(handle: string, unit: string, period: ClosedPeriod): Answer<readonly ActivityFact[]>;
  /** Everything that a unit held, in order of day, records without a date last. */
  records(unit: string): Answer<readonly ActivityFact[]>;
  /** Everything that anybody held on a day. */
  onDay(day: IsoDate): readonly ActivityFact[];
  aways(name: string): Answer<readonly AwayFact[]>;
  stated(rule: string, subject: string): StatementFact | undefined;
  /** Subjects that are no units, of one kind. */
  subjects(kind: string): Answer<readonly SubjectFact[]>;
  /** What was done for a subject within a period, in order of day. */
  deeds(handle: string, subject: string, period: ClosedPeriod): Answer<readonly DeedFact[]>;
  /** Events of a kind that concern a subject, in order of day. */
  events(kind: string, subject: string): Answer<readonly EventFact[]>;
  /** Cases of any kind that a unit answers for, or, with null, of every unit. */
  cases(unit: string | null): Answer<readonly CaseFact[]>;
  /** Books of any kind that a unit keeps, or, with null, of every unit. */
  books(unit: string | null): Answer<readonly BookFact[]>;
  /** What a setting says for a unit on a day: the bureau's own word, else the default. */
  setting<const T extends SettingType>(
    of: Setting<T>,
    unit: string | null,
    on: IsoDate,
  ): DatedAnswer<SettingValue<Setting<T>>>;
}
