import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiHouse, apiHouse } from '../testing/api.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { digestOf } from '../testing/digest.ts';
import { factTables, fillEveryTable } from '../testing/everyTable.ts';
import { testPasswords } from '../testing/passwords.ts';
import { testPool } from '../testing/pool.ts';
import { objectsOf } from './backup.ts';
import { readManifest } from './backupManifest.ts';
import { proveBackup } from './backupProof.ts';
import { type Taken, takeBackup } from './backupTake.ts';
import { checkpoint, sealNow } from './chain.ts';
import { openFiles } from './fileDisk.ts';
import {
  compareWith,
  enrolSomebody,
  isOccupied,
  recordRestore,
  restoreRows,
  unknownMigrations,
} from './restore.ts';
import { prepareDatabase } from './setup.ts';

/** G40 on a database with a row in every table: what is backed up comes back, and nothing else. */

let house: ApiHouse;
let into: string;
let target: TestDatabase;
let taken: Taken;
const quiet = () => undefined;
const content = Buffer.from('a scan of the signed sheet');

beforeAll(async () => {
  house = await apiHouse([]);
  into = await mkdtemp(join(tmpdir(), 'genji-backups-'));
  target = await testDatabase();
  await fillEveryTable(house);
  // The row that fills the trail is chained to nothing: this is a trail as the sealer leaves it.
  for (const table of ['audit_seal', 'audit_head', 'audit_checkpoint'])
    await house.admin.query(`delete from genji.${table}`);
  await house.admin.query(`select setval('genji.audit_event_seq_seq', 900)`);
  await sealNow(house.services.chain);
  await checkpoint(house.services.chain, 0);
});
afterAll(async () => {
  await house.close();
  await target.drop();
  await rm(into, { recursive: true, force: true });
});

async function backUp(role: 'admin' | 'owner', seen: (what: string) => void = quiet) {
  const client = new pg.Client(house.database.config(role));
  await client.connect();
  const { key } = house.services.chain;
  try {
    const about = { folder: house.folder, into, key, program: '1', kind: 'embedded' } as const;
    return await takeBackup({ ...about, client, seen });
  } finally {
    await client.end();
  }
}

async function whole(path = taken.path): Promise<boolean> {
  const read = await readManifest(path, house.services.chain.key.open);
  return typeof read !== 'string' && (await proveBackup(path, read, quiet)).whole;
}

test('a role that row security binds makes no backup; it would have left out rows', async () => {
  expect(await backUp('owner')).toBe('bound');
  expect(await readdir(into)).toEqual([]);
  const owner = testPool(house.database.config('owner'), 1);
  const naive = await owner.query('select count(*)::int as n from genji.person');
  const there = await house.admin.query('select count(*)::int as n from genji.person');
  await owner.end();
  expect([naive.rows[0].n, there.rows[0].n > 0]).toEqual([0, true]);
});

test('an attachment that the disk has lost is told, and the rest is backed up', async () => {
  const made = await backUp('admin');
  if (typeof made === 'string') throw new Error(made);
  expect(made.manifest.lost).toEqual([{ sha256: '0'.repeat(64), bytes: 1 }]);
  expect(await whole(made.path)).toBe(false);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const received = await openFiles(house.folder).receive(Readable.from([content]), 1000);
  if (received === 'too-large') throw new Error(received);
  await received.keep();
  const now = `update genji.file set sha256 = decode($1, 'hex'), bytes = $2`;
  const client = await house.admin.connect();
  await client.query('set session_replication_role = replica');
  await client.query(now, [sha256, content.length]);
  await client.query('reset session_replication_role');
  client.release();
});

test('what is written meanwhile is not in the picture, which is whole all the same', async () => {
  const count = 'select count(*)::int as n from genji.audit_event';
  const before = (await house.admin.query(count)).rows[0].n;
  let written: Promise<unknown> | undefined;
  const write = () => {
    written ??= house.admin.query(
      `insert into genji.audit_event (tenant, action, object_type, object_id)
       values ($1, 'a', 'o', '2')`,
      [house.tenant],
    );
  };
  const made = await backUp('admin', write);
  await written;
  if (typeof made === 'string') throw new Error(made);
  taken = made;
  const inIt = made.manifest.tables.find(({ name }) => name === 'genji.audit_event')?.rows;
  expect([inIt, (await house.admin.query(count)).rows[0].n]).toEqual([before, before + 1]);
  expect(await whole()).toBe(true);
  await house.admin.query(`delete from genji.audit_event where object_id = '2'`);
});

