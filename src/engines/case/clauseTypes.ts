import type { Dated } from '../../kernel/dated.ts';
import type { Answer, CaseFact, Facts, StepFact } from '../../kernel/facts.ts';
import type { Demand } from '../../kernel/force.ts';
import type { Right } from '../../kernel/rights.ts';
import type { Setting, SettingType } from '../../kernel/setting.ts';
import type { Span } from '../../kernel/span.ts';
import type { Text } from '../../kernel/text.ts';

/** A demand with its numbers, through time: the text of the step's own day judges the step. */
export type Terms<T> = Dated<Demand & T>;

/** Who acts, or can supply what is missing; or what a clause names: an activity, another case. */
export interface Actor {
  readonly id: string;
  readonly name: Text;
}

/** What a text asks of a step. Each names who can supply what it finds missing. */
export type Clause =
  | Wait
  | Until
  | Times
  | Age
  | Decided
  | Ended
  | Served
  | Place
  | Says
  | Enough
  | PublicNotice
  | People
  | Held
  | Judged;

interface Base<T> {
  readonly terms: Terms<T>;
  readonly who: Actor;
}

/** A setting that is a whole number, such as months; or one of days. */
export type Months = Setting<Extract<SettingType, { readonly type: 'integer' }>>;
export type Days = Setting<Extract<SettingType, { readonly type: 'days' }>>;

/** Not before a time has passed since another step. */
export interface Wait extends Base<{ readonly span: Span }> {
  readonly clause: 'wait';
  readonly since: string;
}

/** Not before a day that an earlier taking of a step named, where it named one. */
export interface Until extends Base<unknown> {
  readonly clause: 'until';
  readonly step: string;
  readonly field: string;
}

/** Another step was taken so many times before. */
export interface Times extends Base<{ readonly least: number }> {
  readonly clause: 'times';
  readonly step: string;
}

/** The person has reached an age on the day of the step. */
export interface Age extends Base<{ readonly years: number }> {
  readonly clause: 'age';
}

/** Another case about the same person was decided one of these ways, not too long ago. */
export interface Decided extends Base<unknown> {
  readonly clause: 'decided';
  /** Months for which a result is good, where the bureau or usage says a number. */
  readonly holds?: Months;
  readonly case: Actor;
  readonly outcomes: readonly string[];
}

/** Steps of the same case ended one of these ways; without it the step has no place. */
export interface Ended extends Base<unknown> {
  readonly clause: 'ended';
  /** Any of them will do. */
  readonly ways: readonly { readonly step: string; readonly outcomes: readonly string[] }[];
}

/** Whatever the case barred for a time is over: not before the last of those days. */
export interface Served extends Base<unknown> {
  readonly clause: 'served';
  /** Rights that are waited for; others may stay barred after the case is closed. */
  readonly rights: readonly Right[];
}

/** A place is left of those that a committee set for the year, where it set any. */
export interface Place extends Base<unknown> {
  readonly clause: 'place';
}

/** A field of the step’s own documents has one of these values, or every one of them. */
export interface Says extends Base<{ readonly values: readonly string[] }> {
  readonly clause: 'says';
  readonly match: 'any' | 'all';
  readonly field: string;
}

/** One of several counts is reached. */
export interface Enough
  extends Base<{ readonly any: readonly { readonly field: string; readonly least: number }[] }> {
  readonly clause: 'enough';
}

/** A notice was up for so many working days before the step; `counting` is a setting. */
export interface PublicNotice extends Base<{ readonly workingDays: number }> {
  readonly clause: 'notice';
  readonly from: string;
  readonly to: string;
  readonly counting: Setting;
}

/** Persons in a field: how many, formal members or anybody, none with a standing event. */
export interface People
  extends Base<{
    readonly least: number;
    readonly most: number;
    /** Kinds of event during which a person is barred. */
    readonly barredBy: readonly string[];
  }> {
  readonly clause: 'people';
  readonly field: string;
  readonly standing: 'formal' | 'anybody';
}

/** The unit held an activity on the day of the step. */
export interface Held extends Base<unknown> {
  readonly clause: 'held';
  readonly activity: Actor;
}

/** What no other word says: a pure function that says itself. */
export interface Judged extends Base<unknown> {
  readonly clause: 'judged';
  readonly says: Text;
  readonly of: (one: CaseFact, step: StepFact, facts: Facts) => Answer<'holds' | 'fails'>;
}

/** Clauses about what came before; the others are about what the step itself brings. */
export type Ahead = Wait | Until | Times | Age | Decided | Ended | Served | Place;
