import type { IsoDate } from '../../kernel/date.ts';

/** One line of a bank’s statement. */
export interface BankLine {
  /** Where it stands, or the id under which it is stored. */
  readonly id: string;
  readonly on: IsoDate;
  /** Above 0 it came in, below 0 it went out. */
  readonly amount: bigint;
  /** What the account holds after it; null: the statement does not say. */
  readonly balance: bigint | null;
  readonly kind: MoneyKind;
  /** What it was for, in the bank’s words. */
  readonly words: string;
  /** Whom it came from or went to; empty: nobody is named. */
  readonly other: string;
  readonly serial: string | null;
}

/** Interest is income that nobody paid, so it fits no payment of the same amount. */
export type MoneyKind = 'interest' | 'transfer';

/** A movement of the book on the account that the bank keeps. */
export interface BookRow {
  readonly id: string;
  readonly on: IsoDate;
  /** Above 0 it came in, below 0 it went out. */
  readonly amount: bigint;
  readonly kind: MoneyKind;
  /** Whom it came from or went to; null: nobody is named. */
  readonly name: string | null;
  readonly serial: string | null;
}

/** Every line and every row stands in exactly one of the lists. */
export interface Reconciled {
  readonly matched: readonly Match[];
  /** What fits in more than one way, for somebody to choose. */
  readonly offered: readonly Offer[];
  /** Interest that the book does not know: to be booked as income. */
  readonly interest: readonly BankLine[];
  readonly onlyInBank: readonly BankLine[];
  readonly onlyInBook: readonly BookRow[];
}

export interface Match {
  readonly line: BankLine;
  readonly row: BookRow;
  readonly by: Evidence;
}

/** Why a line and a row are the same movement; nothing else fitted either of them as well. */
export type Evidence = 'serial' | 'name' | 'day' | 'near-day';

export interface Offer {
  readonly lines: readonly BankLine[];
  readonly rows: readonly BookRow[];
}
