import type { Calendar } from '../../kernel/calendar.ts';
import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Dated } from '../../kernel/dated.ts';
import type { Facts } from '../../kernel/facts.ts';
import type { Demand } from '../../kernel/force.ts';
import type { Form } from '../../kernel/form.ts';
import type { Handle } from '../../kernel/handle.ts';
import type { BarWeight, Right } from '../../kernel/rights.ts';
import type { Span } from '../../kernel/span.ts';
import type { Text } from '../../kernel/text.ts';
import type { VoteRuleId } from '../../kernel/voteRules.ts';
import type { Actor, Clause, Days, Months, Terms } from './clauseTypes.ts';
import type { CasePaper } from './paperTypes.ts';

export type * from './clauseTypes.ts';
export type * from './paperTypes.ts';

/** One kind of thing that moves through steps. */
export interface CaseKind extends Handle {
  readonly kind: 'case';
  /**
   * Whoever reads the unit's records reads it; or only whom a seal lets in, while everybody learns
   * how it ended; or fewer still, and nobody else learns even that it is there.
   */
  readonly reading: 'with-the-unit' | 'sealed' | 'confined';
  readonly stages: readonly Stage[];
  /** That a committee may set how many take a step in a year. */
  readonly places?: PlaceRule;
  /** What is printed from it. */
  readonly papers?: readonly CasePaper[];
  readonly cite: Cite;
}

/** Who is counted against the places of a year. */
export interface PlaceRule {
  /** How many: each entry holds for the year that it begins in, the unit and those below it. */
  readonly setting: Months;
  /** From this step on somebody is on the way to a place. */
  readonly waits: string;
  readonly takes: StepEnd;
  readonly frees: StepEnd;
}

export interface StepEnd {
  readonly step: string;
  readonly outcome: string;
}

export interface Stage {
  readonly id: string;
  readonly name: Text;
  readonly steps: readonly [Step, ...Step[]];
}

/** Who takes a step, and whether the unit itself can say that it was taken or only one above it. */
export interface Doer extends Actor {
  readonly stands: 'in-the-unit' | 'above-the-unit';
}

export interface Step {
  readonly id: string;
  readonly name: Text;
  readonly by: Doer;
  /** Steps of which every one must be settled. */
  readonly after: readonly string[];
  /** Since when, and until when, a text asks for the step at all; on whose word. */
  readonly asked: Dated<Demand>;
  /** What must be so before it, and what it must bring. */
  readonly clauses: readonly Clause[];
  readonly due: readonly Deadline[];
  /** It is taken again and again, until another step is settled. */
  readonly recurs?: Recurrence;
  readonly documents: Form;
  readonly vote?: { readonly rule: VoteRuleId; readonly heldAs: Actor };
  /** What a person confirms, because no machine can read it; a rule may ask for its id. */
  readonly confirms?: readonly Actor[];
  /** Ways in which it can end; without any it is settled once it is taken. */
  readonly outcomes: readonly Outcome[];
}

/** To be taken within a time of another step; `prolonged`: within a longer one, for a reason. */
export interface Deadline {
  readonly from: string;
  /** Days on top, where the text says “in time” and the bureau or usage says a number. */
  readonly grace?: Days;
  /** Field in which the step itself may have named a day on which it is to be taken again. */
  readonly again?: string;
  readonly terms: Terms<{ readonly span: Span; readonly prolonged?: Span }>;
}

export interface Recurrence {
  readonly from: string;
  readonly until: string;
  readonly grace?: Days;
  /** How often at least; absent: as often as there is something. */
  readonly terms?: Terms<{ readonly span: Span }>;
}

