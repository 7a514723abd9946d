import pg from 'pg';

/**
 * A pool for a database that is dropped right after `end()`: a connection that the server cuts
 * while it says goodbye is no fault of the test.
 */
export function testPool(config: pg.ClientConfig, max: number): pg.Pool {
  const pool = new pg.Pool({ ...config, max });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
