import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { openPool } from './pool.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test.each([
  ['idle', false],
  ['held by somebody between two queries', true],
])('a connection that the server ends while it is %s ends nothing else', async (_, held) => {
  const pool = openPool({ ...database.config('app'), max: 1 });
  const other = openPool({ ...database.config('admin'), max: 1 });
  const client = await pool.connect();
  const { rows } = await client.query('select pg_backend_pid() as pid');
  if (!held) client.release();
  await other.query('select pg_terminate_backend($1, 5000)', [rows[0].pid]);
  if (held) {
    await expect(client.query('select 1')).rejects.toThrow();
    client.release(true);
  }
  const again = async () => (await pool.query('select 1 as n').catch(() => ({ rows: [] }))).rows;
  await expect.poll(again, { timeout: 10_000 }).toEqual([{ n: 1 }]);
  await Promise.all([pool.end(), other.end()]);
});

test('control: a connection without a listener reports an error that nobody catches', async () => {
  const { default: pg } = await import('pg');
  const client = new pg.Client(database.config('app'));
  const other = openPool({ ...database.config('admin'), max: 1 });
  await client.connect();
  const heard = new Promise((resolve) => {
    client.on('error', resolve);
  });
  const { rows } = await client.query('select pg_backend_pid() as pid');
  await other.query('select pg_terminate_backend($1, 5000)', [rows[0].pid]);
  expect(await heard).toMatchObject({ code: '57P01' });
  await client.end().catch(() => undefined);
  await other.end();
});
