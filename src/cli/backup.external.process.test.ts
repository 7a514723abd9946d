import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../store/backupManifest.ts';
import { hasPostgres15, type Postgres15, postgres15 } from '../testing/postgres15.ts';
import { temporaryFolder } from '../testing/processes.ts';
import { freePort, genji, serve } from '../testing/serve.ts';

/** The demo bureau from the embedded PostgreSQL 18 to Debian's 15 and back, equal in every row. */

let server: Postgres15;
let base: string;
let data: string;
let first: string;

beforeAll(async () => {
  if (!hasPostgres15) return;
  server = await postgres15();
  base = await temporaryFolder();
  data = join(base, 'data');
  const demo = await serve({ folder: data, port: await freePort() });
  expect(demo.address, demo.output()).toBeDefined();
  demo.child.kill('SIGTERM');
  await demo.ended;
});
afterAll(async () => {
  if (!hasPostgres15) return;
  await server.stop();
  await rm(base, { recursive: true, force: true });
});

const run = (argv: readonly string[], database = '') =>
  genji(argv, { GENJI_DATA: data, DATABASE_URL: database });

async function backUp(into: string, database = ''): Promise<string> {
  const { code, output } = await run(['backup', join(base, into)], database);
  expect(code, output).toBe(0);
  const [name] = await readdir(join(base, into));
  return join(base, into, String(name));
}

async function tablesOf(backup: string): Promise<readonly string[]> {
  const manifest: Manifest = JSON.parse(await readFile(join(backup, 'manifest.json'), 'utf8'));
  return manifest.tables.map(({ name, rows, sha256 }) => `${name} ${rows} ${sha256}`);
}

/** What a restore itself leaves: the line in the trail, and nobody signed in. */
const touched = /^(genji\.audit_|account\.session )/;

const named = hasPostgres15 ? describe : describe.skip;

named('between the embedded database and Debian’s PostgreSQL 15', () => {
  test('a backup of a data folder whose server is down', async () => {
    first = await backUp('first');
    const tables = await tablesOf(first);
    expect(tables.find((line) => line.startsWith('genji.attendance '))).not.toMatch(/ 0 /);
  });

  test('it takes a superuser to restore into a database of one’s own', async () => {
    const without = await run(['restore', first], server.url);
    expect([without.code, without.output]).toEqual([2, expect.stringContaining('--admin-url')]);
    await server.sql(`create role clerk login password 'clerk'`);
    const clerk = server.url.replace('//', '//clerk:clerk@');
    const refused = await run(['restore', first, '--admin-url', clerk]);
    expect([refused.code, refused.output]).toEqual([2, expect.stringContaining('不是超级用户')]);
  });

  test('restored into 15: every object and row is equal; a second time is refused', async () => {
    const done = await run(['restore', first, '--admin-url', server.adminUrl]);
    expect(done.code, done.output).toBe(0);
    const again = await run(['restore', first, '--admin-url', server.adminUrl]);
    expect([again.code, again.output]).toEqual([2, expect.stringContaining('已有单位或账号')]);
    const proof = await run(['verify'], server.url);
    expect(proof.code, proof.output).toBe(0);
  });

  test('backed up from 15 as a role that is no superuser: the same rows; the drill is equal', async () => {
    const second = await backUp('second', server.url);
    const [before, after] = [await tablesOf(first), await tablesOf(second)];
    const untouched = (lines: readonly string[]) => lines.filter((line) => !touched.test(line));
    expect(untouched(after)).toEqual(untouched(before));
    expect(untouched(before).length).toBeGreaterThan(50);
    const drilled = await run(['restore', '--drill', second, '--json'], server.url);
    expect(drilled.code, drilled.output).toBe(0);
    expect(drilled.output).toContain('"equal":true');
  });

  test('the role for backups reads and does not write; bound by row security it is refused', async () => {
    const bound = 'alter role genji_backup nobypassrls';
    await server.sql(bound);
    const refused = await run(['backup', join(base, 'third')], server.url);
    expect([refused.code, refused.output]).toEqual([2, expect.stringContaining('受行级安全约束')]);
    await expect(readdir(join(base, 'third'))).rejects.toThrow('ENOENT');
    const grants = await server.sql(
      `select distinct privilege_type as may from information_schema.role_table_grants
        where grantee = 'genji_backup'`,
    );
    expect(grants).toEqual([{ may: 'SELECT' }]);
  });

  test('a data folder of before has no such role: backup says what to run, and then works', async () => {
    const path = join(data, 'keys', 'secrets.json');
    const { backup: _, ...before } = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify(before));
    const refused = await run(['backup', join(base, 'fourth')], server.url);
    expect([refused.code, refused.output]).toEqual([2, expect.stringContaining('genji_backup')]);
    const made = await run(['setup-database', '--admin-url', server.adminUrl]);
    expect(made.code, made.output).toBe(0);
    await backUp('fourth', server.url);
  });

  test('a server that goes away midway: exit 2 in words, and nothing is left', async () => {
    const cut = `select count(pg_terminate_backend(pid))::int as n from pg_stat_activity
      where usename = 'genji_backup' and xact_start is not null`;
    const running = run(['backup', join(base, 'cut')], server.url);
    while ((await server.sql(cut))[0]?.n === 0) await pause(20);
    const { code, output } = await running;
    expect([code, output]).toEqual([2, expect.stringContaining('备份中断')]);
    expect(output).not.toMatch(/ at .*\.ts:\d/);
    expect(await readdir(join(base, 'cut')).catch(() => [])).toEqual([]);
  });

  test('an older program refuses the backup of a newer one, and touches nothing', async () => {
    await server.sql(`insert into genji.migration (name, hash) values ('9999_future.sql', '0')`);
    const newer = await backUp('fifth', server.url);
    for (const argv of [
      ['restore', newer],
      ['restore', '--drill', newer],
    ]) {
      const { code, output } = await run(argv);
      expect([code, output]).toEqual([2, expect.stringContaining('9999_future.sql')]);
    }
    expect((await run(['verify', newer])).code).toBe(0);
  });
});
