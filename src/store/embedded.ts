import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { ensureCluster, type Programs } from './embedded/cluster.ts';
import { clearLockFiles, isAlive, occupantOf } from './embedded/occupant.ts';
import { ownerOf, type Place, placeIn } from './embedded/place.ts';
import { embeddedProblems } from './embedded/problems.ts';
import { choosePrograms } from './embedded/programs.ts';
import { adminOf, probe, type Running, startServer, startServerAt } from './embedded/server.ts';
import { supervise } from './embedded/supervisor.ts';
import { type Lock, tryLock } from './lock.ts';

export interface Embedded {
  /** True when this process started or adopted the server and will stop it. */
  readonly owner: boolean;
  /** Of the server that runs now: one that died is started again. */
  pid(): number;
  /** The superuser, database `postgres`. */
  readonly admin: pg.ClientConfig;
  /** Ends the server when it is ours; lets go of it when it belongs to another process. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** $GENJI_DATA, checked by `prepareFolder`. The cluster lives in `<folder>/postgres`. */
  readonly folder: string;
  /** For the operator: one line at a time. */
  readonly log: (line: string) => void;
  /**
   * `attach` (when left out): use the server of another living process where there is one; what a
   * command does. `own`: wait until it has ended and run the server ourselves; what `serve` does.
   */
  readonly claim?: 'attach' | 'own';
}

const patience = 120_000;

/**
 * The embedded PostgreSQL 18 on a data folder: made at the first time, recovered after a crash,
 * attached to where another process of ours runs it, adopted where that process died.
 *
 * Problems `database/…`: no-binaries, cannot-run, foreign-folder, foreign-owner, other-version,
 * no-password, init-failed, start-failed, disk-full, silent-server, in-use.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Result<Embedded>> {
  try {
    return await open(options);
  } catch (error) {
    const problem = await fromSystem(options.folder, error as NodeJS.ErrnoException);
    if (problem === undefined) throw error;
    return fail(problem);
  }
}

async function fromSystem(
  folder: string,
  error: NodeJS.ErrnoException,
): Promise<Problem | undefined> {
  const root = join(folder, 'postgres');
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return embeddedProblems.diskFull(root);
  if (error.code !== 'EACCES' && error.code !== 'EPERM') return undefined;
  const owner = (await ownerOf(root)) ?? (await ownerOf(folder)) ?? 0;
  return embeddedProblems.foreignOwner(root, owner, process.getuid?.() ?? 0);
}

async function open(options: EmbeddedOptions): Promise<Result<Embedded>> {
  const place = await placeIn(options.folder);
  const limit = Date.now() + patience;
  let told = false;
  for (;;) {
    const lock = tryLock(place.lock);
    if (lock !== undefined) return own(place, lock, options);
    if (options.claim !== 'own') {
      const attached = await attach(place);
      if (attached !== undefined) return ok(attached);
    }
    if (Date.now() > limit) return fail(embeddedProblems.inUse(place.root));
    if (!told) options.log(`waiting for the genji process that holds ${place.root}`);
    told = true;
    await pause(100);
  }
}

async function attach(place: Place): Promise<Embedded | undefined> {
  const found = await occupantOf(place.data);
  if (found.is !== 'server' || found.port === 0) return undefined;
  const admin = await adminOf(place, found.host, found.port);
  if ((await probe(admin)) !== 'up') return undefined;
  return { owner: false, pid: () => found.pid, admin, stop: async () => undefined };
}

async function own(place: Place, lock: Lock, options: EmbeddedOptions): Promise<Result<Embedded>> {
  const running = await adoptOrStart(place, options).catch((error) => {
    lock.release();
    throw error;
  });
  if (!running.ok) {
    lock.release();
    return running;
  }
  const { admin } = running.value;
  const restart = () => startAgain(place, admin);
  const server = supervise({ running: running.value, restart, log: options.log });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= server.stop().finally(() => lock.release());
    return stopped;
  };
  return ok({ owner: true, pid: server.pid, admin, stop });
}

async function adoptOrStart(place: Place, options: EmbeddedOptions): Promise<Result<Running>> {
  const adopted = await adopt(place, options);
  if (!adopted.ok) return adopted;
  if (adopted.value !== undefined) return ok(adopted.value);
  const programs = await choosePrograms(place);
  if (!programs.ok) return programs;
  const fresh = (await ownerOf(place.data)) === undefined;
  if (fresh) options.log(`creating the database in ${place.data}`);
  const cluster = await ensureCluster(place, programs.value);
  if (!cluster.ok) return cluster;
  await clearLockFiles(place.data, place.sockets);
  return startPatiently(place, programs.value, options);
}

async function startAgain(place: Place, at: pg.ClientConfig): Promise<Result<Running>> {
  const programs = await choosePrograms(place);
  if (!programs.ok) return programs;
  await clearLockFiles(place.data, place.sockets);
  return startServerAt(place, programs.value, at);
}

/** Backends of a killed server may outlive it by seconds and still hold its shared memory. */
async function startPatiently(
  place: Place,
  programs: Programs,
  options: EmbeddedOptions,
): Promise<Result<Running>> {
  const limit = Date.now() + 30_000;
  for (;;) {
    const started = await startServer(place, programs);
    if (started.ok || Date.now() > limit) return started;
    if (!/shared memory block/.test(started.problems[0].message.en)) return started;
    options.log('waiting for the last processes of a killed database server');
    await pause(500);
  }
}

/** A server of ours whose owner died: taken over, unless it is already on its way out. */
async function adopt(place: Place, options: EmbeddedOptions): Promise<Result<Running | undefined>> {
  const limit = Date.now() + patience;
  for (;;) {
    const found = await occupantOf(place.data);
    if (found.is !== 'server') return ok(undefined);
    if (found.port !== 0 && (await isSteady(place, found.host, found.port, found.pid))) {
      options.log(`taking over the database server that was left running (process ${found.pid})`);
      return ok({ pid: found.pid, admin: await adminOf(place, found.host, found.port) });
    }
    if (Date.now() > limit) return fail(embeddedProblems.silentServer(place.data, found.pid));
    await pause(50);
  }
}

/** Its owner's death may have told it to stop a moment ago, so it is asked twice. */
async function isSteady(place: Place, host: string, port: number, pid: number): Promise<boolean> {
  if ((await ownerOf(place.password)) === undefined) return false;
  const admin = await adminOf(place, host, port);
  if ((await probe(admin)) !== 'up') return false;
  await pause(400);
  return isAlive(pid) && (await probe(admin)) === 'up';
}
