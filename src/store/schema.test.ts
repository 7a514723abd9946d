import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { testPool } from '../testing/pool.ts';
import { schemaText } from '../testing/schemaText.ts';
import type { Statement } from './sql.ts';
import { allTimelines } from './timeline.ts';

let database: TestDatabase;
let admin: pg.Pool;
beforeAll(async () => {
  database = await testDatabase();
  admin = testPool(database.config('admin'), 1);
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

test('the schema is the one that reviewers have read', async () => {
  await expect(await schemaText(admin)).toMatchFileSnapshot('./schema.snapshot.sql');
});

test('control: a column, a policy or a right more shows in the snapshot', async () => {
  const client = testPool(database.config('admin'), 1);
  const before = await schemaText(client);
  for (const [change, undo] of [
    ['alter table genji.place add column x int', 'alter table genji.place drop column x'],
    [
      'create policy x on genji.place for select to genji_app using (true)',
      'drop policy x on genji.place',
    ],
    ['grant delete on genji.place to genji_app', 'revoke delete on genji.place from genji_app'],
  ] as const) {
    await client.query(change);
    expect(await schemaText(client), change).not.toBe(before);
    await client.query(undo);
  }
  expect(await schemaText(client)).toBe(before);
  await client.end();
});

/** Columns that `timeline.ts` writes itself, beside key and facts. */
const own = ['tenant', 'id', 'valid_from', 'valid_to', 'recorded_at', 'voided_at', 'effect'];

test.each(allTimelines.map((line) => [line.table, line] as const))(
  'the lists of %s hold every column of the table',
  async (table, { key, facts }) => {
    const { rows } = await admin.query<{ name: string }>(
      `select attname as name from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped order by 1`,
      [`genji.${table}`],
    );
    const listed = [...own, 'voided_by', ...key, ...facts].sort();
    expect(rows.map((row) => row.name)).toEqual(listed);
  },
);

const folder = new URL('./', import.meta.url);

/** Every block of every `.sql` beside a module of the store. */
function blocks(): Statement[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql') && !file.includes('snapshot'))
    .flatMap((file) => {
      const [, ...pieces] = readFileSync(new URL(file, folder), 'utf8').split(/^-- name: /m);
      return pieces.map((piece) => {
        const end = piece.indexOf('\n');
        return { name: `${file} ${piece.slice(0, end).trim()}`, text: piece.slice(end + 1) };
      });
    });
}

const timelineBlocks = allTimelines.flatMap((line) => Object.values(line.sql));

test('every statement of the store fits the schema', async () => {
  const broken: string[] = [];
  const client = await admin.connect();
  for (const { name, text } of [...blocks(), ...timelineBlocks]) {
    try {
      await client.query(`prepare tried as ${text}`);
      await client.query('deallocate tried');
    } catch (error) {
      broken.push(`${name}: ${String(error)}`);
    }
  }
  await expect(client.query('prepare tried as select no_such from genji.unit')).rejects.toThrow();
  client.release();
  expect(broken).toEqual([]);
  expect(blocks().length).toBeGreaterThan(60);
});
