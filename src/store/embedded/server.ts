import type { ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { launch } from './account.ts';
import { type Programs, superuser } from './cluster.ts';
import { isAlive } from './occupant.ts';
import type { Place } from './place.ts';
import { embeddedProblems } from './problems.ts';
import { asArguments, settings } from './settings.ts';

export interface Running {
  readonly pid: number;
  readonly admin: pg.ClientConfig;
}

/**
 * Recovery after a power cut reads up to `max_wal_size`; a server that lives may take this long.
 */
const startLimit = 600_000;
/** Linux 107, macOS 103. */
const socketPathLimit = 103;

export async function adminOf(place: Place, host: string, port: number): Promise<pg.ClientConfig> {
  const password = (await readFile(place.password, 'utf8')).trim();
  return { host, port, user: superuser, password, database: 'postgres' };
}

/** `up`, `starting` or `stopping` (it says so itself), or `down` (no answer). */
export async function probe(admin: pg.ClientConfig): Promise<'up' | 'starting' | 'down'> {
  const client = new pg.Client({ ...admin, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'up';
  } catch (error) {
    return (error as { code?: string }).code === '57P03' ? 'starting' : 'down';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The server where it was before: the same socket or the same port. */
export function startServerAt(
  place: Place,
  programs: Programs,
  { host, port }: pg.ClientConfig,
): Promise<Result<Running>> {
  return startBy(place, programs, String(host), Number(port));
}

/** Starts the server by a socket, or by loopback where a socket cannot be. */
export async function startServer(place: Place, programs: Programs): Promise<Result<Running>> {
  const fits = Buffer.byteLength(join(place.sockets, '.s.PGSQL.5432')) <= socketPathLimit;
  if (fits && process.platform !== 'win32') {
    const started = await startBy(place, programs, place.sockets, 5432);
    // Some file systems (shared folders of virtual machines) hold no sockets.
    if (started.ok || !/Unix(-domain)? (socket|address)/i.test(started.problems[0].message.en))
      return started;
  }
  return startBy(place, programs, '127.0.0.1', await freePort());
}

async function startBy(
  place: Place,
  programs: Programs,
  host: string,
  port: number,
): Promise<Result<Running>> {
  const args = ['-D', place.data, ...asArguments(settings(host, port))];
  const program = join(programs.native, 'bin', 'postgres');
  const order = { account: programs.account, program, args, home: place.data };
  const child = launch({ ...order, diesWithUs: true });
  const said = listen(child);
  const admin = await adminOf(place, host, port);
  const limit = Date.now() + startLimit;
  while (Date.now() < limit && child.exitCode === null && child.signalCode === null) {
    if (child.pid === undefined) break;
    if ((await probe(admin)) === 'up') {
      release(child);
      return ok({ pid: child.pid, admin });
    }
    await pause(40);
  }
  child.kill('SIGINT');
  const output = `${said()} ${await lastLog(place.data)}`.trim();
  if (/No space left on device/.test(output)) return fail(embeddedProblems.diskFull(place.data));
  return fail(embeddedProblems.startFailed(place.data, output));
}

function listen(child: ChildProcess): () => string {
  let output = '';
  const add = (part: Buffer) => {
    output = (output + part.toString()).slice(-4_000);
  };
  child.stderr?.on('data', add);
  child.on('error', (error) => add(Buffer.from(error.message)));
  return () => output.trim().split('\n').slice(-4).join(' / ');
}

/** The server must not keep a command from ending: it ends with us anyway. */
function release(child: ChildProcess): void {
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.unref();
}

async function lastLog(data: string): Promise<string> {
  const folder = join(data, 'log');
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.join('').trim().split('\n').slice(-4).join(' / ');
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Ends the server in order (SIGINT: open transactions are rolled back), by force after a minute.
 */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    await untilGone(pid, patience);
  }
}

/** True when the process has ended within `patience` milliseconds. */
export async function untilGone(pid: number, patience: number): Promise<boolean> {
  const limit = Date.now() + patience;
  while (isAlive(pid)) {
    if (Date.now() > limit) return false;
    await pause(20);
  }
  return true;
}
