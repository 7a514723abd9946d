import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import type { SavedGathering } from './activityRecord.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('makeUp', ['add', 'madeUp']);

/** Persons who made up for what they missed; without a day, an earlier word is taken back. */
export interface MakeUp {
  readonly persons: readonly string[];
  readonly on: IsoDate | null;
  /** How, or why the word is taken back. */
  readonly how: string;
}

export async function addMakeUp(
  tx: Tx,
  { id, unit }: Pick<SavedGathering, 'id' | 'unit'>,
  { persons, on, how }: MakeUp,
): Promise<void> {
  const { tenant, person } = tx.access;
  const ids = persons.map(() => uuidv7());
  await tx.run(sql.add, [tenant, id, unit, persons, on, how, person, ids]);
}

export interface MadeUpRow {
  readonly gathering: string;
  readonly person: string;
  readonly madeUpOn: IsoDate;
  readonly how: string;
  readonly actor: string;
  readonly at: Date;
}

/** Who made up for what was missed at these gatherings. */
export function madeUpAt(tx: Tx, gatherings: readonly string[]): Promise<MadeUpRow[]> {
  return tx.rows(sql.madeUp, [gatherings]);
}