test('every table comes back: rows, objects, and the numbers that follow', async () => {
  const { manifest, path } = taken;
  const full = new Map(manifest.tables.map(({ name, rows }) => [name, rows]));
  const empty = (await factTables(house.admin)).filter((name) => !full.get(`genji.${name}`));
  expect(empty).toEqual([]);
  const admin = target.config('admin');
  expect(await isOccupied(admin)).toBe(false);
  const passwords = testPasswords;
  expect(await restoreRows({ admin, passwords, folder: path, manifest, seen: quiet })).toEqual([]);
  expect(await compareWith(admin, { manifest, seen: quiet })).toEqual([]);
  expect(await isOccupied(admin)).toBe(true);
  const pool = testPool(admin, 1);
  // By another hand than the one that compared above.
  expect(await digestOf(pool, [])).toBe(await digestOf(house.admin, []));
  const next = await pool.query(`select nextval('genji.audit_event_seq_seq')::int as n`);
  await pool.end();
  expect(next.rows[0].n).toBeGreaterThan(900);
});

/** As if everybody had an account and were signed in when the backup was taken. */
const accounts = `insert into account.account (id, tenant, person, username, name, email)
  select gen_random_uuid(), tenant, person, person::text, 'n', person || '@x.invalid'
    from genji.person on conflict do nothing`;
const sessions = `insert into account.session
    (id, token, account, tenant, person, kind, idle, last_seen_at, expires_at)
  select gen_random_uuid(), 'token of ' || id, id, tenant, person, 'other', '1 hour', now(), now()
    from account.account`;

test('its line in the trail and the end of all sessions come with the rows, or nothing does', async () => {
  const { manifest, path } = taken;
  const other = await testDatabase();
  const admin = other.config('admin');
  const back = { admin, passwords: testPasswords, folder: path, manifest, seen: quiet };
  const pool = testPool(admin, 1);
  const last = async (client: pg.ClientBase) => {
    await client.query(accounts);
    expect((await client.query(sessions)).rowCount).toBeGreaterThan(0);
    await recordRestore(client, manifest.at);
  };
  const cut = async (client: pg.ClientBase) => {
    await last(client);
    throw new Error('cut');
  };
  try {
    await expect(restoreRows({ ...back, last: cut })).rejects.toThrow('cut');
    expect(await isOccupied(admin)).toBe(false);
    expect(await restoreRows({ ...back, last })).toEqual([]);
    const { rows } = await pool.query(
      `select (select count(*)::int from account.session) as sessions,
              array(select detail->>'backup' from genji.audit_event
                     where action = 'database.restore') as lines`,
    );
    expect(rows).toEqual([{ sessions: 0, lines: [manifest.at] }]);
    // Everybody has an account now: a drill has somebody to sign in all the same.
    const found = await enrolSomebody(admin);
    const without = `select person from genji.person p
      where not exists (select from account.account a where a.person = p.person)`;
    expect((await pool.query(without)).rows).toEqual([{ person: found?.person }]);
  } finally {
    await pool.end();
    await other.drop();
  }
});

/** What a restore may leave behind, each with the difference that must show. */
const spoilt: readonly (readonly [string, string])[] = [
  ['drop index genji.arrival_person', 'index genji.arrival_person missing'],
  ['drop policy own on genji.arrival', 'policy genji.arrival own missing'],
  ['alter table account.account disable trigger record', 'trigger account.account record altered'],
  ['alter table genji.person no force row level security', 'table genji.person altered'],
  [
    'grant select on genji.person to genji_account',
    'grant genji.person genji_account select not-of-it',
  ],
  [
    'alter table genji.attendance drop constraint attendance_check',
    'constraint genji.attendance attendance_check missing',
  ],
  [
    'create or replace function genji.tenant() returns uuid language sql stable as $$ select null::uuid $$',
    'function genji.tenant() altered',
  ],
  [`update genji.tenant set name = name || ' '`, 'rows genji.tenant altered'],
  ['delete from genji.arrival', 'rows genji.arrival altered'],
];

