import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pathOf, startNode, temporaryFolder } from '../testing/processes.ts';
import { occupantOf } from './embedded/occupant.ts';
import { placeAt } from './embedded/place.ts';
import { untilGone } from './embedded/server.ts';
import { type Embedded, openEmbedded } from './embedded.ts';

let folder: string;
const toStop: Embedded[] = [];
const toKill: number[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  for (const embedded of toStop.splice(0)) await embedded.stop();
  for (const pid of toKill.splice(0)) {
    if (pid > 0) process.kill(pid, 'SIGKILL');
  }
  // A server whose process was just killed may still be writing its last files.
  await rm(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
});

async function opened(claim: 'attach' | 'own' = 'attach'): Promise<Embedded> {
  const result = await openEmbedded({ folder, log: () => undefined, claim });
  if (!result.ok) throw new Error(result.problems[0].message.en);
  toStop.push(result.value);
  return result.value;
}

async function ask(embedded: { admin: pg.ClientConfig }, sql: string): Promise<unknown[]> {
  const client = new pg.Client(embedded.admin);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

/** Another genji process that holds the server until it is killed. */
const holder = `
  const { openEmbedded } = await import(${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)});
  const result = await openEmbedded({ folder: process.argv[1], log: () => {} });
  if (!result.ok) throw new Error(result.problems[0].message.en);
  console.log(JSON.stringify({ pid: result.value.pid(), admin: result.value.admin }));
  setInterval(() => {}, 1000);`;

async function heldElsewhere(env: Record<string, string>) {
  const { child, said } = await startNode({ script: holder, args: [folder], env });
  const { pid, admin } = JSON.parse(said) as { pid: number; admin: pg.ClientConfig };
  return { child, pid, admin };
}

/** Its lock is free once it is gone, not when the signal was sent. */
async function killed({ child }: { readonly child: ChildProcess }): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

test('the first start makes a durable cluster that sorts Chinese, the next one finds the data', async () => {
  const first = await opened();
  expect(first.owner).toBe(true);
  const settings = `select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums',
      'data_sync_retry', 'track_commit_timestamp', 'log_min_error_statement')`;
  expect(await ask(first, settings)).toEqual([
    'data_checksums=on data_sync_retry=off fsync=on full_page_writes=on ' +
      'log_min_error_statement=panic synchronous_commit=on track_commit_timestamp=off',
  ]);
  const sorted = `select string_agg(x, '' order by x collate "zh-Hans-x-icu")
    from unnest(array['长沙', '北京', '上海']) x`;
  expect(await ask(first, sorted)).toEqual(['北京上海长沙']);
  expect((await stat(placeAt(join(folder, 'postgres')).password)).mode & 0o777).toBe(0o600);
  await ask(first, 'create table kept as select 1 as n');
  await first.stop();
  expect(await untilGone(first.pid(), 0)).toBe(true);
  expect(await ask(await opened(), 'select n from kept')).toEqual([1]);
});

test('settings edited by hand do not weaken it', async () => {
  const first = await opened();
  await ask(first, 'alter system set fsync = off');
  await first.stop();
  expect(await ask(await opened(), 'show fsync')).toEqual(['on']);
});

test('without its password nobody gets in, and the password is in no process list', async () => {
  const { admin, pid } = await opened();
  const stranger = new pg.Client({ ...admin, password: 'guess' });
  await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
  const line = await readFile(`/proc/${pid()}/cmdline`, 'utf8').catch(() => '');
  expect(line).not.toContain(String(admin.password));
});

test('a command attaches to the server of a living process and leaves it running', async () => {
  const other = await heldElsewhere({});
  toKill.push(other.child.pid ?? 0);
  const ours = await opened();
  expect([ours.owner, ours.pid()]).toEqual([false, other.pid]);
  await ours.stop();
  expect(await ask(other, 'select 1')).toEqual([1]);
});

test('kill -9 of node takes the server down in order; what was acknowledged is there', async () => {
  const other = await heldElsewhere({});
  await ask(other, 'create table kept as select 7 as n');
  await killed(other);
  const ours = await opened();
  expect(ours.owner).toBe(true);
  expect(await ask(ours, 'select n from kept')).toEqual([7]);
});

test('a server that outlived its process is adopted, and stopped by us', async () => {
  // Without setpriv the server is not told of the death of the process that started it.
  const other = await heldElsewhere({ PATH: await pathOf('test', 'unshare') });
  await ask(other, 'create table kept as select 8 as n');
  await killed(other);
  const ours = await opened('own');
  expect([ours.owner, ours.pid()]).toEqual([true, other.pid]);
  expect(await ask(ours, 'select n from kept')).toEqual([8]);
  await ours.stop();
  expect(await untilGone(other.pid, 0)).toBe(true);
});

test('kill -9 of the server itself: the next start recovers', async () => {
  const first = await opened();
  await ask(first, 'create table kept as select generate_series(1, 1000) as n');
  process.kill(first.pid(), 'SIGKILL');
  await first.stop();
  const second = await opened();
  expect(await ask(second, 'select count(*)::int from kept')).toEqual([1000]);
});

test('while we run, a server that dies is started again at the same address', async () => {
  const ours = await opened();
  await ask(ours, 'create table kept as select 9 as n');
  const before = ours.pid();
  process.kill(before, 'SIGKILL');
  await expect.poll(() => ours.pid(), { timeout: 30_000 }).not.toBe(before);
  expect(await ask(ours, 'select n from kept')).toEqual([9]);
});

test('serve waits for a command that holds the server', async () => {
  const command = await opened();
  const serve = opened('own');
  await pause(300);
  expect(await Promise.race([serve.then(() => 'open'), pause(200, 'waiting')])).toBe('waiting');
  await command.stop();
  expect((await serve).owner).toBe(true);
});

test('postmaster.pid with the number of another living program does not stop the start', async () => {
  const first = await opened();
  await first.stop();
  const place = placeAt(join(folder, 'postgres'));
  const stranger = spawn('sleep', ['60']);
  toKill.push(stranger.pid ?? 0);
  const lines = [stranger.pid, place.data, 1, 5432, place.sockets, '', '', 'ready'];
  await writeFile(join(place.data, 'postmaster.pid'), lines.join('\n'));
  await writeFile(join(place.sockets, '.s.PGSQL.5432.lock'), lines.join('\n'));
  expect(await occupantOf(place.data)).toEqual({ is: 'stranger', pid: stranger.pid });
  expect((await opened()).owner).toBe(true);
});

test.runIf(process.platform === 'linux')('a zombie is nobody', async () => {
  // The shell starts a child and becomes a program that never collects it.
  const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 60']);
  toKill.push(parent.pid ?? 0);
  const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
  const state = () => readFile(`/proc/${pid}/stat`, 'utf8').then((stat) => stat.split(' ')[2]);
  await expect.poll(state, { timeout: 10_000 }).toBe('Z');
  const data = join(folder, 'data');
  await mkdir(data);
  await writeFile(join(data, 'postmaster.pid'), `${pid}\n${data}\n`);
  expect(() => process.kill(pid, 0)).not.toThrow();
  expect(await occupantOf(data)).toEqual({ is: 'nobody' });
});
