import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('auditTrail', ['list', 'of']);

export interface TrailRow {
  readonly seq: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly unit: number | null;
  readonly ok: boolean;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly sealed: boolean;
}

export interface TrailFilter {
  readonly units: readonly number[];
  readonly actor: string | null;
  readonly objectType: string | null;
  readonly objectId: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly before: string | null;
  readonly limit: number;
}

/** The trail within reach, newest first. Events without a unit belong to the bureau's own, 1. */
export function listTrail(tx: Tx, filter: TrailFilter): Promise<TrailRow[]> {
  const { units, actor, objectType, objectId, from, to, before, limit } = filter;
  return tx.rows(sql.list, [units, actor, objectType, objectId, from, to, before, limit]);
}

/** Numbers of the events about these objects, within reach. */
export async function trailOf(
  tx: Tx,
  ids: readonly string[],
  units: readonly number[],
): Promise<readonly string[]> {
  return (await tx.rows<{ seq: string }>(sql.of, [ids, units])).map(({ seq }) => seq);
}
