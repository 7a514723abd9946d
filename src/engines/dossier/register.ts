import type { Text } from '../../kernel/text.ts';

/** Parts of the own file, in the order in which they are read. */
export type Part =
  | 'who'
  | 'standing'
  | 'gatherings'
  | 'notices'
  | 'hosting'
  | 'shifts'
  | 'cases'
  | 'books'
  | 'waivers'
  | 'files'
  | 'account'
  | 'corrections'
  | 'versions'
  | 'acts';

/**
 * How a column names somebody. `about`: the row is about her, and her file tells it whole.
 * `acted`: she wrote or decided it, and her file tells how often and when. `signs-in`: it hangs on
 * her account, and her file tells how many there are. `trail`: it says who did what to her file.
 * `sealed`: names may stand in it that nobody can search; kept for as long as it says.
 */
export type Naming = 'about' | 'acted' | 'signs-in' | 'trail' | 'sealed';

/** A column that names a person, and what its rows are called where somebody reads of them. */
export interface NamingColumn {
  readonly column: string;
  readonly how: Naming;
  readonly title: Text;
  /** Where it is told, when not where its table is. */
  readonly part?: Part;
}

/** A table in which persons stand: why, who can see it, and until when it is kept. */
export interface PersonTable {
  /** With its schema. */
  readonly table: string;
  readonly part: Part;
  readonly purpose: Text;
  readonly seenBy: Text;
  readonly kept: Text;
  readonly columns: readonly [NamingColumn, ...NamingColumn[]];
}

/** A table in which nobody stands, and why one could think so. */
export interface OtherTable {
  readonly table: string;
  readonly why: Text;
}
