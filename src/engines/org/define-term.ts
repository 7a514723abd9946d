import type { Dated } from '../../kernel/dated.ts';
import type { Text } from '../../kernel/text.ts';

/** What there is to do around the end of a term, and by when: dated, each with its basis. */
export interface TermPlan {
  readonly steps: readonly TermStep[];
  /** The most years by which the next election may come later or earlier than the end. */
  readonly shift: Dated<number>;
}

/** Papers that are kept of the end of a term. */
export type TermPaperKind = 'reminder' | 'request' | 'approval' | 'extension';

export interface TermStep {
  readonly id: string;
  readonly name: Text;
  /** What is to be done, and by whom. */
  readonly about: Text;
  /** Counted from the day on which the term is over: months before it, or days after. */
  readonly when: Dated<TermOffset>;
  /** The paper or the act that shows that it was done; null: nothing on record does. */
  readonly shownBy: TermPaperKind | 'election' | null;
}

export type TermOffset =
  | { readonly way: 'months-before'; readonly months: number }
  | { readonly way: 'on-the-day' }
  | { readonly way: 'days-after'; readonly days: number };
