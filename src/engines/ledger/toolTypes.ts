import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Fen } from '../../kernel/fen.ts';
import type { PlainRow } from '../../kernel/plainRow.ts';
import type { Problem, Result } from '../../kernel/result.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import type { Text } from '../../kernel/text.ts';
import type { BookPapers } from './paperTypes.ts';

/** What a book can do with what people bring along, beside what it posts. Pure functions all. */
export interface BookTools {
  readonly papers: BookPapers;
  /** Reads a wage sheet, one person a row, and works out what each row comes to. */
  readonly sheet: (
    rows: readonly PlainRow[],
    known: (person: SheetPerson) => KnownPayer | null,
    on: IsoDate,
    ask: AskSetting,
  ) => Result<SheetAnswers>;
  /** Works out a year of everybody anew, beside what is assessed. */
  readonly forecast: (people: readonly ForecastPerson[], on: IsoDate, ask: AskSetting) => Forecast;
}

export interface SheetPerson {
  readonly row: number;
  readonly name: string;
  /** What the sheet says that the person is; null: nothing. */
  readonly category: string | null;
}

/** What the roster and the last assessment know of a payer. */
export interface KnownPayer {
  readonly kind: string;
  readonly level: string | null;
}

export interface SheetAnswers {
  /** Every column and what was made of it, so that a reader can object. */
  readonly columns: readonly {
    readonly letter: string;
    readonly header: string;
    readonly is: string;
  }[];
  readonly people: readonly SheetAnswer[];
  readonly skipped: readonly {
    readonly row: number;
    readonly why: string;
    readonly text: string;
  }[];
  /** What concerns no single person. */
  readonly problems: readonly Problem[];
}

/** What one row of a wage sheet comes to. */
export interface SheetAnswer {
  readonly row: number;
  readonly name: string;
  readonly kind: string | null;
  /** Each item with how it was taken, why, and on whose word. */
  readonly lines: readonly JudgedItem[];
  /** One: the answer. More: which holds is not decided, and all are shown. None: `problems`. */
  readonly readings: readonly PayReading[];
  readonly problems: readonly Problem[];
}

export interface JudgedItem {
  readonly name: string;
  readonly amount: Fen;
  readonly way: 'counted' | 'excluded' | 'deducted' | 'open' | 'not-recognised';
  readonly why: Text;
  readonly cite: Cite | null;
}

/** A base under one reading of what nobody has decided yet, and what is owed then. */
export interface PayReading {
  /** Empty where nothing is supposed. */
  readonly supposing: Text;
  readonly base: Fen;
  readonly dues: PayDue;
}

export type PayDue =
  | {
      readonly known: true;
      readonly due: Fen;
      /** Null for a fixed amount. */
      readonly base: Fen | null;
      /** Hundredths of a percent; null for a fixed amount. */
      readonly rate: number | null;
      readonly steps: readonly { readonly says: Text; readonly amount: Fen; readonly cite: Cite }[];
      readonly cite: Cite;
    }
  | { readonly known: false; readonly why: Text };

/** What is known of one person whose dues are worked out anew. */
export interface ForecastPerson {
  readonly id: string;
  readonly name: string;
  /** Null: nobody has said what kind of payer the person is. */
  readonly kind: string | null;
  readonly level: string | null;
  /** The wage sheet item by item, or the base alone; null: neither was entered. */
  readonly income:
    | { readonly lines: readonly { readonly name: string; readonly amount: Fen }[] }
    | { readonly base: Fen }
    | null;
  /** What is assessed a month; null: nothing is. */
  readonly assessed: Fen | null;
  /** Months of the year for which something is owed, 0 to 12. */
  readonly months: number;
}

/**
 * What one person would owe a month. `open`: the bureau has not decided what counts, and it
 * matters. `unknown`: something is missing. `unassessed`: it is known, and nobody assessed it.
 */
export interface ForecastLine {
  readonly person: ForecastPerson;
  readonly state: 'same' | 'differs' | 'unassessed' | 'open' | 'unknown';
  /** Each with the sum and what it supposes; more than one is chosen by nobody. */
  readonly readings: readonly Omit<PayReading, 'base'>[];
  /** The smallest and the largest of them; null: unknown. */
  readonly least: Fen | null;
  readonly most: Fen | null;
  /** What is assessed less what it comes to; null unless it differs. */
  readonly off: Fen | null;
  /** How the assessed amount may have come about; null: nobody can tell. */
  readonly slip: Text | null;
  /** What is missing; null: nothing. */
  readonly missing: Text | null;
}

/** A year of everybody. The sums hold for the people who are not unknown. */
export interface Forecast {
  readonly lines: readonly ForecastLine[];
  /** Lines that ask for somebody to look, in the order of the people. */
  readonly differences: readonly ForecastLine[];
  readonly least: Fen;
  readonly most: Fen;
  /** What the year brings if the assessments stay as they are. */
  readonly assessed: Fen;
  readonly counts: Readonly<Record<ForecastLine['state'], number>>;
}
