import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from './database.ts';

let mine: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [mine, other] = await Promise.all([testDatabase(), testDatabase()]);
});
afterAll(() => Promise.all([mine.drop(), other.drop()]));

async function ask(config: pg.ClientConfig, sql: string): Promise<unknown[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

test('every test file has a migrated database of its own', async () => {
  await ask(mine.config('admin'), 'create table public.only_here (n int)');
  const sql = `select count(*)::int from pg_class where relname = 'only_here'`;
  expect(await ask(mine.config('admin'), sql)).toEqual([1]);
  expect(await ask(other.config('admin'), sql)).toEqual([0]);
  const migrations = await ask(mine.config('owner'), 'select count(*) > 0 from genji.migration');
  expect(migrations).toEqual([true]);
});

test.each(['owner', 'app', 'account', 'sealer'] as const)(
  '%s connects under its own name and is no superuser',
  async (role) => {
    const sql =
      'select current_user::text, rolsuper or rolbypassrls from pg_roles where rolname = current_user';
    expect(await ask(mine.config(role), sql)).toEqual([`genji_${role}`, false]);
  },
);

test('the server of the tests is as durable as the real one', async () => {
  const sql = `select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')`;
  const on = 'data_checksums=on fsync=on full_page_writes=on synchronous_commit=on';
  expect(await ask(mine.config('admin'), sql)).toEqual([on]);
});

test('Chinese names sort by sound', async () => {
  const sql = `select string_agg(name, '' order by name collate "zh-Hans-x-icu")
    from unnest(array['张', '王', '李', '安']) name`;
  expect(await ask(mine.config('admin'), sql)).toEqual(['安李王张']);
});
