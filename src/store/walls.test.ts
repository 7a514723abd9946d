import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, type WallQuery, wallQueries } from '../testing/catalogueQueries.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { testPool } from '../testing/pool.ts';

/** G2: row security cannot be forgotten. Reviewed exceptions, at most ten, each with its reason. */
const reviewed: readonly (readonly [WallQuery, string, string])[] = [
  [
    'tables without forced row security',
    'genji.migration',
    'names and hashes of migrations: no facts, and only the owner may read it',
  ],
  ['tables without a policy', 'genji.migration', 'the same'],
  [
    'definer functions that take a person',
    'account.end_sessions(uuid,uuid)',
    'ends the sessions of whom a grant is about; it answers with a count and reads nothing out',
  ],
  [
    'definer functions that take a person',
    'genji.person_file(uuid)',
    'asks first whether it is oneself or hangs on a unit whose roster one keeps',
  ],
  [
    'definer functions that take a person',
    'genji.kept_by_step(uuid)',
    'takes an act, no person, and answers yes or no: whether a step holds it',
  ],
  [
    'definer functions that take a person',
    'genji.file_in_need(uuid)',
    'takes a grant, and answers only to its holder while the hours run',
  ],
  [
    'policies of facts that forget the tenant',
    'known on genji.role_permission',
    'the catalogue’s roles, the same for every bureau',
  ],
  [
    'policies for the application that ask row by row',
    'hosts on genji.gathering_review',
    'holds back an insert of one row, and reads nothing',
  ],
  [
    'policies for the application that ask row by row',
    'by_host on genji.gathering',
    'asks only of the records that name the reader as their host; as a list it would ask itself',
  ],
];

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

test('the list of reviewed exceptions is short and every line of it still stands', async () => {
  expect(reviewed.length).toBeLessThanOrEqual(10);
  for (const [query, fault] of reviewed) {
    expect(await faultsOf(admin, query), fault).toContain(fault);
  }
});

test.each(Object.keys(wallQueries) as WallQuery[])('no %s', async (query) => {
  const known = reviewed.filter(([of]) => of === query).map(([, fault]) => fault);
  const found = (await faultsOf(admin, query)).filter((fault) => !known.includes(fault));
  expect(found).toEqual([]);
});

/** A database with each fault in it once: what every query must find. */
const broken: readonly (readonly [WallQuery, string, string])[] = [
  ['tables without forced row security', 'create table genji.bare (n int)', 'genji.bare'],
  [
    'tables without forced row security',
    'create table genji.half (n int); alter table genji.half enable row level security',
    'genji.half',
  ],
  ['tables without a policy', 'create table account.bare (n int)', 'account.bare'],
  [
    'views with the rights of their owner',
    'create view genji.everybody as select * from genji.roster_line',
    'genji.everybody',
  ],
  ['materialised views', 'create materialized view genji.frozen as select 1 as n', 'genji.frozen'],
  [
    'definer functions without a fixed search path',
    `create function genji.loose() returns int language sql security definer as 'select 1'`,
    'genji.loose()',
  ],
  [
    'definer functions that take a person',
    `create function genji.reach_of(p uuid) returns int language sql security definer
       set search_path = pg_catalog as 'select 1'`,
    'genji.reach_of(uuid)',
  ],
  [
    'functions that everybody may call as their owner',
    `create function genji.open_door() returns int language sql security definer
       set search_path = pg_catalog as 'select 1'`,
    'genji.open_door()',
  ],
  [
    'policies that look into a table',
    `create policy captured on genji.place for select to genji_app using (exists (
       select from unnest((select genji.scope('roster_read'))) s (unit) where unit <@ s.unit))`,
    'captured on genji.place',
  ],
  [
    'policies for the application that ask row by row',
    `create policy slow on genji.place for select to genji_app
       using (place.unit <@ genji.scope('roster_read'))`,
    'slow on genji.place',
  ],
  [
    'policies of facts that forget the tenant',
    'create policy wide on genji.place for select to genji_app using (true)',
    'wide on genji.place',
  ],
  [
    'things that a role of the application owns',
    'create table public.mine (n int); alter table public.mine owner to genji_app',
    'public.mine',
  ],
  [
    'rights that row security does not cover',
    'grant truncate on genji.place to genji_app',
    'TRUNCATE on genji.place for genji_app',
  ],
  ['rights to create', 'grant create on schema genji to genji_app', 'genji_app in genji'],
  [
    'triggers that are switched off',
    'alter table genji.role_grant disable trigger keep_decisions',
    'keep_decisions on genji.role_grant',
  ],
];

