import type { Paper } from '../documents/paper/paper.ts';
import { renderText } from '../documents/paper/plain.ts';
import { printWord, renderPdf } from '../documents/paper/print.ts';
import { standardTemplate } from '../documents/paper/standard.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Language } from '../kernel/text.ts';
import { namesOf } from '../store/org.ts';
import type { Tx } from '../store/transaction.ts';
import { minuteInShanghai } from './shanghai.ts';

export type PaperFormat = 'docx' | 'pdf' | 'txt';

export const paperTypes: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};

/** The paper as a file of that format, on the template that ships with the house. */
export async function printed(
  paper: Paper,
  format: PaperFormat,
  language: Language,
): Promise<Result<Uint8Array>> {
  switch (format) {
    case 'txt':
      return ok(Buffer.from(renderText(paper, language), 'utf8'));
    case 'pdf':
      return renderPdf(paper, language);
    case 'docx':
      return printWord(paper, await standardTemplate(paper.layout, language), language);
  }
}

/** Who takes it out, and when; `hash` and `version` say which state of the record it shows. */
export async function footerOf(
  tx: Tx,
  state: Pick<Paper['footer'], 'version' | 'hash'>,
): Promise<Paper['footer']> {
  const me = tx.access.person;
  const names = await namesOf(tx, [me]);
  const printedAt = minuteInShanghai(new Date());
  return { printedBy: names.get(me) ?? '', printedAt, purpose: null, ...state };
}

/** Short enough for every file system, its ending and a number not counted. */
const longestName = 70;

/**
 * A file name without the signs that a file system refuses. The last word says what it is: where it
 * grows too long, the words before it give way.
 */
export function fileName(words: readonly string[]): string {
  const clean = words
    .map((word) => word.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim())
    .filter((word) => word !== '');
  const last = clean.at(-1) ?? '';
  const room = longestName - [...last].length - 1;
  const before = [...clean.slice(0, -1).join(' ')].slice(0, Math.max(0, room)).join('');
  return [before.trim(), last].filter((word) => word !== '').join(' ');
}

/** Two papers of one name, as of two meetings on one day, are told apart by a number. */
export function freeName(
  files: ReadonlyMap<string, unknown>,
  name: string,
  ending: string,
): string {
  for (let count = 1; ; count += 1) {
    const file = `${name}${count === 1 ? '' : ` ${count}`}.${ending}`;
    if (!files.has(file)) return file;
  }
}
