import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Form } from '../../kernel/form.ts';
import type { Handle } from '../../kernel/handle.ts';
import type { PeriodUnit } from '../../kernel/period.ts';
import type { AskSetting, Setting } from '../../kernel/setting.ts';
import type { Text } from '../../kernel/text.ts';
import type { BookTools } from './toolTypes.ts';

/**
 * A book: who owes or holds what, as transfers between accounts. It counts in whole numbers of one
 * measure and nothing in it is ever changed; what was wrong is reversed and posted again.
 */
export interface Book extends Handle {
  readonly kind: 'account';
  readonly measure: Measure;
  readonly accounts: readonly AccountKind[];
  readonly postings: readonly Posting[];
  /** What closes, in order; a closed one takes no entry. */
  readonly closes: PeriodUnit;
  /** Above so much of its measure a reversal takes two; while it is unknown it always does. */
  readonly twoAbove: Setting<IntegerType>;
  /** How what its persons owe is raised and collected; absent: nobody owes in it. */
  readonly collects?: Collection;
  /** What it makes of wage sheets, its papers and its forecast; absent: it has none. */
  readonly tools?: BookTools;
}

/** Which postings carry a debt from its rise to what is handed up; ids of the book. */
export interface Collection {
  readonly raises: string;
  readonly takes: string;
  readonly settles: string;
  readonly handsUp: string;
  /** Decides what an item, one period of the book, costs somebody. */
  readonly rate: RateRule;
}

/** From what a person says of herself, to an amount with its steps. */
export interface RateRule {
  /** Stands in the basis of every row that it raised. */
  readonly id: string;
  readonly form: Form;
  readonly amount: (inputs: Inputs, on: IsoDate, ask: AskSetting) => RateAnswer;
}

/** An amount in the measure of the book; unknown is an answer. */
export type RateAnswer =
  | {
      readonly known: true;
      readonly amount: bigint;
      readonly steps: readonly {
        readonly says: Text;
        readonly amount: bigint;
        readonly cite: Cite;
      }[];
      readonly cite: Cite;
    }
  | { readonly known: false; readonly why: Text };

type IntegerType = {
  readonly type: 'integer';
  readonly unit: Text;
  readonly min: number;
  readonly max: number;
};

/** 分, hundredths of a point, minutes. */
export type Measure = 'fen' | 'hundredths' | 'minutes';

/** Accounts of one kind; a balance is what was debited less what was credited. */
export interface AccountKind {
  readonly id: string;
  readonly name: Text;
  /** Whose they are. What belongs to a person stays hers wherever she moves to. */
  readonly of: 'person' | 'unit' | 'book';
  readonly balance: 'any' | 'never-below-zero' | 'never-above-zero';
  /** What is owed for one month settles no other: the bound holds for every item by itself too. */
  readonly bound?: 'each-item';
}

/** One kind of transfer. */
export interface Posting {
  readonly id: string;
  readonly name: Text;
  /** Ids of the kinds of account between which it moves. */
  readonly debit: string;
  readonly credit: string;
  /** `once-an-item`: of one person and item one may stand, such as a month, whatever the unit. */
  readonly repeats: 'freely' | 'once-an-item';
}

/** `of`: a person, a unit, or the book itself. */
export interface Account {
  readonly kind: string;
  readonly of: string;
}

/** One row: an amount above 0 moves from the account credited to the account debited. */
export interface Transfer {
  readonly posting: string;
  readonly debit: Account;
  readonly credit: Account;
  readonly amount: bigint;
  /** What it raises or settles within its accounts: a month, an activity. */
  readonly item?: string;
  readonly basis?: Basis;
}

/** From what an amount was worked out, so that anybody can do it again years later. */
export interface Basis {
  readonly rule: string;
  /** First day of the rule’s version. */
  readonly version: IsoDate;
  readonly inputs: Inputs;
}

export type Inputs = Readonly<Record<string, string | number | null>>;

/** Rows that stand or fall together. Never changed, never taken away. */
export interface Entry {
  readonly id: string;
  readonly by: string;
  /** The writer’s own word for this act: a second try with it has no second effect. */
  readonly key: string;
  readonly fingerprint: string;
  /** Day on which it happened. */
  readonly on: IsoDate;
  /** Day as of which it stands in the book: a late fact goes into a period that is open. */
  readonly bookedOn: IsoDate;
  readonly transfers: readonly [Transfer, ...Transfer[]];
  /** Id of the entry that it takes back. */
  readonly reverses?: string;
  readonly reason?: string;
  readonly secondPerson?: string;
}

/** What somebody wants to post. */
export type Draft = Pick<Entry, 'id' | 'by' | 'key' | 'on' | 'bookedOn' | 'transfers'>;

/** An entry is taken back whole. */
export interface ReversalDraft {
  readonly id: string;
  readonly by: string;
  readonly key: string;
  readonly bookedOn: IsoDate;
  readonly reverses: string;
  readonly reason: string;
  readonly secondPerson: string | null;
}

/** What the book holds, asked under the locks of the accounts that are touched. */
export interface Ground {
  entryOf(by: string, key: string): Entry | undefined;
  entry(id: string): Entry | undefined;
  reversalOf(id: string): Entry | undefined;
  /** Whether an entry that is not reversed holds a row of this posting and item on the accounts. */
  standing(posting: string, accounts: readonly Account[], item: string): boolean;
  balance(account: Account): bigint;
  /** What of that balance the rows of one item make. */
  open(account: Account, item: string): bigint;
  /** First day that is not closed; null: nothing is. */
  readonly openFrom: IsoDate | null;
}

/** `repeated`: it was there already, and nothing is to be written. */
export interface Posted {
  readonly entry: Entry;
  readonly repeated: boolean;
}
