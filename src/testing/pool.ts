import type pg from 'pg';
import { openPool } from '../store/pool.ts';

/**
 * A pool for a database that is dropped right after `end()`, which answers before the last
 * connection is closed: one that the server cuts while it says goodbye is no fault of the test.
 */
export function testPool(config: pg.ClientConfig, max: number): pg.Pool {
  return openPool({ ...config, max });
}
