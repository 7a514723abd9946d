import pg from 'pg';
import { isoDate } from '../kernel/date.ts';
import {
  type Access,
  type Area,
  accessOf,
  identity,
  opening,
  settingName,
  unitRanges,
} from './access.ts';
import { CommitUnsure, isAway } from './patience.ts';
import { bounds, openPool } from './pool.ts';
import type { Statement } from './sql.ts';

/** Who asks: a person through a session, or a person through a command on the server itself. */
export interface Caller {
  readonly tenant: string;
  readonly person: string;
  /** Token of the session, checked by the database in the opening statement; null for a command. */
  readonly session: string | null;
}

/** The store of one database, as the application's role. */
export interface Store {
  readonly pool: pg.Pool;
  readonly known: Map<string, Access>;
  readonly sessions: Map<string, Caller>;
}

/** An open transaction: nothing reads or writes outside one. */
export interface Tx {
  readonly access: Access;
  /** Units within reach in an area: lists repeat it as a parameter (design, section 5). */
  units(area: Area): readonly number[];
  rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  one<Row>(statement: Statement, values: readonly unknown[]): Promise<Row>;
  maybe<Row>(statement: Statement, values: readonly unknown[]): Promise<Row | undefined>;
  /** Counts the rows that a statement changed. */
  run(statement: Statement, values: readonly unknown[]): Promise<number>;
  /**
   * Statements about one unit take longer to plan than to run: while `work` asks, the connection
   * keeps their plans. Never for many units: a kept plan does not know how many there are.
   */
  keepingPlans<T>(work: () => Promise<T>): Promise<T>;
  /** A unit founded in this transaction comes within reach of the areas that write it. */
  reach(unit: number, areas: readonly Area[]): Promise<void>;
}

/** The session is over, or was never there. */
export class SessionEnded extends Error {}

const cacheLimit = 5000;

export function openStore(config: pg.ClientConfig, size: number): Store {
  const pool = openPool({ ...bounds, ...config, max: size, idleTimeoutMillis: 60_000 });
  return { pool, known: new Map(), sessions: new Map() };
}

/**
 * Runs `work` in one transaction under row security, committed when it returns and rolled back when
 * it throws.
 *
 * @param areas the areas of permission that the work needs; every other one stays closed
 * @throws SessionEnded when the session is not alive
 * @throws CommitUnsure when the database went away before it said whether it saved
 */
export async function transact<T>(
  store: Store,
  caller: Caller,
  areas: readonly Area[],
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await store.pool.connect();
  let broken: Error | undefined;
  try {
    const access = await open(store, client, caller, areas);
    const value = await work(transaction(client, access));
    await commit(client);
    return value;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function commit(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('commit');
  } catch (error) {
    throw isAway(error) ? new CommitUnsure('the commit had no answer', { cause: error }) : error;
  }
}

async function open(
  store: Store,
  client: pg.PoolClient,
  caller: Caller,
  areas: readonly Area[],
): Promise<Access> {
  const key = `${caller.tenant} ${caller.person}`;
  for (let attempt = 1; ; attempt += 1) {
    const access = store.known.get(key) ?? (await accessOf(client, caller.tenant, caller.person));
    if (store.known.size >= cacheLimit) store.known.clear();
    store.known.set(key, access);
    try {
      await client.query(opening(access, areas, caller.session));
      return access;
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? error.code : undefined;
      if (code === 'GJ401') throw new SessionEnded('the session has ended', { cause: error });
      if (code !== 'GJ409' || attempt === 3) throw error;
      await client.query('rollback');
      store.known.delete(key);
    }
  }
}

/**
 * A transaction in which only what it founds itself is within reach: for the very first bureau,
 * when there is no grant yet that anybody could work out.
 */
export async function openUnbound<T>(
  store: Store,
  tenant: string,
  person: string,
  areas: readonly Area[],
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await store.pool.connect();
  try {
    const { rows } = await client.query<{ today: string }>(
      `select (now() at time zone 'Asia/Shanghai')::date::text as today`,
    );
    const today = isoDate(rows[0]?.today ?? '');
    const scopes = areas.map((name) => `set local ${settingName(name)} = '{}'; `).join('');
    await client.query(`${identity(tenant, person)}set local genji.today = '${today}'; ${scopes}`);
    const units = new Map(areas.map((name) => [name, []]));
    const value = await work(transaction(client, { tenant, person, today, version: '1', units }));
    await commit(client);
    return value;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function transaction(client: pg.PoolClient, access: Access): Tx {
  const founded = new Map<Area, number[]>();
  const unitsOf = (area: Area) => [...(access.units.get(area) ?? []), ...(founded.get(area) ?? [])];
  const query = <Row>(statement: Statement, values: readonly unknown[]) =>
    client.query<Row & pg.QueryResultRow>({ ...statement, values: [...values] });
  return {
    access,
    units: unitsOf,
    rows: async <Row>(statement: Statement, values: readonly unknown[]) =>
      (await query<Row>(statement, values)).rows,
    one: async <Row>(statement: Statement, values: readonly unknown[]) => {
      const { rows } = await query<Row>(statement, values);
      const [row] = rows;
      if (row === undefined) throw new Error(`${statement.name} found no row`);
      return row;
    },
    maybe: async <Row>(statement: Statement, values: readonly unknown[]) =>
      (await query<Row>(statement, values)).rows[0],
    run: async (statement, values) => (await query(statement, values)).rowCount ?? 0,
    keepingPlans: async (work) => {
      await client.query('set local plan_cache_mode = force_generic_plan');
      const value = await work();
      await client.query('set local plan_cache_mode = force_custom_plan');
      return value;
    },
    reach: async (unit, areas) => {
      for (const area of areas) {
        founded.set(area, [...(founded.get(area) ?? []), unit]);
        await client.query(`set local ${settingName(area)} = ${unitRanges(unitsOf(area))}`);
      }
    },
  };
}
