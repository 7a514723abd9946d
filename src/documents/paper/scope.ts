import type { Language } from '../../kernel/text.ts';
import type { LaidSection } from './layParts.ts';
import { blank, cellBlank } from './words.ts';

/** What a field of a Word template may hold: text, a yes or no for a condition, rows to repeat. */
export type Field = string | boolean | Rows;

export interface Rows {
  /** What the fields of a row are called, known even when there is no row. */
  readonly shape: Scope;
  readonly rows: readonly Scope[];
}

/** Fields by name; each has an English and a Chinese one, and a template may use either. */
export type Scope = ReadonlyMap<string, Field>;

/** English name, Chinese name, content. A null is unfilled. */
export type Entry = readonly [name: string, zh: string, value: Field | null];

/** What to print where `name` is not filled in: on a line, in a narrow cell, in a large box. */
export type Unfilled = (name: string, place: 'line' | 'cell' | 'box') => string;

const blanks = { line: blank, cell: cellBlank, box: '' } as const;

export const printBlank: Unfilled = (_, place) => blanks[place];

// docxtemplater looks a null up in the scope around it, so that an unfilled count of a vote would
// print the count of the meeting. No null may therefore reach it.
export function scope(entries: readonly Entry[], unfilled: Unfilled): Scope {
  const fields = new Map<string, Field>();
  for (const [name, zh, value] of entries) {
    fields.set(name, value ?? unfilled(zh, 'line'));
    fields.set(zh, value ?? unfilled(zh, 'line'));
  }
  return fields;
}

export function rows<Item>(
  items: readonly Item[],
  entries: (item: Item | null, index: number) => readonly Entry[],
  unfilled: Unfilled,
): Rows {
  return {
    shape: scope(entries(null, 0), unfilled),
    rows: items.map((item, index) => scope(entries(item, index), unfilled)),
  };
}

/** Sections with their paragraphs; one without words prints one line to write on. */
export function sectionRows(sections: readonly LaidSection[], unfilled: Unfilled): Rows {
  const paragraph = (text: string | null): readonly Entry[] => [
    ['text', '文字', text === '' ? null : text],
  ];
  return rows(
    sections,
    (section) => [
      ['heading', '小标题', section?.heading ?? null],
      ['label', '栏目', section?.label ?? null],
      ['box', '栏内文字', boxOf(section, unfilled)],
      ['paragraphs', '段落', rows(orBlank(section?.paragraphs), paragraph, unfilled)],
    ],
    unfilled,
  );
}

/** All words at once; a box that nobody has filled in stays empty, to be written in by hand. */
function boxOf(section: LaidSection | null, unfilled: Unfilled): string | null {
  if (section === null) return null;
  const { paragraphs, label } = section;
  return paragraphs.length === 0 ? unfilled(label, 'box') : paragraphs.join('\n');
}

function orBlank(paragraphs: readonly string[] | undefined): readonly string[] {
  return paragraphs === undefined || paragraphs.length === 0 ? [''] : paragraphs;
}

/** A remark in brackets; nothing at all where there is none, as with most agenda items. */
export function noteOf(note: string | null, language: Language): string {
  if (note === null) return '';
  return language === 'zh' ? `（${note}）` : ` (${note})`;
}
