import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('slips', ['peopleOf']);

/** Somebody on the roster of a unit, as whoever opens accounts may know of. */
export interface Candidate {
  readonly person: string;
  readonly name: string;
  readonly policeNumber: string | null;
}

export function peopleForAccounts(tx: Tx, unit: number, on: IsoDate): Promise<Candidate[]> {
  return tx.rows(sql.peopleOf, [unit, on]);
}
