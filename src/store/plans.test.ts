import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { testPool } from '../testing/pool.ts';
import { identity, settingName, unitRanges } from './access.ts';
import { statement } from './sql.ts';

/** G6: lists find their rows by an index, and row security reads its scope once per statement. */

const units = 2_000;
const rows = 100_000;
const tenant = uuidv7();
const person = uuidv7();

let database: TestDatabase;
let app: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  const admin = testPool(database.config('admin'), 1);
  const client = await admin.connect();
  await client.query(`begin; set local session_replication_role = replica;
    insert into genji.tenant (tenant, name) values ('${tenant}', 'n')`);
  await client.query(
    `insert into genji.roster_line (tenant, id, person, unit, name, standing, member_kind,
       valid_from, effect)
     select $1, gen_random_uuid(), gen_random_uuid(), 1 + i % $2::int, 'n' || i, 'member', 'formal',
            '2020-01-01', gen_random_uuid()
       from generate_series(1, $3::int) i`,
    [tenant, units, rows / 4],
  );
  await client.query(
    `insert into genji.audit_event (tenant, actor, action, object_type, object_id, unit)
     select $1, $2, 'a', 'o', i::text, nullif(i % $3::int, 0) from generate_series(1, $4::int) i`,
    [tenant, person, units, rows],
  );
  await client.query(
    `insert into genji.gathering (tenant, id, unit, held_on, title, year_of_account, status, version,
       created_by, changed_by, recorded_at)
     select $1, gen_random_uuid(), 1 + i % $3::int, '2020-01-01'::date + (i / 2000 * 41 + i % 2000 * 7) % 2000, 't', 2020,
            'recorded', 1, $2, $2, now()
       from generate_series(1, $4::int) i`,
    [tenant, person, units, rows],
  );
  await client.query(
    `insert into genji.waiver (tenant, id, rule, unit, reason, valid_from, valid_to, actor)
     select $1, gen_random_uuid(), 'r', 1 + i % $3::int, 'r', d.day, d.day + 90, $2
       from generate_series(1, $4::int) i
      cross join lateral (select '2020-01-01'::date + i / 2000 * 41 as day) d`,
    [tenant, person, units, rows],
  );
  await client.query(
    `with opened as (
       insert into genji.party_case (tenant, id, handle, unit, person, name, sealed, opened_on,
         opened_by)
       select $1, gen_random_uuid(), 'h', 1 + i % $3::int, gen_random_uuid(), 'n', i % 10 = 0,
              '2020-01-01'::date + (i / 2000 * 41 + i % 2000 * 7) % 2000, $2
         from generate_series(1, $4::int) i
       returning tenant, id, unit, sealed)
     insert into genji.case_step (tenant, id, party_case, unit, sealed, step, above, on_day,
       outcome, documents, version, actor)
     select tenant, gen_random_uuid(), id, unit, sealed, 's', false, '2026-01-01', 'over', '{}', 2,
            $2 from opened where unit % 2 = 0`,
    [tenant, person, units, rows],
  );
  await client.query(
    `insert into genji.ledger_entry (tenant, id, book, unit, voucher, voucher_year, actor, key,
       digest, on_day, booked_on)
     select $1, gen_random_uuid(), 'dues', 1 + i % $3::int, i, 2020, $2, 'k' || i,
            decode(repeat('00', 32), 'hex'), d.day, d.day
       from generate_series(1, $4::int) i
      cross join lateral (select '2020-01-01'::date + i / 2000 * 41 as day) d`,
    [tenant, person, units, rows],
  );
  await client.query(
    `insert into genji.ledger_balance (tenant, book, account, of, item, unit, person, debits, credits)
     select $1::uuid, 'dues', 'receivable', p.id::text, '', null::int, p.id, 1, 0
       from generate_series(1, $3::int) i, lateral (select gen_random_uuid() as id, i) p
      union all
     select $1, 'dues', a, u::text, '', u, null, 1, 0
       from generate_series(1, $2::int) u, unnest(array['cash', 'income', 'voluntary']) a`,
    [tenant, units, rows],
  );
  await client.query('commit; analyze');
  client.release();
  await admin.end();
  app = new pg.Client(database.config('app'));
  await app.connect();
}, 240_000);
afterAll(async () => {
  await app.end();
  await database.drop();
});

