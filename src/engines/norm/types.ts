import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Dated } from '../../kernel/dated.ts';
import type {
  ActivityFact,
  BookFact,
  CaseFact,
  Facts,
  MemberFact,
  Source,
  UnitFact,
} from '../../kernel/facts.ts';
import type { Demand, Force } from '../../kernel/force.ts';
import type { ClosedPeriod, PeriodUnit } from '../../kernel/period.ts';
import type { Setting, SettingType } from '../../kernel/setting.ts';
import type { Text } from '../../kernel/text.ts';

export type { Force } from '../../kernel/force.ts';

export type Severity = 'info' | 'warning' | 'error' | 'critical';

/** What a norm needs to know of a kind of unit, a body or a handle: its id and what to call it. */
export interface Named {
  readonly id: string;
  readonly name: Text;
}

/** What is done: held as an activity, or, by a case or an account, done for a subject. */
export type Happening = Named & { readonly kind?: 'activity' | 'case' | 'account' };

/**
 * Whom a duty binds: a kind of unit (of a body and a group the unit above answers), every member,
 * whoever holds one of some posts, or a kind of place.
 */
export type Bound = (Named & { readonly subject?: undefined | 'member' | 'place' }) | Holders;

/** Holders of any of these posts in units and bodies of these kinds; two posts bind once. */
export interface Holders extends Named {
  readonly subject: 'holder';
  readonly posts: readonly Named[];
  readonly in: readonly Named[];
}

/** What every norm says of itself; `id` is the rule of domain.md 16 that it answers. */
export interface Norm {
  readonly id: string;
  readonly title: Text;
  readonly force: Force;
  /** First day of the rule; what lies before it is not in force. */
  readonly since: IsoDate;
  readonly cites: readonly [Cite, ...Cite[]];
  /** What to do about a finding. */
  readonly cure: Text;
}

/** Something must happen. */
export interface Duty extends Norm {
  readonly type: 'duty';
  readonly on: readonly Bound[];
  readonly do: Measure;
  /** Which calendar periods bind: those lived through whole, or every one that was begun. */
  readonly over: 'full-periods' | 'begun-periods';
  /** When an unmet duty is told: once it is missed, or already in the last month of its period. */
  readonly told: 'when-missed' | 'in-last-month';
}

export type Measure = AtLeast | Within | PrecededBy | Share;

/** Counted over calendar periods. */
export interface AtLeast {
  readonly measure: 'at-least';
  readonly times: number;
  readonly handle: Happening;
  readonly every: PeriodUnit;
}

/** In time after (or before) every event of a kind, or after the end of every calendar period. */
export interface Within {
  readonly measure: 'within';
  readonly limit: Limit;
  readonly handle: Happening;
  readonly of: Cause;
}

/** What a time runs from. */
export type Cause = Named | PeriodEnd;

/** The end of every period; what answers one may say so by its first day (`about`). */
export interface PeriodEnd {
  readonly endOf: PeriodUnit;
}

/** Every record of one kind comes after a record of another, on its day or a little before. */
export interface PrecededBy {
  readonly measure: 'preceded-by';
  readonly handle: Happening;
  readonly by: Happening;
  readonly days: number;
}

/** Of everything that was graded in a period, a share with one grade; what has none is left out. */
export interface Share {
  readonly measure: 'share';
  readonly bound: 'at-least' | 'at-most';
  /** A fraction of whole numbers; `at-most` rounds down, `at-least` rounds up. */
  readonly fraction: readonly [number, number];
  readonly grade: Named;
  readonly of: Named;
  readonly every: PeriodUnit;
}

/** A time after the end of a period; what has to come before an event, or ends with it, has one. */
export type LimitOf<C> = C extends PeriodEnd
  ? Extract<Limit, { readonly way: 'days-after' | 'months-after' }>
  : Limit;

/** How long a time runs from an event, or until it; `until-it-says`: the event has its own end. */
export type Limit =
  | { readonly way: 'days-after'; readonly days: number }
  | { readonly way: 'months-after'; readonly months: number }
  | { readonly way: 'months-before'; readonly months: number }
  | { readonly way: 'until-it-says' };

/**
 * What must be at hand to judge: the one record (while somebody still writes it), everything of the
 * unit that answers, or everything of the bureau.
 */
export type Needs = 'record' | 'unit' | 'bureau';

/** Something is malformed: judged on one subject, which `of` names. */
export type Defect = UnitDefect | MemberDefect | ActivityDefect | CaseDefect | BookDefect;