test.each(broken)('control: %s is found after %s', async (query, sql, fault) => {
  const client = await admin.connect();
  try {
    await client.query('begin');
    await client.query(sql);
    expect(await faultsOf(client, query)).toContain(fault);
  } finally {
    await client.query('rollback');
    client.release();
  }
});

/** T14 and two times: what the application may change at all. Everything else is added to. */
const changeable: Readonly<Record<string, readonly string[]>> = {
  calendar_link: ['ended_at'],
  case_bar: ['voided_at'],
  case_conclusion: ['voided_at'],
  case_step: ['void_reason', 'voided_at', 'voided_by'],
  duty_month: ['voided_at'],
  file: ['reason', 'voided_at', 'voided_by'],
  gathering: [
    ...['changed_at', 'changed_by', 'ends_at', 'guests', 'held_on', 'host', 'host_name'],
    ...[
      'joint_version',
      'late_reason',
      'original',
      'place',
      'recorded_at',
      'recorder',
      'recorder_name',
      'starts_at',
      'status',
      'title',
    ],
    ...['version', 'year_of_account'],
  ],
  headcount: ['voided_at', 'voided_by'],
  import_batch: [
    ...['choices', 'ended_at', 'ended_by', 'fingerprint', 'sealed_file', 'sealed_report'],
    ...['status', 'summary'],
  ],
  ledger_rate: ['voided_at', 'voided_by'],
  ledger_reversal: ['answer', 'answered_at', 'answered_by', 'note'],
  notice_line: ['received_at'],
  party_case: ['version'],
  person_detail: ['voided_at', 'voided_by'],
  person_merge: ['voided_at', 'voided_by'],
  place: ['voided_at', 'voided_by'],
  post_holding: ['voided_at', 'voided_by'],
  role_grant: ['approved_at', 'approved_by', 'ended_at', 'ended_by', 'refused_by'],
  roster_line: ['voided_at', 'voided_by'],
  saved_filter: ['dropped_at'],
  setting_entry: ['accepted', 'decided_at', 'decided_by'],
  tenant: ['access_version', 'next_unit'],
  term: ['voided_at', 'voided_by'],
  term_paper: ['voided_at', 'voided_by'],
  unit_link: ['voided_at', 'voided_by'],
  unit_state: ['voided_at', 'voided_by'],
};

async function rights(privilege: string): Promise<Record<string, string[]>> {
  const { rows } = await admin.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attname) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'genji'::regnamespace and c.relkind = 'r' and not a.attisdropped
        and has_column_privilege('genji_app', c.oid, a.attnum, $1)
      group by 1`,
    [privilege],
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.columns]));
}

test('the application may change only the columns that end or settle a row', async () => {
  expect(await rights('update')).toEqual(changeable);
});

// Of duty tables the policy lets go those alone whose day has come.
test('the application deletes nothing but what it writes anew, and what is kept for a time only', async () => {
  const { rows } = await admin.query<{ name: string }>(
    `select c.relname as name from pg_class c
      where c.relnamespace in ('genji'::regnamespace, 'account'::regnamespace)
        and c.relkind = 'r' and has_table_privilege('genji_app', c.oid, 'delete') order by 1`,
  );
  expect(rows.map((row) => row.name)).toEqual([
    ...['attendance', 'ballot', 'duty_month', 'part', 'sitting', 'team_held'],
  ]);
});

test('number, moment and transaction of an audit event are not the application’s to say', async () => {
  const { audit_event = [] } = await rights('insert');
  expect(audit_event.filter((column) => ['seq', 'at', 'xid'].includes(column))).toEqual([]);
});

test('the migrations qualify the column that a policy compares', async () => {
  const { migrations } = await import('./migrate.ts');
  const bare =
    /(?:using|check|and|or)\s*(?:\(|coalesce\()*\s*(?:unit|parent|team)\s*(?:=|<@|in)\s/gi;
  const found = (text: string) =>
    (text.match(/create (?:restrictive )?policy[\s\S]*?;/g) ?? []).flatMap(
      (p) => p.match(bare) ?? [],
    );
  expect(migrations().flatMap(({ text }) => found(text))).toEqual([]);
  const bug = 'create policy p on genji.x using (tenant = 1 and unit = any ((select s())::int[]));';
  expect(found(bug)).toHaveLength(1);
});
