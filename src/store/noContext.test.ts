import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse } from '../testing/api.ts';
import { factTables, fillEveryTable } from '../testing/everyTable.ts';
import { testPool } from '../testing/pool.ts';
import { settingName, unitRanges } from './access.ts';

/** G3: without a context nothing is read and nothing is written. */

let house: ApiHouse;
let tables: readonly string[];
/** One row of each table as JSON, to be written again. */
const rowOf = new Map<string, string>();

beforeAll(async () => {
  house = await apiHouse([]);
  await fillEveryTable(house);
  tables = await factTables(house.admin);
  for (const table of tables) {
    const { rows } = await house.admin.query<{ row: string }>(
      `select to_jsonb(t)::text as row from genji.${table} t limit 1`,
    );
    rowOf.set(table, rows[0]?.row ?? '');
  }
});
afterAll(() => house.close());

const areas = () => [...house.services.definitions.permissions.keys()];

/** What was said before, and is said no more; and what is said and grants nothing. */
const contexts: readonly (readonly [string, () => string])[] = [
  ['a connection that was never told anything', () => 'begin'],
  [
    'a connection whose last transaction was told everything',
    () => {
      return `begin; ${whoSets(house.tenant, house.people.cadre)} ${allUnits()} commit; begin`;
    },
  ],
  [
    'settings that are empty text',
    () => {
      const empty = ['tenant', 'person', 'today', ...areas().map((a) => a.replace('.', '_'))];
      return `begin; ${empty.map((name) => `set local genji.${name} = ''; `).join('')}`;
    },
  ],
  [
    'a tenant that is another',
    () => {
      return `begin; ${whoSets(uuidv7(), house.people.cadre)} ${allUnits()}`;
    },
  ],
];

function allUnits(): string {
  const units = unitRanges([1, 2, 3, 4, 5, 6]);
  return areas()
    .map((area) => `set local ${settingName(area)} = ${units}; `)
    .join('');
}

function whoSets(tenant: string, person: string): string {
  return `set local genji.tenant = '${tenant}'; set local genji.person = '${person}';
    set local genji.today = '2026-11-23';`;
}

/** Runs each statement in a savepoint of its own; gives the rows or the code of the error. */
async function tries(opening: string, statements: readonly string[]): Promise<(number | string)[]> {
  const pool = testPool(house.database.config('app'), 1);
  const client = await pool.connect();
  try {
    await client.query(opening);
    const answers: (number | string)[] = [];
    for (const sql of statements) {
      await client.query('savepoint s');
      try {
        const { rowCount } = await client.query(sql);
        answers.push(rowCount ?? 0);
      } catch (error) {
        answers.push(error instanceof pg.DatabaseError ? (error.code ?? '') : String(error));
      }
      await client.query('rollback to s');
    }
    return answers;
  } finally {
    await client.query('rollback');
    client.release();
    await pool.end();
  }
}

const denied = '42501';

test('every table has a row that could be seen', () => {
  const empty = tables.filter((table) => rowOf.get(table) === '');
  expect(empty, 'Give it a row in testing/everyTable.ts.').toEqual([]);
  expect(tables.length).toBeGreaterThan(20);
});

test.each(contexts)('%s: no row of any table is seen', async (_, opening) => {
  const seen = await tries(
    opening(),
    tables.map((table) => `select 1 from genji.${table}`),
  );
  const wrong = tables.filter((__, i) => seen[i] !== 0 && seen[i] !== denied);
  expect(wrong).toEqual([]);
});

test.each(contexts)('%s: every row that is written is refused', async (name, opening) => {
  const inserts = tables.map((table) => {
    const row = (rowOf.get(table) ?? '').replaceAll("'", "''");
    return `insert into genji.${table} overriding system value
      select * from jsonb_populate_record(null::genji.${table}, '${row}')`;
  });
  const answers = await tries(opening(), inserts);
  const wrong = tables.filter((_, i) => answers[i] !== denied);
  expect(wrong, name).toEqual([]);
});

test.each(contexts)('%s: nothing is changed and nothing is deleted', async (_, opening) => {
  const columns = await house.admin.query<{ name: string; column: string }>(
    `select c.relname as name, a.attname as column from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'genji'::regnamespace and c.relkind = 'r'
        and has_column_privilege('genji_app', c.oid, a.attnum, 'update')`,
  );
  const changes = [
    ...columns.rows.map(({ name, column }) => `update genji.${name} set ${column} = null`),
    ...tables.map((table) => `delete from genji.${table}`),
    ...tables.map((table) => `truncate genji.${table}`),
  ];
  const answers = await tries(opening(), changes);
  const wrong = changes.filter((__, i) => answers[i] !== 0 && answers[i] !== denied);
  expect(wrong).toEqual([]);
});

test('control: a policy that compares text lets an empty setting match', async () => {
  await house.admin.query(`
    create table genji.sloppy (tenant uuid not null);
    alter table genji.sloppy enable row level security;
    alter table genji.sloppy force row level security;
    create policy reads on genji.sloppy for select to genji_app
      using (tenant::text like current_setting('genji.tenant', true) || '%');
    grant select on genji.sloppy to genji_app`);
  await house.admin.query('insert into genji.sloppy values ($1)', [house.tenant]);
  const [, [, used] = ['', () => ''], [, empty] = ['', () => '']] = contexts;
  const ask = 'select 1 from genji.sloppy';
  expect(await tries('begin', [ask])).toEqual([0]);
  expect(await tries(used(), [ask])).toEqual([1]);
  expect(await tries(empty(), [ask])).toEqual([1]);
  await house.admin.query('drop table genji.sloppy');
});
