import type pg from 'pg';
import { statements } from './sql.ts';

const sql = statements('metrics', ['unsealed']);

/** What the audit chain has not taken up yet; a sealer that works leaves nothing for long. */
export interface Unsealed {
  readonly events: number;
  /** Age of the oldest of them. */
  readonly seconds: number;
  /** What the database's clock says, in seconds since 1970. */
  readonly now: number;
}

/** @param pool as the role genji_sealer */
export async function unsealed(pool: pg.Pool): Promise<Unsealed> {
  const { rows } = await pool.query<Unsealed>(sql.unsealed);
  return rows[0] ?? { events: 0, seconds: 0, now: Date.now() / 1000 };
}
