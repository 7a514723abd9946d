import pg from 'pg';

/**
 * A pool that survives its server. A connection that the server closes (restart, kill) reports an
 * error that belongs to no query: on an idle one the pool tells it, on one that somebody holds the
 * connection itself does. Unheard, either would end the process. The query that was under way, or
 * the next one on that connection, fails and says so to whoever asked.
 */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}
