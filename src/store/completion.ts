import type { IsoDate } from '../kernel/date.ts';
import { type ActivityFact, holderId } from '../kernel/facts.ts';
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

/** Units as they were called on a day, or nearest to it. */
export async function unitNamesOn(
  tx: Tx,
  units: readonly number[],
  on: IsoDate,
): Promise<ReadonlyMap<number, string>> {
  if (units.length === 0) return new Map();
  return new Map((await placesOfUnits(tx, units, on)).map(({ unit, name }) => [unit, name]));
}

/** `body`: kind of the body that held the part; null: the unit itself. */
interface Holder {
  readonly unit: string;
  readonly body: string | null;
}

type HeldRow = Holder & Pick<ActivityFact, 'id' | 'handle' | 'on' | 'title'>;

/** What the units held in a span, without marks, minutes and votes: each opens to its record. */
export async function heldInBrief(
  tx: Tx,
  units: readonly number[],
  { from, to }: ClosedPeriod,
): Promise<readonly ActivityFact[]> {
  const rows = await tx.rows<HeldRow>(sql.held, [units, from, to]);
  return rows.map(({ unit, body, ...row }) => {
    const source = { in: 'record', type: 'gathering', id: row.id } as const;
    return { ...row, unit: holderId(unit, body), source };
  });
}

interface DaysRow extends Holder {
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
  return rows.flatMap(({ unit, body, handle, days }) => {
    const held = { id: '', unit: holderId(unit, body), handle };
    return days.map((on) => ({ ...held, on }));
  });
}
