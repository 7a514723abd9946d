import type { IsoDate } from '../kernel/date.ts';
import type { ClosedPeriod } from '../kernel/period.ts';
import type { GatheringStatus } from './activityRecord.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('activityBook', ['held', 'planned']);

export interface HeldWish {
  readonly units: readonly number[];
  readonly span: ClosedPeriod;
  /** Year of account; null: any. */
  readonly year: number | null;
  readonly limit: number;
}

/** Ids of what was recorded, in the order in which it was held. */
export async function heldIds(tx: Tx, wish: HeldWish): Promise<string[]> {
  const { units, span, year, limit } = wish;
  const rows = await tx.rows<{ id: string }>(sql.held, [units, span.from, span.to, year, limit]);
  return rows.map(({ id }) => id);
}

export interface PlannedRow {
  readonly id: string;
  readonly unit: number;
  readonly status: GatheringStatus;
  readonly heldOn: IsoDate;
  readonly plannedFor: IsoDate;
  readonly title: string;
  readonly kinds: readonly string[];
}

/** What was planned for days within the span, as it was first written down. */
export function plannedRows(
  tx: Tx,
  units: readonly number[],
  span: ClosedPeriod,
): Promise<PlannedRow[]> {
  return tx.rows(sql.planned, [units, span.from, span.to]);
}
