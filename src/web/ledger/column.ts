import { parseFen } from '../../kernel/fen.ts';
import type { Field } from '../../kernel/form.ts';

/** What is written of people, by person and field. */
export type Cells = Readonly<Record<string, Readonly<Record<string, Cell>>>>;
export type Cell = string | number | undefined;

/** A value of a field as a workbook has it; what cannot be read stays as it is. */
export function cellOf(field: Field, words: string): Cell {
  const plain = words.normalize('NFKC').trim();
  if (plain === '') return undefined;
  if (field.kind === 'money') {
    const amount = parseFen(plain);
    return amount.ok ? Number(amount.value) : plain;
  }
  if (field.kind !== 'choice') return plain;
  const found = field.options.find(({ id, label, synonyms = [] }) =>
    [id, label.zh, label.en, ...synonyms].includes(plain),
  );
  return found?.id ?? field.options.find(({ synonyms = [] }) => fits(plain, synonyms))?.id ?? plain;
}

const fits = (plain: string, synonyms: readonly string[]) =>
  synonyms.some((word) => plain.includes(word));

/** A column put in from the first person on; an empty line leaves its person as she was. */
export function filled(
  cells: Cells,
  persons: readonly string[],
  [id, field]: readonly [string, Field],
  column: string,
): Cells {
  const words = column.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const next: Record<string, Readonly<Record<string, Cell>>> = { ...cells };
  for (const [i, person] of persons.entries()) {
    const value = cellOf(field, words[i] ?? '');
    if (value !== undefined) next[person] = { ...next[person], [id]: value };
  }
  return next;
}

/** Whether a value is one that the field takes. */
export function isRead(field: Field, value: Cell): boolean {
  if (value === undefined) return true;
  if (field.kind === 'money' || field.kind === 'count') return typeof value === 'number';
  return field.kind !== 'choice' || field.options.some(({ id }) => id === value);
}
