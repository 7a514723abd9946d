import type { IsoDate } from '../../kernel/date.ts';
import type { Fen } from '../../kernel/fen.ts';
import type { Text } from '../../kernel/text.ts';

/**
 * What the papers of a book of money say, as plain values: whoever prints fills them in, and a
 * paper is a pure function of them. Amounts in fen; null: nobody filled it in, which prints as a
 * blank.
 */
interface OfUnit {
  /** The organisation that issues it, by its full name. */
  readonly unit: string;
}

/** 核定表: what one person owes a month, and from what it was worked out. */
export interface AssessmentPaper extends OfUnit {
  readonly year: number;
  readonly person: string;
  readonly category: Text;
  readonly items: readonly AssessedItem[];
  /** One: the answer. More: it is not decided which holds, and all of them are shown. */
  readonly results: readonly AssessedResult[];
  /** First day of the month from which it holds. */
  readonly from: IsoDate;
  readonly assessedOn: IsoDate | null;
}

export interface AssessedItem {
  readonly name: string;
  readonly amount: Fen;
  readonly way: 'counted' | 'excluded' | 'deducted' | 'open' | 'not-recognised';
  readonly why: Text;
}

export interface AssessedResult {
  /** What is supposed of what nobody has decided; empty where there is nothing of it. */
  readonly supposing: Text;
  /** Null: the amount is fixed and follows from no income. */
  readonly base: Fen | null;
  /** Hundredths of a percent. */
  readonly rate: number | null;
  /** What is owed a month; null: unknown, and `why` says what is missing. */
  readonly due: Fen | null;
  readonly why: Text | null;
}

/** 月收缴登记表: what everybody of a branch paid in one month. */
export interface CollectionPaper extends OfUnit {
  /** First day of the month. */
  readonly month: IsoDate;
  readonly rows: readonly CollectedRow[];
}

export interface CollectedRow {
  readonly name: string;
  readonly due: Fen | null;
  readonly paid: Fen | null;
  readonly on: IsoDate | null;
  readonly way: string | null;
  /** Who paid for the person; null: the person. */
  readonly proxy: string | null;
  readonly receivedBy: string | null;
  /** First days of the months that were made up for. */
  readonly madeUp: readonly IsoDate[];
  readonly note: string | null;
}

/** 收据. */
export interface ReceiptPaper extends OfUnit {
  /** Number of the voucher. */
  readonly number: string;
  readonly on: IsoDate;
  readonly payer: string;
  /** Whose dues they are, where the payer paid for another. */
  readonly onBehalfOf: string | null;
  readonly months: readonly IsoDate[];
  readonly amount: Fen;
  readonly way: string | null;
  readonly receivedBy: string | null;
  readonly note: string | null;
}

/** 上缴单: what a unit hands up, month by month. */
export interface HandUpPaper extends OfUnit {
  readonly to: string;
  readonly number: string;
  readonly on: IsoDate;
  readonly people: number | null;
  readonly way: string | null;
  readonly rows: readonly {
    readonly month: IsoDate;
    readonly due: Fen;
    readonly paid: Fen;
    readonly handedUp: Fen;
  }[];
}

/** 使用审批单. */
export interface SpendingPaper extends OfUnit {
  readonly number: string | null;
  readonly on: IsoDate | null;
  readonly purpose: string | null;
  /** What the money may be used for, by the text. */
  readonly use: Text | null;
  readonly amount: Fen | null;
  readonly payee: string | null;
  /** What the year’s budget has for this use, and what was spent of it before. */
  readonly budget: { readonly planned: Fen; readonly spent: Fen } | null;
  /** The gathering that decided; null: none has. */
  readonly decidedIn: { readonly name: string; readonly on: IsoDate } | null;
  readonly vouchers: number | null;
}

/** 公示表: sums alone. What one person paid is shown to nobody else. */
export interface PublicityPaper extends OfUnit {
  /** First and last day of what is told. */
  readonly from: IsoDate;
  readonly last: IsoDate;
  readonly people: number;
  readonly opening: Fen;
  readonly income: readonly PublishedSum[];
  readonly handedUp: readonly PublishedSum[];
  readonly spending: readonly PublishedSum[];
  readonly publishedOn: IsoDate | null;
}

export interface PublishedSum {
  readonly label: Text;
  readonly amount: Fen;
  readonly note: string | null;
}

/** 预算表, and 决算表 once `actual` is known. */
export interface BudgetPaper extends OfUnit {
  readonly year: number;
  readonly opening: BudgetSum;
  readonly income: readonly BudgetRow[];
  readonly outgo: readonly BudgetRow[];
  /** Hundredths of a percent above which a difference is to be explained; null: nobody says. */
  readonly explainAbove: number | null;
  readonly decidedIn: { readonly name: string; readonly on: IsoDate } | null;
}

export interface BudgetSum {
  readonly planned: Fen;
  /** Null: the year is not over. */
  readonly actual: Fen | null;
}

export interface BudgetRow extends BudgetSum {
  readonly label: Text;
  readonly explained: string | null;
}

/** 日记账 of one account: the balance goes on from row to row. */
export interface JournalPaper extends OfUnit {
  readonly account: Text;
  readonly from: IsoDate;
  readonly last: IsoDate;
  readonly opening: Fen;
  readonly rows: readonly JournalRow[];
}

export interface JournalRow {
  readonly on: IsoDate;
  readonly number: string;
  readonly words: string;
  readonly against: Text;
  /** Above 0 it raises the balance, below 0 it lowers it. */
  readonly amount: Fen;
}

/** 试算平衡表. */
export interface TrialPaper extends OfUnit {
  readonly asOf: IsoDate;
  readonly rows: readonly {
    readonly account: Text;
    readonly of: string | null;
    readonly debits: Fen;
    readonly credits: Fen;
  }[];
}

/** The papers of one book: what its catalogue makes of the values. */
export interface BookPapers {
  readonly assessment: (said: AssessmentPaper) => BookPaper;
  readonly collection: (said: CollectionPaper) => BookTable;
  readonly receipt: (said: ReceiptPaper) => BookPaper;
  readonly handUp: (said: HandUpPaper) => BookPaper;
  readonly spending: (said: SpendingPaper) => BookPaper;
  readonly publicity: (said: PublicityPaper) => BookPaper;
  readonly budget: (said: BudgetPaper) => BookPaper;
  readonly journal: (said: JournalPaper) => BookTable;
  readonly trial: (said: TrialPaper) => BookTable;
}

/** A table with its title, as a workbook shows it. */
export interface BookTable {
  readonly title: Text;
  readonly unit: string;
  readonly columns: readonly { readonly label: Text; readonly width: number }[];
  readonly rows: readonly (readonly BookCell[])[];
}

export type BookCell =
  | Text
  | string
  | number
  | { readonly fen: Fen }
  | { readonly date: IsoDate }
  | null;

/** A form with boxes, or a list of four columns, set on a page. */
export interface BookPaper extends BookTable {
  readonly sheet: 'form' | 'list';
  readonly facts: readonly PaperLine[];
  /** Boxes of a form; paragraphs under a list. */
  readonly sections: readonly PaperLine[];
  readonly signatures: readonly Text[];
}

export interface PaperLine {
  readonly label: Text;
  readonly words: Exclude<BookCell, number>;
}
