import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../store/embedded.ts';
import { tryLock } from '../store/lock.ts';
import { commandOf, genjiAt, type Place } from '../testing/commands.ts';
import { temporaryFolder } from '../testing/processes.ts';
import { freePort, serve } from '../testing/serve.ts';

/** A drill whose end is not the wished one: ended by somebody, spoilt, with nowhere to write. */

let place: Place;
let backup: string;
const inBase = (...names: string[]) => join(place.base, ...names);
const copies = () => readdir(inBase('temporary'));

beforeAll(async () => {
  place = { uid: undefined, base: await temporaryFolder() };
  await mkdir(inBase('temporary'));
  const demo = await serve({ folder: inBase('data'), port: await freePort() });
  expect(demo.address, demo.output()).toBeDefined();
  demo.child.kill('SIGTERM');
  await demo.ended;
  const made = await genjiAt(place, 'data', 'backup', inBase('backups'), '--json');
  expect(made.code, made.stderr).toBe(0);
  backup = JSON.parse(made.stdout).path;
});
afterAll(() => rm(place.base, { recursive: true, force: true }));

const drilled = (named: string, ...more: readonly string[]) =>
  genjiAt(place, 'data', 'restore', '--drill', named, '--json', ...more);

/** Ends a drill while its rows come in; answers with the signal it died of. */
async function endedBy(signal: NodeJS.Signals): Promise<unknown> {
  const { first, args, options } = commandOf(place, 'data', ['restore', '--drill', backup]);
  const child: ChildProcess = spawn(first, args, {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
  child.stderr?.on('data', (part) => String(part).includes('drilling') && child.kill(signal));
  while ((await copies()).length === 0) await pause(5);
  return ended;
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s ends a drill, and no copy stays',
  async (signal) => {
    expect(await endedBy(signal)).toBe(signal);
    expect(await copies()).toEqual([]);
  },
);

test('the copy of a killed drill goes with the next one; of one that runs it stays', async () => {
  expect(await endedBy('SIGKILL')).toBe('SIGKILL');
  const [killed = ''] = await copies();
  expect(await readdir(inBase('temporary', killed, 'postgres'))).toContain('data');
  const root = inBase('temporary', 'genji-drill-runs', 'postgres');
  await mkdir(root, { recursive: true });
  const lock = tryLock(join(root, 'owner.lock'));
  const old = new Date(Date.now() - 10 * 60_000);
  for (const name of await copies()) await utimes(inBase('temporary', name), old, old);
  await mkdir(inBase('temporary', 'genji-drill-starts'));
  try {
    const { code, stderr } = await drilled(backup);
    expect(code, stderr).toBe(0);
    expect((await copies()).toSorted()).toEqual(['genji-drill-runs', 'genji-drill-starts']);
  } finally {
    lock?.release();
    for (const name of await copies()) await rm(inBase('temporary', name), { recursive: true });
  }
});

test('a folder that takes no evidence is said before the drill, not after it', async () => {
  const file = inBase('file');
  await writeFile(file, 'somebody’s');
  const { code, stdout, stderr } = await drilled(backup, '--evidence', file);
  expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('演练证据')]);
  expect(await readFile(file, 'utf8')).toBe('somebody’s');
});

test('an attachment that was lost before makes it unequal and does not end it', async () => {
  await loseAttachment();
  const made = await genjiAt(place, 'data', 'backup', inBase('lossy'), '--json');
  expect(made.code, made.stderr).toBe(1);
  const { path, lost } = JSON.parse(made.stdout);
  const { code, stdout, stderr } = await drilled(path);
  expect(code, stdout + stderr).toBe(1);
  const { equal, steps } = JSON.parse(stdout);
  const went = steps.map((step: { ok: boolean }) => step.ok);
  expect({ equal, went }).toEqual({ equal: false, went: [false, ...Array(6).fill(true)] });
  expect(JSON.stringify(steps[0].faults)).toContain(lost[0].sha256);
});

/** Works as the superuser of a data folder whose server is down. */
async function within(data: string, database: string, statements: readonly string[]) {
  const opened = await openEmbedded({ folder: inBase(data), log: () => undefined });
  if (!opened.ok) throw new Error(opened.problems[0].message.en);
  const client = new pg.Client({ ...opened.value.admin, database });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
    await opened.value.stop();
  }
}

/** A row of an attachment whose bytes are gone. */
const loseAttachment = () =>
  within('data', 'genji', [
    'set session_replication_role = replica',
    `insert into genji.file (tenant, id, unit, gathering, purpose, name, format, bytes, sha256, actor)
     select tenant, gen_random_uuid(), unit, id, 'scan', '签到', 'pdf', 7, sha256('gone'), created_by
       from genji.gathering limit 1`,
  ]);

test('a restore that breaks off before it has a target leaves no server running', async () => {
  await mkdir(inBase('broken'));
  await within('broken', 'postgres', ['create role genji_owner', 'create database genji']);
  await within('broken', 'genji', [
    'create schema genji authorization genji_owner',
    'create view genji.tenant as select 1 / x as y from generate_series(0, 1) x where 1 / x = 1',
    'create schema account',
    'create view account.account as select 1',
  ]);
  const { code, stderr } = await genjiAt(place, 'broken', 'restore', backup, '--without-keys');
  expect([code, stderr]).toEqual([70, expect.stringContaining('division by zero')]);
  const data = await readdir(inBase('broken', 'postgres', 'data'));
  expect(data).not.toContain('postmaster.pid');
});
