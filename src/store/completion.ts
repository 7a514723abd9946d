import type { IsoDate } from '../kernel/date.ts';
import type { ActivityFact } from '../kernel/facts.ts';
import type { ClosedPeriod } from '../kernel/period.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('completion', ['places', 'held', 'days']);

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

/** What the units held in a span, without marks, minutes and votes: each opens to its record. */
export async function heldInBrief(
  tx: Tx,
  units: readonly number[],
  { from, to }: ClosedPeriod,
): Promise<readonly ActivityFact[]> {
  const rows = await tx.rows<HeldRow>(sql.held, [units, from, to]);
  return rows.map((row) => ({ ...row, source: { in: 'record', type: 'gathering', id: row.id } }));
}

interface DaysRow {
  readonly unit: string;
  readonly handle: string;
  readonly days: readonly IsoDate[];
}

/** On which days the units held what: enough to count it, nothing to open. */
export async function daysHeld(
  tx: Tx,
  units: readonly number[],
  { from, to }: ClosedPeriod,
): Promise<readonly ActivityFact[]> {
  const rows = await tx.rows<DaysRow>(sql.days, [units, from, to]);
  return rows.flatMap(({ unit, handle, days }) => days.map((on) => ({ id: '', unit, handle, on })));
}
