import type { HeldRow } from '../engines/dossier/lines.ts';
import type { TrailRow } from '../engines/dossier/trail.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('dossier', ['file', 'acts', 'trail', 'unitNames']);

/**
 * Every row that is about somebody: of oneself all of them, of others what hangs on units whose
 * roster the reader keeps (`roster.write`).
 */
export function fileOf(tx: Tx, person: string): Promise<HeldRow[]> {
  return tx.rows(sql.file, [person]);
}

export interface ActRow {
  readonly source: string;
  readonly col: string;
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** How often the reader wrote, decided or ended something, by table and column. */
export function ownActs(tx: Tx): Promise<ActRow[]> {
  return tx.rows(sql.acts, []);
}

/** What the trail says about the reader's own file, the latest first. */
export function ownTrail(tx: Tx): Promise<TrailRow[]> {
  return tx.rows(sql.trail, []);
}

/** The last name of every unit there ever was. */
export async function allUnitNames(tx: Tx): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.rows<{ unit: number; name: string }>(sql.unitNames, []);
  return new Map(rows.map(({ unit, name }) => [unit, name]));
}
