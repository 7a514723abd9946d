import type { IsoDate } from '../kernel/date.ts';
import type { ActivityFact } from '../kernel/facts.ts';
import type { ClosedPeriod } from '../kernel/period.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('completion', ['places', 'held']);

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

type HeldRow = Pick<ActivityFact, 'id' | 'handle' | 'unit' | 'on' | 'title'>;

/** What the units held in a span, without marks, minutes and votes: a tenth of the work of those. */
export async function heldInBrief(
  tx: Tx,
  units: readonly number[],
  { from, to }: ClosedPeriod,
): Promise<readonly ActivityFact[]> {
  const rows = await tx.rows<HeldRow>(sql.held, [units, from, to]);
  return rows.map((row) => ({ ...row, source: { in: 'record', type: 'gathering', id: row.id } }));
}
