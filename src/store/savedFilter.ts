import { v7 as uuidv7 } from 'uuid';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('savedFilter', ['mine', 'save', 'dropByName', 'drop']);

/** A search that somebody saved: `filter` is the query of the list, as its contract says it. */
export interface SavedFilter<F> {
  readonly id: string;
  readonly name: string;
  readonly filter: F;
}

/** One's own; row security shows nobody else's. */
export function savedFilters<F>(tx: Tx): Promise<SavedFilter<F>[]> {
  return tx.rows(sql.mine, []);
}

/** Saves a search; one's own of the same name makes way. */
export async function saveFilter<F>(tx: Tx, name: string, filter: F): Promise<SavedFilter<F>> {
  const id = uuidv7();
  await tx.run(sql.dropByName, [name]);
  const { tenant, person } = tx.access;
  await tx.run(sql.save, [tenant, id, person, name, JSON.stringify(filter)]);
  return { id, name, filter };
}

export async function dropFilter(tx: Tx, id: string): Promise<boolean> {
  return (await tx.run(sql.drop, [id])) > 0;
}
