import type { IsoDate } from '../../../kernel/date.ts';
import type { StepVote } from '../../../kernel/facts.ts';

/** A step of a case before anything is written; a unit stands in its documents by key. */
export interface PlannedStep {
  readonly step: string;
  readonly on: IsoDate;
  readonly outcome?: string;
  readonly documents: Readonly<Record<string, unknown>>;
  /** Of the documents, what lies in an envelope. */
  readonly sealed?: Readonly<Record<string, unknown>>;
  readonly vote?: StepVote;
  readonly confirmed?: readonly string[];
}

export interface PlannedCase {
  readonly id: string;
  /** Id of its kind. */
  readonly handle: string;
  /** Key of the unit, and of the committee that decides above it. */
  readonly unit: string;
  readonly above: string;
  readonly person: string;
  readonly name: string;
  readonly born: IsoDate;
  /** Somebody whom the unit knows and who is no member yet. */
  readonly newcomer: boolean;
  readonly steps: readonly PlannedStep[];
}

export const development = 'member-development';
export const politicalReview = 'political-review';
