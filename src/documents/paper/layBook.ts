import type { Language } from '../../kernel/text.ts';
import {
  type Filled,
  type LaidSection,
  type LaidTable,
  layFact,
  laySection,
  layTable,
  type Meta,
  numbering,
} from './layParts.ts';
import type { Book, Entry, List } from './paper.ts';
import { say } from './words.ts';

export interface LaidBook {
  readonly cover: Filled;
  readonly front: readonly LaidList[];
  readonly chapters: readonly LaidChapter[];
  readonly back: readonly LaidList[];
}

export interface LaidList {
  readonly key: string;
  /** How a Word template names it beside its key. */
  readonly zh: string;
  readonly heading: string;
  readonly note: Filled;
  readonly table: LaidTable;
}

export interface LaidChapter {
  readonly heading: string;
  readonly note: Filled;
  readonly entries: readonly LaidEntry[];
}

export interface LaidEntry {
  readonly heading: Filled;
  readonly facts: readonly Meta[];
  readonly wide: readonly Meta[];
  readonly sections: readonly LaidSection[];
}

/** Lists and chapters are numbered as they come. */
export function layBook(book: Book, language: Language): LaidBook {
  const number = numbering(language);
  const list = ({ key, heading, note, table }: List): LaidList => ({
    key,
    zh: heading.zh,
    heading: number(heading),
    note: say(note, language),
    table: layTable(table, language),
  });
  const front = book.front.map(list);
  const chapters = book.chapters.map(({ heading, note, entries }) => ({
    heading: number(heading),
    note: say(note, language),
    entries: entries.map((entry) => layEntry(entry, language)),
  }));
  return { cover: say(book.cover, language), front, chapters, back: book.back.map(list) };
}

function layEntry({ heading, facts, wide, sections }: Entry, language: Language): LaidEntry {
  return {
    heading: say(heading, language),
    facts: facts.map((fact) => layFact(fact, language)),
    wide: wide.map((fact) => layFact(fact, language)),
    sections: sections.map((section) => laySection(section, language)),
  };
}
