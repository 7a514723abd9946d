import { type IsoDate, isIsoDate } from '../../kernel/date.ts';
import type { StepFact } from '../../kernel/facts.ts';
import type { Text } from '../../kernel/text.ts';
import { text } from '../../kernel/text.ts';
import type { Step } from './types.ts';

/** A day that the documents of a step hold; undefined where the field is empty. */
export function dayField({ documents }: StepFact, field: string): IsoDate | undefined {
  const value = documents[field];
  return isIsoDate(value) ? value : undefined;
}

export function countField({ documents }: StepFact, field: string): number | undefined {
  const value = documents[field];
  return typeof value === 'number' ? value : undefined;
}

/** Persons in a field: one, or one a row of a list whose column is called `person`. */
export function personsField({ documents }: StepFact, field: string): readonly string[] {
  const value = documents[field];
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown) => {
    if (typeof row !== 'object' || row === null || !('person' in row)) return [];
    return typeof row.person === 'string' && row.person !== '' ? [row.person] : [];
  });
}

/** What a step's form calls a field. */
export function fieldName(step: Step | undefined, field: string): Text {
  return step?.documents.fields[field]?.label ?? text(field, field);
}
