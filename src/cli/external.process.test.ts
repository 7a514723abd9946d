import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkDatabase } from '../app.ts';
import { openSecrets } from '../store/secrets.ts';
import { hasPostgres15, type Postgres15, postgres15 } from '../testing/postgres15.ts';
import { temporaryFolder } from '../testing/processes.ts';
import { freePort, genji, serve } from '../testing/serve.ts';
import { databaseUrl } from './databaseUrl.ts';

/** A PostgreSQL of one's own: prepared, refused where it is unsafe. The first run: firstRun. */

let server: Postgres15;
let base: string;
let folder: string;

beforeAll(async () => {
  if (!hasPostgres15) return;
  server = await postgres15();
  base = await temporaryFolder();
  folder = join(base, 'data');
});
afterAll(async () => {
  if (!hasPostgres15) return;
  await server.stop();
  await rm(base, { recursive: true, force: true });
});

const prepare = (url = server.adminUrl, where = folder) =>
  genji(['setup-database', '--admin-url', url], { GENJI_DATA: where });
const secrets = () => join(folder, 'keys', 'secrets.json');

async function started(database: string, where = folder) {
  const serving = await serve({ folder: where, port: await freePort(), database });
  if (serving.address !== undefined) serving.child.kill('SIGTERM');
  return { ready: serving.address !== undefined, code: await serving.ended, ...serving };
}

/** Exit 2 before anything is served; every word in both languages, no stack. */
async function refused(database: string, words: readonly string[], where = folder) {
  const { ready, code, output } = await started(database, where);
  expect({ ready, code }, output()).toEqual({ ready: false, code: 2 });
  for (const word of words) expect(output()).toContain(word);
  expect(output()).not.toMatch(/ at .*\.ts:\d/);
}

const named = hasPostgres15 ? describe : describe.skip;

