import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, startTime } from './embedded/occupant.ts';
import { type Lock, tryLock } from './lock.ts';

/** `<folder>/instance.json`: who serves this data folder. */
export interface Instance {
  readonly pid: number;
  /** Of the process, in the kernel's own count; tells it from a later process of that number. */
  readonly started?: string;
  /** `http://127.0.0.1:PORT`, from the moment that it answers. */
  readonly address?: string;
}

export interface Claim {
  readonly is: 'ours';
  /** Tells everybody who comes later where we answer. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

/** Another living process serves the folder; without address when it did not get ready in time. */
export interface Running extends Instance {
  readonly is: 'running';
}

export interface ClaimOptions {
  /** As `prepareFolder` answered it. */
  readonly folder: string;
  /** How long to wait for the address of one that is still starting, in milliseconds. */
  readonly patience: number;
}

/**
 * Makes this process the only one that serves a data folder, or answers who does.
 *
 * The claim itself is a lock of the kernel (`lock.ts`), so a killed process leaves nothing to judge
 * and of two that start at the same moment exactly one wins. While another one is starting we wait
 * for its address; should it die meanwhile, the claim becomes ours.
 */
export async function claimInstance(options: ClaimOptions): Promise<Claim | Running> {
  const limit = Date.now() + options.patience;
  let seen: number | undefined;
  for (;;) {
    const lock = tryLock(join(options.folder, 'instance.lock'));
    if (lock !== undefined) return ours(options.folder, lock);
    const other = await readInstance(options.folder);
    if (other?.address !== undefined) {
      // Killed a moment ago it may still be on its way out: an answer is worth a second look.
      if (seen === other.pid) return { is: 'running', ...other };
      seen = other.pid;
      await pause(300);
      continue;
    }
    if (Date.now() > limit) return { is: 'running', ...(other ?? { pid: 0 }) };
    await pause(50);
  }
}

/** Who serves the folder; undefined when what the file names is no longer alive. */
export async function readInstance(folder: string): Promise<Instance | undefined> {
  const content = await readFile(join(folder, 'instance.json'), 'utf8').catch(() => undefined);
  if (content === undefined) return undefined;
  const instance = parse(content);
  if (instance === undefined || !isAlive(instance.pid)) return undefined;
  return instance.started === startTime(instance.pid) ? instance : undefined;
}

function parse(content: string): Instance | undefined {
  try {
    const value = JSON.parse(content) as Partial<Instance>;
    return typeof value.pid === 'number' ? { ...value, pid: value.pid } : undefined;
  } catch {
    return undefined;
  }
}

async function ours(folder: string, lock: Lock): Promise<Claim> {
  const started = startTime(process.pid);
  const us: Instance = started === undefined ? { pid: process.pid } : { pid: process.pid, started };
  const file = join(folder, 'instance.json');
  try {
    await write(file, us);
  } catch (error) {
    lock.release();
    throw error;
  }
  return {
    is: 'ours',
    announce: (address) => write(file, { ...us, address }),
    release: async () => {
      await rm(file, { force: true });
      lock.release();
    },
  };
}

/**
 * Whole or not at all: a reader never meets half a file. On a full disk the claim holds all the
 * same, only nobody learns the address.
 */
async function write(file: string, instance: Instance): Promise<void> {
  try {
    await writeFile(`${file}.new`, `${JSON.stringify(instance)}\n`);
    await rename(`${file}.new`, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
