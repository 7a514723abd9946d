import { type Text, text } from './text.ts';

/**
 * How sure a basis is (domain.md 0.1): its text was seen, it was seen in a secondary source, it is
 * remembered, it is local practice, or it is our own proposal.
 */
export type Mark = 'verified' | 'secondary' | 'unverified' | 'local' | 'proposal';

/** Regulation and article that a requirement rests on. No regulation text is ever quoted. */
export interface Cite {
  /** Code of the regulation in `catalogue/law`, such as `ZB`. */
  readonly regulation: string;
  /** Article as a reader would look it up, such as `11`; empty where the number is not certain. */
  readonly article: string;
  readonly mark: Mark;
}

export const markNames: Readonly<Record<Mark, Text>> = {
  verified: text('已核对原文', 'text verified'),
  secondary: text('据二手资料', 'secondary source'),
  unverified: text('未核对', 'not verified'),
  local: text('本地做法', 'local practice'),
  proposal: text('本系统建议', 'our proposal'),
};

/** Marks that may carry an error; every other mark caps a finding at warning (domain.md 4.1). */
export function isFirm(mark: Mark): boolean {
  return mark === 'verified' || mark === 'secondary';
}