export interface UnitDefect extends Norm {
  readonly type: 'defect';
  readonly of: 'unit';
  readonly needs: Exclude<Needs, 'record'>;
  readonly on: readonly Named[];
  /** One verdict, or several of what belongs to the unit. */
  readonly judge: (unit: UnitFact, facts: Facts, asOf: IsoDate) => Verdict | readonly Verdict[];
}
export interface MemberDefect extends Norm {
  readonly type: 'defect';
  readonly of: 'member';
  readonly needs: Exclude<Needs, 'record'>;
  readonly judge: (member: MemberFact, facts: Facts, asOf: IsoDate) => Verdict;
}
export interface ActivityDefect extends Norm {
  readonly type: 'defect';
  readonly of: 'activity';
  readonly needs: Needs;
  /** Activities that it is about; empty: every activity. */
  readonly on: readonly Named[];
  readonly judge: (activity: ActivityFact, facts: Facts, asOf: IsoDate) => Verdict;
}

/**
 * Judged on every case of some kinds. What is demanded changed with the text: each fault names the
 * day of the step that it is about, or of the step that ends the interval, and the text in force on
 * that day judges it. Before the first text, and after a repeal, nothing is told.
 */
export interface CaseDefect extends OnTexts {
  readonly of: 'case';
  readonly judge: (one: CaseFact, facts: Facts, asOf: IsoDate) => readonly CaseVerdict[];
}

/** Judged on every book of some kinds; as with cases, the day of a fault decides on the text. */
export interface BookDefect extends OnTexts {
  readonly of: 'book';
  readonly judge: (one: BookFact, facts: Facts, asOf: IsoDate) => readonly CaseVerdict[];
}

interface OnTexts extends Norm {
  readonly type: 'defect';
  readonly needs: Exclude<Needs, 'record'>;
  readonly on: readonly Named[];
  readonly basis: Dated<Demand>;
  /** Of a rule with several limbs, the texts of those that stand in an article of their own. */
  readonly limbs?: readonly Dated<Demand>[];
}

export type CaseVerdict =
  | Extract<Verdict, { verdict: 'unknown' }>
  | (Extract<Verdict, { verdict: 'fault' }> & { readonly on: IsoDate } & OfLimb);

/** The text that judges a fault, one of the rule’s `limbs`; absent: the rule’s own. */
export interface OfLimb {
  readonly basis?: Dated<Demand>;
}

/** Fine, a fault with what was found, or unknown with what is missing. */
export type Verdict =
  | { readonly verdict: 'fine' }
  | ({ readonly verdict: 'fault'; readonly says: Text } & FaultDetails)
  | { readonly verdict: 'unknown'; readonly missing: Text };

/** What a fault says beside its sentence; what is left out is the rule’s own. */
export interface FaultDetails {
  /** Where it stands; without it, where the subject stands. */
  readonly evidence?: readonly Source[];
  /** Of a rule with several limbs, the modal word of this one. */
  readonly force?: Force;
  /** Whom it is about, when a unit is judged and one of its members or records is at fault. */
  readonly about?: Subject;
}

export type NormRule = Duty | Defect;

export interface Subject {
  readonly type: 'unit' | 'member' | 'activity' | 'place' | 'case';
  readonly id: string;
  readonly name: string;
}

/** Leave to differ from a rule for a time, given by somebody and with an end. */
export interface Waiver {
  readonly id: string;
  readonly rule: string;
  /** Id of the subject, a part of a unit included, or of the unit that answers for it. */
  readonly subject: string;
  /** The unit that answers, where leave reaches nothing of another one. */
  readonly unit?: string;
  readonly reason: string;
  readonly grantedBy: string;
  readonly from: IsoDate;
  /** First day on which it no longer holds. */
  readonly until: IsoDate;
}

/** A fault of one subject, with everything a reader may ask. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly subject: Subject;
  /** The unit that owns the subject; null: a member whom no branch has. */
  readonly unit: string | null;
  readonly period: ClosedPeriod | null;
  readonly says: Text;
  readonly cure: Text;
  readonly cite: Cite;
  /** Where it stands. Empty where a thing is missing that would have stood somewhere. */
  readonly evidence: readonly Source[];
}

/** A rule that could not be judged. `subject` null: for nobody, the source has nothing to go on. */
export interface Unknown {
  readonly rule: string;
  readonly subject: Subject | null;
  readonly period: ClosedPeriod | null;
  readonly missing: Text;
}

/** How a duty stands for one subject in one period, or in the time that one event gives. */
export interface DutyState {
  readonly rule: string;
  readonly subject: Subject;
  /** The unit that answers for the subject. */
  readonly unit: string;
  readonly period: ClosedPeriod;
  readonly state: 'met' | 'missed' | 'open' | 'not-in-force' | 'unknown';
  /** Times that it happened, as far as the source says. */
  readonly times: number;
  readonly evidence: readonly Source[];
}

type Days = Setting<Extract<SettingType, { readonly type: 'days' }>>;

/** What the catalogue says of the monthly report (月通报). */
export interface ReportTerms {
  /** Days between the issue of a draft and the day on which the report may go up. */
  readonly notice: Days;
  /** Days after a meeting in which its record is in time. */
  readonly inTime: Days;
}