export interface Outcome {
  readonly id: string;
  readonly name: Text;
  /** The case goes on; the step waits to be taken again; or the case is closed. */
  readonly leads: 'on' | 'again' | 'closes';
  /** Whether the vote must have carried for it. */
  readonly vote: 'carried' | 'not-carried' | 'none';
  /** How often a case may end a step this way. */
  readonly most?: Terms<{ readonly times: number }>;
  readonly effects: readonly CaseEffect[];
  /** Rights that are barred from the day of the step on, in place of whatever was barred before. */
  readonly bars?: readonly RightBar[];
}

/** A right that an ending bars, for as long as a text says. */
export interface RightBar {
  readonly right: Right;
  readonly weight: BarWeight;
  /** From the day of which step it is counted; absent: of the ending itself. */
  readonly counts?: string;
  /** Null: until another ending says otherwise. */
  readonly lasts: Terms<{ readonly span: Span | null }>;
}

/** What a step changes in other records; the store carries it out in the step's transaction. */
export interface CaseEffect {
  readonly effect:
    | 'admit'
    | 'confirm'
    | 'endMembership'
    | 'move'
    | 'appoint'
    | 'found'
    | 'merge'
    | 'dissolve'
    | 'reverse'
    | 'openCase';
  /** What day it counts from: that of a step, perhaps an earlier one, or one in the documents. */
  readonly from: { readonly step: string } | { readonly field: string };
}

/** On what an answer stands. `asOf` is the business day: what lies after it has not happened. */
export interface CaseGround {
  readonly facts: Facts;
  readonly calendar: Calendar;
  readonly asOf: IsoDate;
  /** Absent: nobody has set any, or the source does not say. */
  readonly places?: readonly Places[];
}

/** The places of a year that count for a case, and how many of them are taken. */
export interface Places {
  /** Id of the kind of case, and of the unit that the case belongs to. */
  readonly kind: string;
  readonly unit: string;
  readonly year: number;
  /** The committee over which they are counted. */
  readonly over: string;
  readonly places: number;
  readonly taken: number;
  readonly documentNo: string;
}

/** Why a step cannot be taken, as a code. */
export type BlockCode =
  | 'step-missing'
  | 'not-asked'
  | 'closed'
  | 'taken'
  | 'too-early'
  | 'too-few-times'
  | 'too-often'
  | 'no-place'
  | 'under-age'
  | 'not-decided'
  | 'lapsed'
  | 'document-missing'
  | 'says-otherwise'
  | 'not-enough'
  | 'notice-short'
  | 'wrong-number'
  | 'not-formal'
  | 'barred'
  | 'not-held'
  | 'vote-missing'
  | 'vote-failed'
  | 'too-late'
  | 'unknown';

/** One reason why not, with everything that its reader may ask. */
export interface Reason {
  readonly code: BlockCode;
  readonly force: Demand['force'];
  /** The clause that asks; null where the order of the steps itself does. */
  readonly cite: Cite | null;
  readonly says: Text;
  /** What is missing, and who can supply it. */
  readonly missing: Text;
  readonly who: Actor;
  /** First day on which it no longer stands in the way, where time alone cures it. */
  readonly from: IsoDate | null;
}

/** The codes alone: what a list of many cases shows. */
export interface CaseStatus {
  readonly state: 'open' | 'closed';
  readonly steps: readonly StepStatus[];
}

export interface StepStatus {
  readonly step: string;
  readonly state: 'settled' | 'possible' | 'blocked' | 'not-asked' | 'closed';
  readonly late: 'in-time' | 'prolonged' | 'late';
  readonly codes: readonly BlockCode[];
}

/** Everything of one step, in words and days. */
export interface StepExplanation extends StepStatus {
  readonly name: Text;
  readonly by: Actor;
  readonly taken: IsoDate | null;
  readonly reasons: readonly Reason[];
  /** What is advised against and does not stand in the way. */
  readonly advice: readonly Reason[];
  /** First day on which it can be taken, as far as days alone decide; null: not known yet. */
  readonly earliest: IsoDate | null;
  /** Last day on which it is in time. */
  readonly due: IsoDate | null;
  readonly dueCite: Cite | null;
}
