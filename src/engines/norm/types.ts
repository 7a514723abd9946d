import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { ActivityFact, Facts, MemberFact, Source, UnitFact } from '../../kernel/facts.ts';
import type { ClosedPeriod, PeriodUnit } from '../../kernel/period.ts';
import type { Text } from '../../kernel/text.ts';

/** The modal word of the text: a hint, 一般 normally, 应当/必须/不得 must, or the act is void. */
export type Force = 'hints' | 'normally' | 'must' | 'voids';

export type Severity = 'info' | 'warning' | 'error' | 'critical';

/** What a norm needs to know of a kind of unit, a body or a handle: its id and what to call it. */
export interface Named {
  readonly id: string;
  readonly name: Text;
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

/** Something must happen: counted over full periods of a subject's life. */
export interface Duty extends Norm {
  readonly type: 'duty';
  /** Kinds of unit or body that it binds. */
  readonly on: readonly Named[];
  readonly do: Measure;
}

export type Measure = {
  readonly measure: 'at-least';
  readonly times: number;
  readonly handle: Named;
  readonly every: PeriodUnit;
};

/** Something is malformed: judged on one subject, which `of` names. */
export type Defect = UnitDefect | MemberDefect | ActivityDefect;

export interface UnitDefect extends Norm {
  readonly type: 'defect';
  readonly of: 'unit';
  readonly on: readonly Named[];
  readonly judge: (unit: UnitFact, facts: Facts, asOf: IsoDate) => Verdict;
}
export interface MemberDefect extends Norm {
  readonly type: 'defect';
  readonly of: 'member';
  readonly judge: (member: MemberFact, facts: Facts, asOf: IsoDate) => Verdict;
}
export interface ActivityDefect extends Norm {
  readonly type: 'defect';
  readonly of: 'activity';
  /** Activities that it is about; empty: every activity. */
  readonly on: readonly Named[];
  readonly judge: (activity: ActivityFact, facts: Facts, asOf: IsoDate) => Verdict;
}

/** Fine, a fault with what was found, or unknown with what is missing. */
export type Verdict =
  | { readonly verdict: 'fine' }
  | { readonly verdict: 'fault'; readonly says: Text; readonly evidence?: readonly Source[] }
  | { readonly verdict: 'unknown'; readonly missing: Text };

export type NormRule = Duty | Defect;

export interface Subject {
  readonly type: 'unit' | 'member' | 'activity';
  readonly id: string;
  readonly name: string;
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

/** How a duty stands for one subject in one period. */
export interface DutyState {
  readonly rule: string;
  readonly subject: Subject;
  readonly period: ClosedPeriod;
  readonly state: 'met' | 'missed' | 'open' | 'not-in-force' | 'unknown';
  /** Times that it happened, as far as the source says. */
  readonly times: number;
  readonly evidence: readonly Source[];
}
