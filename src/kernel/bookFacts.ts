import type { IsoDate } from './date.ts';
import type { Source } from './factKinds.ts';
import type { Fen } from './fen.ts';

/**
 * One book of a unit as its register keeps it: what its people owe month by month, and what became
 * of the money. A list that is absent is one that the source does not keep.
 */
export interface BookFact {
  readonly id: string;
  /** Id of the book. */
  readonly handle: string;
  readonly unit: string;
  readonly lines: readonly LineFact[];
  readonly handUps?: readonly HandUpFact[];
  readonly spendings?: readonly SpendingFact[];
  /** Years of which income and spending were made public to the members. */
  readonly published?: readonly { readonly year: number; readonly on: IsoDate }[];
  /** Where the money lies. */
  readonly accounts?: readonly { readonly name: string; readonly owner: 'unit' | 'person' }[];
  /** Who keeps the books and who keeps the money; null: nobody is named. */
  readonly keepers?: { readonly accountant: string | null; readonly cashier: string | null };
  readonly interest?: readonly { year: number; earned: Fen; booked: Fen }[];
  readonly plans?: readonly PlanFact[];
  /** What the book and the bank say of the end of a month. */
  readonly statements?: readonly { month: IsoDate; booked: Fen; bank: Fen }[];
  /** Secretaries who left, and when they handed the book over; null: they did not. */
  readonly handovers?: readonly { who: string; leftOn: IsoDate; handedOverOn: IsoDate | null }[];
  readonly source?: Source;
}

/** What one person owes for one month, and what was paid for it. Money in fen. */
export interface LineFact {
  readonly person: string;
  readonly name: string;
  /** First day of the month. */
  readonly month: IsoDate;
  /** Id of how the amount is worked out; null: the source's words mean none that is known. */
  readonly category?: string | null;
  readonly level?: string | null;
  readonly base?: Fen | null;
  readonly due?: Fen | null;
  /** Null: nothing was paid. */
  readonly paid?: Fen | null;
  readonly paidOn?: IsoDate | null;
  readonly payer?: PayerFact;
  /** `freely`: what is paid above what is owed is said to be given freely. */
  readonly surplus?: 'freely' | null;
  /** Day on which a gift was forwarded to the centre; null: it was not. */
  readonly forwardedOn?: IsoDate | null;
  /** Why the amount is another than the month before; null: no reason is written. */
  readonly changedFor?: string | null;
  /** Less or nothing is asked; null: the whole is asked. */
  readonly relief?: ReliefFact | null;
  readonly items?: readonly TakenItem[];
  readonly assessedOn?: IsoDate | null;
  readonly source?: Source;
}

export interface PayerFact {
  readonly is: 'self' | 'another' | 'unit';
  readonly name: string;
}

/** Days of the two decisions; null: there is none. */
export interface ReliefFact {
  readonly branchOn?: IsoDate | null;
  readonly aboveOn?: IsoDate | null;
}

/** A line of a wage sheet, and how the assessment took it. */
export interface TakenItem {
  readonly name: string;
  readonly amount: Fen;
  readonly taken: 'counted' | 'left-out' | 'deducted';
}

export interface HandUpFact {
  readonly month: IsoDate;
  readonly on: IsoDate;
  readonly amount: Fen;
}

export interface SpendingFact {
  readonly id: string;
  readonly on: IsoDate;
  readonly amount: Fen;
  /** What it was for, in the words of the book. */
  readonly words: string;
  /** Id of the gathering that decided; null: none did. */
  readonly decidedIn?: string | null;
  readonly source?: Source;
}

/** A year's budget and how it went; null: not known yet. */
export interface PlanFact {
  readonly year: number;
  readonly opening: Fen;
  readonly income: Fen;
  readonly planned: Fen;
  readonly spent: Fen | null;
  readonly closing: Fen;
  /** Why it went otherwise; null: nobody said. */
  readonly explained: string | null;
}
