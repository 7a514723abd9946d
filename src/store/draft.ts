import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('draft', ['list']);

export interface DraftRow {
  readonly id: string;
  readonly unit: number;
  readonly unitName: string;
  readonly heldOn: IsoDate;
  readonly startsAt: string | null;
  readonly place: string | null;
  readonly title: string;
}

export interface DraftWish {
  readonly units: readonly number[];
  /** Only what is held before this day; null: all. */
  readonly before: IsoDate | null;
  readonly limit: number;
}

export function listDrafts(tx: Tx, { units, before, limit }: DraftWish): Promise<DraftRow[]> {
  return tx.rows(sql.list, [units, before, limit]);
}