named('Debian’s PostgreSQL 15 as the external database', () => {
  test('serve refuses before setup-database was run', async () => {
    await refused(server.url, ['还没有准备好', 'setup-database --admin-url']);
  });

  test('setup-database refuses what it cannot use and leaves no data folder', async () => {
    await server.sql('create role clerk login createrole', `alter role clerk password 'clerk'`);
    for (const [url, words] of [
      ['127.0.0.1/genji', '不是 PostgreSQL 的连接地址'],
      [server.adminUrl.replace(/\/genji$/, '/nowhere'), 'createdb genji'],
      [server.adminUrl.replace(/:[^:@]*@/, ':wrong@'), '拒绝了用户 postgres 的密码'],
      [server.url.replace('//', '//clerk:clerk@'), '不是超级用户'],
      [`postgresql://postgres@127.0.0.1:${await freePort()}/genji`, '连不上数据库'],
    ] as const) {
      const { code, output } = await prepare(url, join(base, 'nothing'));
      expect(code, output).toBe(2);
      expect(output).toContain(words);
      expect(output).not.toMatch(/ at .*\.ts:\d/);
    }
    await expect(stat(join(base, 'nothing'))).rejects.toThrow('ENOENT');
  });

  test('setup-database makes roles and tables, keeps the passwords, and can be repeated', async () => {
    const first = await prepare();
    expect(first.code, first.output).toBe(0);
    expect((await stat(secrets())).mode & 0o777).toBe(0o600);
    const kept = await readFile(secrets(), 'utf8');
    const again = await prepare();
    expect(again.code, again.output).toBe(0);
    expect(again.output).toContain('执行了 0 个更新');
    expect(await readFile(secrets(), 'utf8')).toBe(kept);
    const roles = await server.sql(
      `select rolname, rolsuper or rolbypassrls as free from pg_roles
        where rolname like 'genji%' order by 1`,
    );
    expect(roles).toEqual(
      // The one for backups sees every row; the server never connects as it.
      ['account', 'app', 'backup', 'owner', 'sealer'].map((name) => {
        return { rolname: `genji_${name}`, free: name === 'backup' };
      }),
    );
  });

  test('serve takes it, with and without the user in the address', async () => {
    for (const url of [server.url, server.url.replace('//', '//genji_app@')]) {
      const { ready, code, output } = await started(url);
      expect({ ready, code }, output()).toEqual({ ready: true, code: 0 });
    }
  });

  test('it takes no other user, whatever that one may do', async () => {
    const url = server.url.replace('//', '//postgres:x@');
    await refused(url, ['用户是 postgres。', 'names the user postgres.', 'write genji_app']);
  });

  test('a wrong password, in the address or in the data folder', async () => {
    const wrong = server.url.replace('//', '//genji_app:wrong@');
    await refused(wrong, ['拒绝了用户 genji_app 的密码', 'refused the password of genji_app']);
    const kept = await readFile(secrets(), 'utf8');
    await writeFile(secrets(), kept.replace(/("sealer": ")/, '$1x'));
    await refused(server.url, ['拒绝了用户 genji_sealer', 'refused the password of genji_sealer']);
    await writeFile(secrets(), kept);
  });

  test('a server that does not answer, an address that is none, a folder of another', async () => {
    const port = await freePort();
    await refused(`postgresql://127.0.0.1:${port}/genji`, ['连不上数据库', 'cannot be reached']);
    await refused('mysql://127.0.0.1/genji', ['不是 PostgreSQL', 'is no address']);
    const other = join(base, 'other');
    await refused(server.url, ['数据目录还没有准备好', 'not ready'], other);
  });
});

named('what is unsafe', () => {
  const app = (what: string) => `alter role genji_app ${what}`;
  afterEach(async () => {
    await server.sql(app('nosuperuser nobypassrls'), app('reset synchronous_commit'));
    await server.sql('revoke genji_owner from genji_app', 'drop table if exists public.theirs');
    await server.sql('alter system reset all', 'select pg_reload_conf()');
  });

  /** As `genji serve` looks at it, without a process. */
  async function found(): Promise<string[]> {
    const url = databaseUrl(server.url, '');
    const kept = openSecrets(folder, 'expect');
    if (!url.ok || kept === undefined) throw new Error('not prepared');
    const problems = await checkDatabase({ database: url.value.config, secrets: kept });
    return problems.map(({ code, message }) => `${code} ${message.en}`);
  }

  const setting = 'storage/unsafe-setting The database has';
  const role = 'storage/unsafe-role The database role';
  test.each([
    ['fsync is off', ['alter system set fsync = off'], `${setting} fsync = off`],
    [
      'full pages are not written',
      ['alter system set full_page_writes = off'],
      `${setting} full_page_writes = off`,
    ],
    [
      'nobody waits for the log',
      ['alter system set synchronous_commit = off'],
      `${setting} synchronous_commit = off`,
    ],
    [
      'one role does not wait for it',
      [app('set synchronous_commit = local')],
      `${setting} synchronous_commit = local`,
    ],
    ['a superuser', [app('superuser')], `${role} genji_app`],
    ['not bound by row security', [app('bypassrls')], `${role} genji_app`],
    ['able to become the owner', ['grant genji_owner to genji_app'], `${role} genji_app`],
    [
      'the owner of a table',
      ['create table public.theirs (n int)', 'alter table public.theirs owner to genji_app'],
      `${role} genji_app`,
    ],
  ])('%s', async (_, order, words) => {
    expect(await found()).toEqual([]);
    await server.sql(...order, 'select pg_reload_conf()');
    await expect.poll(found).toEqual([expect.stringContaining(words)]);
  });

  test('serve refuses with all that it finds, each with its cure', async () => {
    const system = ['fsync', 'full_page_writes', 'synchronous_commit'];
    await server.sql(...system.map((name) => `alter system set ${name} = off`), app('bypassrls'));
    await server.sql('select pg_reload_conf()');
    const said = system.flatMap((name) => [
      `数据库设置 ${name} 为 off`,
      `alter system set ${name} = on`,
    ]);
    const ofRole = ['数据库角色 genji_app', 'Take back what was granted to genji_app'];
    await refused(server.url, [...said, ...ofRole]);
  });

  test('no checksums: serve refuses, and setup-database says so', async () => {
    await server.whileDown((program, data) => program('pg_checksums', '--disable', '-D', data));
    await refused(server.url, ['pg_checksums --enable', 'data_checksums = off']);
    const { code, output } = await prepare();
    expect(code, output).toBe(1);
    expect(output).toContain('data_checksums');
    await server.whileDown((program, data) => program('pg_checksums', '--enable', '-D', data));
  });

  test('a schema that is behind, or ahead', async () => {
    const last = 'select max(name) as name from genji.migration';
    const [{ name } = { name: '' }] = await server.sql(last);
    const rename = (to: string, from: string) =>
      server.sql(`update genji.migration set name = '${to}' where name = '${from}'`);
    await rename('9999_future.sql', String(name));
    await refused(server.url, ['9999_future.sql', 'A newer version']);
    await server.sql(`delete from genji.migration where name = '9999_future.sql'`);
    await refused(server.url, [`缺少1个版本更新：${name}`, 'lacks 1 migrations']);
    await server.sql(`drop schema genji cascade`, `drop schema account cascade`);
    const { code, output } = await prepare();
    expect(code, output).toBe(0);
  });
});