test('whatever is missing or altered in the copy is found, and nothing else is told', async () => {
  const admin = testPool(target.config('admin'), 1);
  await admin.query('set session_replication_role = replica');
  for (const [sql] of spoilt) await admin.query(sql);
  await admin.end();
  const found = await compareWith(target.config('admin'), { ...taken, seen: quiet });
  const told = found.map(({ kind, name, what }) => `${kind} ${name} ${what}`);
  expect(told.toSorted()).toEqual(spoilt.map(([, what]) => what).toSorted());
});

test('one byte altered anywhere in a backup is found', async () => {
  const entries = await readdir(taken.path, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  expect(files.length).toBe(taken.manifest.tables.length + 3);
  const missed: string[] = [];
  for (const [n, path] of files.entries()) {
    const right = await readFile(path);
    // In the head of a packed file too, where no row depends on it.
    const at = n % 2 === 0 ? 4 : right.length >> 1;
    const wrong = Buffer.from(right);
    wrong[at] = (wrong[at] ?? 0) ^ 1;
    await writeFile(path, wrong);
    if (await whole()) missed.push(`${path} ${at}`);
    await writeFile(path, right);
  }
  expect(missed).toEqual([]);
  expect(await whole()).toBe(true);
});

test('a file too many, too few, or one that leads elsewhere is found', async () => {
  const extra = join(taken.path, 'tables', 'more.jsonl.gz');
  await writeFile(extra, '');
  expect(await whole()).toBe(false);
  await unlink(extra);
  const [table] = taken.manifest.tables;
  const path = join(taken.path, 'tables', `${table?.name}.jsonl.gz`);
  const right = await readFile(path);
  await unlink(path);
  expect(await whole()).toBe(false);
  const elsewhere = join(into, 'elsewhere');
  await writeFile(elsewhere, right);
  await symlink(elsewhere, path);
  expect(await whole()).toBe(false);
  await unlink(path);
  await writeFile(path, right);
  expect(await whole()).toBe(true);
});

test('a backup of an older version comes back at its level and is brought forward', async () => {
  const [older, restored] = await Promise.all([testDatabase(), testDatabase()]);
  const clients = [older, restored].map((one) => new pg.Client(one.config('admin')));
  const [from, to] = clients as [pg.Client, pg.Client];
  await Promise.all(clients.map((client) => client.connect()));
  try {
    await from.query('drop schema genji, account cascade');
    const level = taken.manifest.migrations.length - 2;
    await prepareDatabase(older.config('admin'), testPasswords, level);
    await from.query(`insert into genji.tenant (tenant, name) values ($1, '早先')`, [house.tenant]);
    const { folder } = house;
    const { key } = house.services.chain;
    const about = { folder, into, key, program: '0', kind: 'embedded', seen: quiet } as const;
    const made = await takeBackup({ ...about, client: from });
    if (typeof made === 'string') throw new Error(made);
    const { manifest, path } = made;
    expect(manifest.migrations).toHaveLength(level);
    const admin = restored.config('admin');
    const passwords = testPasswords;
    const back = { admin, passwords, folder: path, manifest, seen: quiet };
    expect(await restoreRows(back)).toEqual([]);
    expect(await prepareDatabase(admin, passwords)).toHaveLength(2);
    await to.query('begin; set local search_path = pg_catalog');
    expect(await objectsOf(to)).toEqual(taken.manifest.objects);
    await to.query('rollback');
    const names = await to.query('select name from genji.tenant');
    expect(names.rows).toEqual([{ name: '早先' }]);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    await Promise.all([older, restored].map((one) => one.drop()));
  }
});

test('a manifest of a newer program names the migrations that this one does not know', () => {
  const { manifest } = taken;
  expect(unknownMigrations(manifest)).toEqual([]);
  const later = { name: '9999_future.sql', hash: '0' };
  const newer = { ...manifest, migrations: [...manifest.migrations, later] };
  expect(unknownMigrations(newer)).toEqual(['9999_future.sql']);
  const other = manifest.migrations.map((one, at) => (at === 3 ? { ...one, hash: '0' } : one));
  expect(unknownMigrations({ ...manifest, migrations: other })).toEqual([other[3]?.name]);
});