/** The plan of a statement of the store, as it runs for somebody who reaches these units. */
async function planOf(text: string, area: string, reach: readonly number[], values: unknown[]) {
  await app.query(
    `${identity(tenant, person)}set local genji.today = '2026-11-23';
     set local ${settingName(area)} = ${unitRanges(reach)}`,
  );
  try {
    const { rows: lines } = await app.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, verbose, costs off, timing off, summary off) ${text}`,
      values,
    );
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  } finally {
    await app.query('rollback');
  }
}

const lines = statement('roster', 'lines').text;
const trail = statement('auditTrail', 'list').text;
const gatherings = statement('activity', 'list').text;
const span = (count: number) => Array.from({ length: count }, (_, i) => i + 7);

const ofRoster = (reach: number[]) => [
  ...[reach, '2026-11-23', null, null, null, null, null, null],
  ...[0, 50],
];
const ofTrail = (reach: number[]) => [reach, null, null, null, null, null, null, 50];
const cases = statement('case', 'list').text;
const ofCases = (reach: number[]) => [
  ...[false, reach, null, null, 'open', ['s over']],
  ...[null, null, 50, false],
];
const leave = statement('waiver', 'inForce').text;
const ofLeave = (reach: number[]) => [reach, '2025-06-01', null];
const ofGatherings = (reach: number[]) => [reach, null, null, null, null, 50];

const journal = statement('ledgerRead', 'page').text;
const ofJournal = ([unit]: number[]) => [
  ...['dues', unit, '2020-01-01', '2030-01-01', null, null, 50],
];
const held = statement('ledgerRead', 'balances').text;
const ofHeld = (reach: number[]) => ['dues', reach];

const asked = [
  ['the roster of a branch', lines, 'roster.read', span(1), ofRoster, 'roster_line'],
  ['the roster of a committee', lines, 'roster.read', span(40), ofRoster, 'roster_line'],
  ['the trail of a branch', trail, 'audit.read', span(1), ofTrail, 'audit_event'],
  ['the trail of the bureau', trail, 'audit.read', span(units), ofTrail, 'audit_event'],
  ['leave that a branch has', leave, 'activity.read', span(1), ofLeave, 'waiver'],
  ['leave below a committee', leave, 'activity.read', span(40), ofLeave, 'waiver'],
  ['cases of a branch', cases, 'case.read', span(1), ofCases, 'party_case'],
  ['cases below a committee', cases, 'case.read', span(40), ofCases, 'party_case'],
  ['the journal of a branch', journal, 'ledger.read', span(1), ofJournal, 'ledger_entry'],
  ['what branches hold', held, 'ledger.read', span(81), ofHeld, 'ledger_balance'],
  ['gatherings of a branch', gatherings, 'activity.read', span(1), ofGatherings, 'gathering'],
  ['gatherings of a committee', gatherings, 'activity.read', span(40), ofGatherings, 'gathering'],
  ['gatherings of the bureau', gatherings, 'activity.read', span(units), ofGatherings, 'gathering'],
] as const;

/** Rows that were looked at for a page: what was given, and what a filter threw away. */
function looked(plan: string, table: string): number {
  const at = plan.split('\n').findIndex((line) => line.includes(` on genji.${table} `));
  const after = plan.split('\n').slice(at, at + 12);
  const given = Number(/rows=([\d.]+) loops/.exec(after[0] ?? '')?.[1] ?? 'NaN');
  const thrown = Number(/Rows Removed by Filter: (\d+)/.exec(after.join('\n'))?.[1] ?? '0');
  return given + thrown;
}

test.each(asked)(
  '%s',
  async (_, text, area, reach, values, table) => {
    const plan = await planOf(text, area, reach, values([...reach]));
    expect(plan).toMatch(/InitPlan/);
    expect(plan).not.toMatch(new RegExp(`Seq Scan on genji\\.${table} `));
    expect(looked(plan, table), plan).toBeLessThan(5_000);
  },
  60_000,
);

test('control: without the index the same list reads the whole table', async () => {
  const admin = new pg.Client(database.config('admin'));
  await admin.connect();
  await admin.query(`drop index genji.gathering_unit_day, genji.gathering_day;
    alter table genji.gathering drop constraint gathering_tenant_id_unit_key cascade`);
  const reach = span(1);
  const plan = await planOf(gatherings, 'activity.read', reach, ofGatherings(reach));
  await admin.end();
  const thrown = [...plan.matchAll(/Rows Removed by Filter: (\d+)/g)].map(([, n]) => Number(n));
  expect(Math.max(...thrown), plan).toBeGreaterThan(rows / 2);
});
