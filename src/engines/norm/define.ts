import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { ActivityFact, Facts, MemberFact, Source, UnitFact } from '../../kernel/facts.ts';
import type { ClosedPeriod, PeriodUnit } from '../../kernel/period.ts';
import type { Text } from '../../kernel/text.ts';

/** The modal word of the text: a hint, 一般 normally, 应当/必须/不得 must, or the act is void. */
export type Force = 'hints' | 'normally' | 'must' | 'voids';

export type Severity = 'info' | 'warning' | 'error' | 'critical';

/** What every norm says of itself; `id` is the rule of domain.md 16 that it answers. */
interface Norm {
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
  readonly on: readonly string[];
  readonly do: Measure;
}

export type Measure = {
  readonly measure: 'at-least';
  readonly times: number;
  readonly handle: string;
  readonly every: PeriodUnit;
};

/** Something is malformed: judged on one subject, which `of` names. */
export type Defect = UnitDefect | MemberDefect | ActivityDefect;

export interface UnitDefect extends Norm {
  readonly type: 'defect';
  readonly of: 'unit';
  readonly on: readonly string[];
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
  /** Handles of the activities that it is about; empty: every activity. */
  readonly on: readonly string[];
  readonly judge: (activity: ActivityFact, facts: Facts, asOf: IsoDate) => Verdict;
}

/** Fine, a fault with what was found, or unknown with what is missing. */
export type Verdict =
  | { readonly verdict: 'fine' }
  | { readonly verdict: 'fault'; readonly says: Text }
  | { readonly verdict: 'unknown'; readonly missing: Text };

export type NormRule = Duty | Defect;

/** A fault of one subject, with everything a reader may ask. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly subject: { readonly type: 'unit' | 'member' | 'activity'; id: string; name: string };
  readonly unit: string;
  readonly period: ClosedPeriod | null;
  readonly says: Text;
  readonly cure: Text;
  readonly cite: Cite;
  readonly evidence: readonly Source[];
}
