import type { Language, Text } from '../kernel/text.ts';

/** A line of the table: what it is about, how far it is, and what is missing there. */
export interface Told {
  readonly name: string;
  readonly done: Text;
  readonly says: Text;
}

// Measured in Word and PDF with the faces of the house. Widths are full-width characters of a line:
// of the sentences at 16 pt, of the basis and of the two columns that wrap at 10.5 pt.
const widths = { sentence: 28, basis: 41, name: 10, says: 25.5 } as const;
/** Lines of the table on a page without sentences and basis, and what one of a sentence takes. */
const [page, sentence] = [33, 1.9] as const;

/** How many lines of the table one page has room for below these sentences, above this basis. */
export function roomOfTable(sentences: readonly Text[], basis: Text, language: Language): number {
  const said = sentences.reduce((sum, one) => sum + linesOf(one[language], widths.sentence, 2), 0);
  return Math.floor(page - said * sentence) - linesOf(basis[language], widths.basis, 3);
}

/** How many lines a table takes. */
export function heightOf(way: readonly Told[], language: Language): number {
  return way.reduce((sum, { name, says }) => {
    const named = linesOf(name, widths.name, 0);
    return sum + Math.max(named, linesOf(says[language], widths.says, 0));
  }, 0);
}

function linesOf(words: string, width: number, indent: number): number {
  return Math.max(1, Math.ceil((widthOf(words) + indent) / width));
}

/** In full-width characters; Latin letters take a little more than half of one. */
function widthOf(words: string): number {
  return [...words].reduce((sum, sign) => sum + (sign <= '~' ? 0.55 : 1), 0);
}
