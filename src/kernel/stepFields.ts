import { type IsoDate, isIsoDate } from './date.ts';
import type { StepFact } from './facts.ts';

/**
 * What the documents of a step hold, read one way by the machine that refuses a step and by the
 * rules that find it later. A step that is not there, an empty field and a value of another kind
 * are all the same: nothing was written.
 */
type Taken = Pick<StepFact, 'documents'> | undefined;

export function dayIn(taken: Taken, field: string): IsoDate | undefined {
  const value = taken?.documents[field];
  return isIsoDate(value) ? value : undefined;
}

export function countIn(taken: Taken, field: string): number | undefined {
  const value = taken?.documents[field];
  return typeof value === 'number' ? value : undefined;
}

/** Ids of persons: one, or one a row of a list whose column is called `person`; each once. */
export function personsIn(taken: Taken, field: string): readonly string[] {
  const value = taken?.documents[field];
  const rows = Array.isArray(value) ? value.map(personOf) : [value];
  const ids = rows.filter((id): id is string => typeof id === 'string' && id !== '');
  return [...new Set(ids)];
}

function personOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'person' in row ? row.person : undefined;
}
