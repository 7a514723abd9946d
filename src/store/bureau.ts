import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Area } from './access.ts';
import { statements } from './sql.ts';
import { openUnbound, type Store, type Tx } from './transaction.ts';

const sql = statements('bureau', ['begin', 'any', 'demo', 'shift']);

export interface NewBureau {
  readonly name: string;
  readonly demo: boolean;
  /** Areas that the founder writes in: only what is founded in this transaction is within reach. */
  readonly areas: readonly Area[];
}

/**
 * Founds a bureau in an empty database: the only transaction without a session or grant behind it.
 * The person who founds is nobody's account; what was done stands under its id in the trail.
 */
export async function foundBureau<T>(
  store: Store,
  bureau: NewBureau,
  work: (tx: Tx) => Promise<T>,
): Promise<{ tenant: string; value: T }> {
  const tenant = uuidv7();
  const value = await openUnbound(store, tenant, uuidv7(), bureau.areas, async (tx) => {
    await tx.run(sql.begin, [tenant, bureau.name, bureau.demo]);
    return work(tx);
  });
  return { tenant, value };
}

/** True while the database holds no bureau. */
export async function isEmpty(owner: pg.Pool): Promise<boolean> {
  return (await owner.query(sql.any)).rowCount === 0;
}

/** True while every bureau here is invented, and there is one. */
export async function isDemo(owner: pg.Pool): Promise<boolean> {
  const { rows } = await owner.query<{ demo: boolean }>(sql.demo);
  return rows[0]?.demo === true;
}

/** Moves the business day of a demo bureau, by so many days from the true one; of no other. */
export async function shiftDay(owner: pg.Pool, tenant: string, days: number): Promise<void> {
  const { rowCount } = await owner.query({ ...sql.shift, values: [tenant, days] });
  if (rowCount !== 1) throw new Error('only in a demo bureau the day may be another one');
}

/**
 * Tells the planner how many rows there are. A database that was filled in one go is planned for
 * as if it were empty until the server does this by itself, a minute later: the first page of a
 * bureau took seconds, and takes a third of one.
 */
export async function measureTables(owner: pg.Pool): Promise<void> {
  await owner.query('analyze');
}
