import type { IsoDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/text.ts';

/** What people wrote (one language, printed as it is) or what the system says (both). */
export type Words = string | Text;

/** A value of a record; null where nobody has filled it in, which prints as a visible blank. */
export type Value = Words | number | null;

/** Which page a paper is set on: `templates/<layout>.docx` and `templates/<layout>.typ`. */
export type Layout =
  | 'minutes'
  | 'signin-sheet'
  | 'roster'
  | 'notice'
  | 'resolution-sheet'
  | 'month-report'
  | 'letter'
  | 'handbook'
  | 'own-file'
  | 'code-slips'
  | 'case-form'
  | 'case-list'
  | 'book-list';

/**
 * Everything that any record can say on paper. Closed: a renderer knows each part, an institution
 * only fills them in. An empty list says that there was none; null says that nobody recorded it.
 * Counts are people; dates are days in Asia/Shanghai.
 */
export interface Paper {
  readonly layout: Layout;
  readonly title: Words;
  /** The unit that the record belongs to. */
  readonly organisation: Words | null;
  readonly meta: readonly Fact[];
  readonly agenda: Block<AgendaItem> | null;
  readonly attendance: Attendance | null;
  readonly sections: readonly Section[];
  readonly votes: Block<Vote> | null;
  readonly resolutions: Block<Resolution> | null;
  readonly table: Table | null;
  /** Only of a paper that is a whole book. */
  readonly book?: Book;
  readonly signatures: readonly Signature[];
  readonly footer: Footer;
}

/** One label and its value. A Word template names it by `key` or by its Chinese label. */
export interface Fact {
  readonly key: string;
  readonly label: Text;
  readonly value: Value;
}

export interface Block<Item> {
  readonly heading: Text;
  readonly items: readonly Item[];
}

export interface AgendaItem {
  readonly topic: Words | null;
  /** Such as 第一议题; null where there is nothing to add. */
  readonly note: Words | null;
}

export interface Attendance {
  readonly heading: Text;
  /** 应到. */
  readonly expected: number | null;
  /** 实到. */
  readonly present: number | null;
  /** Number-only units count the absent without naming them. */
  readonly absentCount: number | null;
  readonly absent: readonly Absence[] | null;
  readonly observers: readonly string[] | null;
}

export interface Absence {
  readonly name: string | null;
  readonly reason: Words | null;
}

/** `body` is split at line breaks into paragraphs. */
export interface Section {
  readonly heading: Text;
  readonly body: Words | null;
}

/** Counts of one vote; `outcome` says the result with its arithmetic, as the rule worded it. */
export interface Vote {
  readonly subject: Words | null;
  readonly rule: Words;
  readonly expected: number | null;
  readonly present: number | null;
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstain: number | null;
  /** Written opinions of the absent; null where the rule provides none. */
  readonly written: number | null;
  readonly outcome: Words | null;
}

export interface Resolution {
  readonly text: string | null;
  readonly owner: string | null;
  readonly due: IsoDate | null;
}

/** A roster or any other list; a row holds one value per column, in the order of the columns. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

export interface Column {
  readonly key: string;
  readonly label: Text;
  /** Share of the width beside the other columns. */
  readonly weight: number;
}

/**
 * Between two covers: lists in front, a chapter for each kind of what was held, lists behind. Only
 * the fields that a template names say what a list is about.
 */
export interface Book {
  /** What stands on the cover under the title, such as the year. */
  readonly cover: Words;
  readonly front: readonly List[];
  readonly chapters: readonly Chapter[];
  readonly back: readonly List[];
}

/** A list of a book. A Word template names it by `key` or by its Chinese `heading`. */
export interface List {
  readonly key: string;
  readonly heading: Text;
  /** What it counts, or why there is nothing in it. */
  readonly note: Words | null;
  readonly table: Table;
}

export interface Chapter {
  readonly heading: Text;
  readonly note: Words | null;
  readonly entries: readonly Entry[];
}

/** One record within a chapter: short facts stand two in a line, wide ones alone. */
export interface Entry {
  readonly heading: Words;
  readonly facts: readonly Fact[];
  readonly wide: readonly Fact[];
  readonly sections: readonly Section[];
}

/** A line to sign on; `name` is who should sign it. */
export interface Signature {
  readonly role: Text;
  readonly name: string | null;
  readonly date: IsoDate | null;
}

/** What matches a print with its record, and says who took it out (trust.md 7.3). */
export interface Footer {
  readonly printedBy: string;
  /** `YYYY-MM-DD HH:mm` in Asia/Shanghai. */
  readonly printedAt: string;
  readonly purpose: Words | null;
  /** Version of the record; null where many records stand on one paper. */
  readonly version: number | null;
  /** Hash of the record's content in hex; the first twelve digits are printed. */
  readonly hash: string;
}
