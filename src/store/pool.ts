import pg from 'pg';
import { waitFor } from './patience.ts';

/** Where no request waits, a statement that is silent for longer lost its connection. */
const longest = 600_000;

/**
 * Of the server's own pools. What a client that vanished holds (a lock, a running statement), the
 * database frees by itself; a connection that does not come about gives its place back.
 */
export const bounds = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

/**
 * A pool that survives its server. A connection that the server closes (restart, kill) reports an
 * error that belongs to no query: on an idle one the pool tells it, on one that somebody holds the
 * connection itself does. Unheard, either would end the process. The query that was under way, or
 * the next one on that connection, fails and says so to whoever asked.
 *
 * A connection may also be lost without a word: packets vanish. So each query and each wait for a
 * connection is bounded (`patience.ts`), and once one connection was silent, those that are as old
 * are not handed out again.
 *
 * @param silence milliseconds after which a query gives up where no request waits
 */
export function openPool(config: pg.PoolConfig, silence: number = longest): pg.Pool {
  const pool = new pg.Pool(config);
  const since = new WeakMap<pg.PoolClient, number>();
  let silentAt = Number.NEGATIVE_INFINITY;
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    since.set(client, performance.now());
    boundQueries(client, silence, () => {
      silentAt = performance.now();
    });
  });
  boundConnects(pool, silence, (client) => (since.get(client) ?? 0) > silentAt);
  return pool;
}

type Callback = (error: Error | undefined, ...rest: unknown[]) => void;
type Query = (...args: unknown[]) => unknown;

function boundQueries(client: pg.PoolClient, silence: number, silent: () => void): void {
  const ask = client.query.bind(client) as unknown as Query;
  const { connection } = client as unknown as {
    connection: { stream: { destroy(why: Error): void } };
  };
  const query: Query = (...args) => {
    const end = waitFor(silence, (why) => {
      silent();
      connection.stream.destroy(why);
    });
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      const told: Callback = (error, ...rest) => {
        end(error ?? undefined);
        callback(error, ...rest);
      };
      return ask(...args.slice(0, -1), told);
    }
    return (ask(...args) as Promise<unknown>).then(
      (result) => {
        end();
        return result;
      },
      (error: unknown) => {
        end(error);
        throw error;
      },
    );
  };
  client.query = query as unknown as pg.PoolClient['query'];
}

function boundConnects(
  pool: pg.Pool,
  silence: number,
  sound: (client: pg.PoolClient) => boolean,
): void {
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const soundOne = async (): Promise<pg.PoolClient> => {
    for (;;) {
      const client = await connect();
      if (sound(client)) return client;
      client.release(true);
    }
  };
  const bounded = () => inTime(soundOne, silence);
  const either = (callback?: (error?: Error, client?: pg.PoolClient, done?: unknown) => void) => {
    if (callback === undefined) return bounded();
    bounded().then(
      (client) => callback(undefined, client, client.release),
      (error: Error) => callback(error, undefined, () => undefined),
    );
    return undefined;
  };
  pool.connect = either as typeof pool.connect;
}

/** A connection that comes too late goes back to the pool: nobody waits for it any more. */
function inTime(connect: () => Promise<pg.PoolClient>, silence: number): Promise<pg.PoolClient> {
  return new Promise((resolve, reject) => {
    let gone = false;
    const end = waitFor(silence, (why) => {
      gone = true;
      end(why);
      reject(why);
    });
    connect().then(
      (client) => {
        if (gone) return client.release();
        end();
        resolve(client);
      },
      (error: unknown) => {
        end(error);
        reject(error);
      },
    );
  });
}
