import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('completion', ['places']);

/** Where a unit stands among its neighbours, and what it is called. */
export interface UnitPlace {
  readonly unit: number;
  readonly kind: string;
  readonly name: string;
  readonly position: number;
}

export function placesOfUnits(
  tx: Tx,
  units: readonly number[],
  on: IsoDate,
): Promise<readonly UnitPlace[]> {
  return tx.rows<UnitPlace>(sql.places, [units, on]);
}
