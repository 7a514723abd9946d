import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Who stands behind the `postmaster.pid` of a cluster: `nobody` (no file, or its process is gone or
 * a zombie), `stranger` (the number belongs to another program now) or our `server`.
 */
export type Occupant =
  | { readonly is: 'nobody' }
  | { readonly is: 'stranger'; readonly pid: number }
  | {
      readonly is: 'server';
      readonly pid: number;
      readonly host: string;
      readonly port: number;
    };

/** Fits what PostgreSQL writes: pid, folder, start, port, socket folder, listen address, … */
export async function occupantOf(data: string): Promise<Occupant> {
  const file = readText(join(data, 'postmaster.pid'));
  const [first, , , port, socket, address] = (file ?? '').split('\n').map((line) => line.trim());
  const pid = Number(first);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return { is: 'nobody' };
  if (!(await serves(pid, data))) return { is: 'stranger', pid };
  return { is: 'server', pid, host: socket || address || '127.0.0.1', port: Number(port) || 0 };
}

/** False for a zombie too: nobody may have collected it yet, but it does nothing any more. */
export function isAlive(pid: number): boolean {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat !== undefined) return !/^[ZXx]$/.test(afterName(stat)[0] ?? '');
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Fields of /proc/PID/stat from the state on; the name before it may hold spaces and brackets. */
function afterName(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Changes whenever the number is given to another process; undefined where /proc is missing. */
export function startTime(pid: number): string | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  return stat === undefined ? undefined : afterName(stat)[19];
}

async function serves(pid: number, data: string): Promise<boolean> {
  const line = readText(`/proc/${pid}/cmdline`)?.split('\0') ?? (await commandLine(pid));
  const at = line.indexOf('-D');
  if (at < 0) return false;
  // `ps` separates by blanks, so a folder with a blank in it is compared as text.
  return line[at + 1] === data || line.join(' ').includes(`-D ${data} `);
}

async function commandLine(pid: number): Promise<string[]> {
  const answer = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(
    () => ({ stdout: '' }),
  );
  return answer.stdout.trim().split(' ');
}

/**
 * PostgreSQL believes any living process with the number in its lock files to be a server and
 * refuses to start. Called only when we know better. Should a backend of the dead server still
 * live, the shared memory block stops the new one all the same.
 */
export async function clearLockFiles(data: string, sockets: string): Promise<void> {
  await rm(join(data, 'postmaster.pid'), { force: true });
  for (const name of await readdir(sockets).catch(() => [])) {
    if (name.startsWith('.s.PGSQL.')) await rm(join(sockets, name), { force: true });
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
