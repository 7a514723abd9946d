import type { IsoDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/text.ts';

/**
 * A paper of a case, as data. Its words hold slots in braces, which the case fills:
 * `{person.name}`, `{unit.name}`, `{above.name}`, `{notice.from}`, or of a step `{talk.on}`,
 * `{talk.due}`, `{confirmation.outcome}` and `{talk.place}`, a field of its form. What nobody has
 * filled in prints as a blank to write on; a sealed field is on no paper.
 */
export interface CasePaper {
  readonly id: string;
  readonly name: Text;
  /** The step that it goes with. */
  readonly step: string;
  /** Who issues it, in words with slots. */
  readonly from: Text;
  readonly sheet: PaperSheet;
}

export type PaperSheet = FormSheet | LetterSheet | NoticeSheet | ListSheet;

interface FactLine {
  readonly label: Text;
  /** Words with slots; null: it is written by hand. */
  readonly words: Text | null;
}

interface FormSheet {
  readonly kind: 'form';
  readonly facts: readonly FactLine[];
  readonly boxes: readonly FormBox[];
  /** The step whose vote it tells, and on what. */
  readonly vote?: { readonly step: string; readonly subject: Text };
  readonly signatures: readonly Text[];
}

/** Room to write in. With `each` there is one for every taking of a step, and one to come. */
export interface FormBox extends FactLine {
  readonly each?: string;
}

interface LetterSheet {
  readonly kind: 'letter';
  /** To whom; null: written by hand. */
  readonly to: Text | null;
  readonly paragraphs: readonly Paragraph[];
}

/** Words that are always printed, or those that a letter says for some answers alone. */
export type Paragraph = Text | { readonly words: Text; readonly when: When };

/**
 * What a slot with a choice has to say: `approval.outcome`, or a field such as
 * `target-consent.consent`. The last taking of the step counts; null: nobody has said yet.
 */
export interface When {
  readonly slot: string;
  readonly is: readonly (string | null)[];
}

interface NoticeSheet {
  readonly kind: 'notice';
  readonly facts: readonly FactLine[];
  readonly paragraphs: readonly FactLine[];
}

interface ListSheet {
  readonly kind: 'list';
  readonly facts: readonly FactLine[];
  readonly columns: readonly [Text, Text, Text, Text];
  readonly rows: readonly (readonly [Text, ...(Text | null)[]])[];
  readonly paragraphs: readonly Text[];
  readonly signatures: readonly Text[];
}

/** Words that are known of the person, by key; a key that is not known prints as a blank. */
export type PersonWords = Readonly<
  Partial<Record<'name' | 'sex' | 'born' | 'ethnicity' | 'education' | 'post', Text | string>>
>;
export const personKeys = ['name', 'sex', 'born', 'ethnicity', 'education', 'post'] as const;

/** A paper with everything filled in that is known; a null prints as a blank. */
export interface FilledPaper {
  readonly sheet: PaperSheet['kind'];
  readonly title: Text;
  readonly from: Text | null;
  readonly to: Text | null;
  readonly facts: readonly FilledLine[];
  readonly sections: readonly FilledLine[];
  readonly vote: FilledVote | null;
  readonly columns: readonly Text[];
  readonly rows: readonly (readonly (Text | null)[])[];
  readonly signatures: readonly Text[];
  /** Day of the step on record. */
  readonly on: IsoDate | null;
}

export interface FilledLine {
  readonly label: Text;
  readonly words: Text | null;
}

export interface FilledVote {
  readonly subject: Text;
  readonly rule: Text;
  readonly counts: Readonly<
    Record<'expected' | 'present' | 'yes' | 'no' | 'abstain' | 'written', number | null>
  >;
  readonly outcome: Text | null;
}
