import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { otherTables, personTables } from '../engines/dossier/registry.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { testPool } from '../testing/pool.ts';

/** G38: no table names a person without the register, and so the own file, knowing of it. */

let database: TestDatabase;
let admin: pg.Pool;
beforeAll(async () => {
  database = await testDatabase();
  admin = testPool(database.config('admin'), 2);
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

/** Ids of records and values that name nobody, by what stands in them. */
const harmless = [
  ...['tenant', 'id', 'effect', 'batch', 'reverses', 'gathering', 'joint_of', 'notice', 'place'],
  ...['duty_month', 'report', 'gap', 'waiver', 'correction', 'party_case', 'step', 'paper'],
  ...['entry', 'rate'],
];
const harmlessHere = [
  // The act that voided the row, not who did it.
  ...['headcount', 'person_detail', 'person_merge', 'place', 'post_holding', 'roster_line'].map(
    (table) => `genji.${table}.voided_by`,
  ),
  ...['unit_link', 'unit_state', 'term', 'term_paper'].map((table) => `genji.${table}.voided_by`),
  // Counts, units, settings and words of units, as their code writes them.
  ...['import_batch.summary', 'joint.sittings', 'joint.parts', 'monthly_report.content'],
  ...['notice.before', 'notice.sittings', 'part.teams', 'report_gap.content'],
  ...['report_sent.content', 'saved_filter.filter', 'setting_entry.value'],
  // Whoever stands in them stands in `people` as well; and acts, not persons.
  ...['case_step.documents', 'case_step.vote', 'case_step.effects'],
  // Ways of paying and inputs of a sum; a payer on behalf is a word on somebody’s own row.
  ...['ledger_entry.detail', 'ledger_rate.basis', 'ledger_row.basis'],
].map((name) => (name.startsWith('genji.') ? name : `genji.${name}`));

/** Columns that could name somebody: every id and every free structure. */
async function columns(): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%s.%s.%s', n.nspname, c.relname, a.attname) as name
       from pg_attribute a
       join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
       join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('genji', 'account')
      where a.attnum > 0 and not a.attisdropped
        and (a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype, 'jsonb'::regtype)
          or a.attname ~ '(^|_)(person|actor|host|recorder|subject|by)$'
             and a.atttypid <> 'integer'::regtype)
      order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function tables(): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%s.%s', n.nspname, c.relname) as name
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('genji', 'account')
      where c.relkind in ('r', 'p') order by 1`,
  );
  return rows.map(({ name }) => name);
}

const registered = personTables.flatMap(({ table, columns: named }) =>
  named.map(({ column }) => `${table}.${column}`),
);

async function unknown(): Promise<string[]> {
  const known = new Set([...registered, ...harmlessHere, ...notPersons]);
  return (await columns()).filter(
    (name) => !known.has(name) && !harmless.includes(name.split('.')[2] ?? ''),
  );
}

/** Columns of the right name that hold something else. */
const notPersons = [
  'account.attempt.subject',
  'account.credential.subject',
  'genji.ballot.subject',
  // Held beside the account itself, which stands in the register.
  'account.session.account',
  'account.sheet_code.sheet',
  // Whoever lends a grant asks for it, which is registered; the name is that person's too.
  ...['for_grant', 'for_person', 'for_name'].map((column) => `genji.role_grant.${column}`),
  // Whose file was opened in need is told by the trail of that file, and on a page of its own.
  ...['role_grant.about', 'emergency_review.grant_id'].map((name) => `genji.${name}`),
];

test('every table is registered, as one that names persons or as one that does not', async () => {
  const known = [...personTables, ...otherTables].map(({ table }) => table);
  expect(await tables()).toEqual([...known].sort());
  expect(new Set(known).size).toBe(known.length);
});

test('every column that could name a person is registered, and every registered one is there', async () => {
  expect(await unknown()).toEqual([]);
  const { rows } = await admin.query<{ name: string }>(
    `select format('%s.%s.%s', table_schema, table_name, column_name) as name
       from information_schema.columns where table_schema in ('genji', 'account')`,
  );
  const live = new Set(rows.map(({ name }) => name));
  expect(registered.filter((name) => !live.has(name))).toEqual([]);
});

test('tables that name nobody have no key to a person', async () => {
  const { rows } = await admin.query<{ name: string }>(
    `select distinct conrelid::regclass::text as name from pg_constraint
      where contype = 'f' and confrelid = 'genji.person'::regclass`,
  );
  const named = new Set(personTables.map(({ table }) => table));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
});

test.each([
  ['a table', 'create table genji.praise (tenant uuid, person uuid, words text)', 'genji.praise'],
  ['a column', 'alter table genji.place add column keeper uuid', 'genji.place.keeper'],
  ['a structure', 'alter table genji.place add column extra jsonb', 'genji.place.extra'],
])('control: %s that nobody registered is seen', async (_, change, name) => {
  const client = await admin.connect();
  try {
    await client.query(change);
    const found = [...(await unknown()), ...(await tables())];
    const known = [...personTables, ...otherTables].map(({ table }) => table);
    expect(found.filter((one) => !known.includes(one)).join(' ')).toContain(name);
  } finally {
    await client.query('drop table if exists genji.praise');
    await client.query(
      'alter table genji.place drop column if exists keeper, drop column if exists extra',
    );
    client.release();
  }
});
