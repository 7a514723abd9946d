import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { chmod, chown, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../store/embedded/account.ts';

export const asRoot = process.getuid?.() === 0;

/** A uid that no machine has in its passwd: what a container's `--user` gives. */
export const nameless = 54321;

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Order {
  /** A module that runs on its own; what it prints is looked at. */
  readonly script: string;
  /** Strings that the script reads from `process.argv.slice(1)`. */
  readonly args: readonly string[];
  /** Whom it runs as (only root can choose). */
  readonly uid?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

function commandOf({ script, args, uid, env, cwd }: Order) {
  const node = [process.execPath, '--input-type=module', '-e', script, ...args];
  const [program = '', ...argv] = uid === undefined ? node : asUser(uid, node);
  return { program, argv, options: { cwd: cwd ?? '/', env: { ...process.env, ...env } } };
}

const project = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');

/**
 * The command that runs `command` as another uid (as root only). Where the project lies under a
 * folder that only root may enter, the command sees it at the same path in a mount of its own.
 */
export function asUser(uid: number, command: readonly string[]): string[] {
  const become = ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', ...command];
  const closed = ancestors(project).find((path) => (statSync(path).mode & 0o001) === 0);
  if (closed === undefined) return become;
  const script = `seen=$(mktemp -d) && mount --bind '${project}' "$seen" &&
    mount -t tmpfs -o mode=755 none '${closed}' && mkdir -p '${project}' &&
    mount --bind "$seen" '${project}' && exec "$@"`;
  return ['unshare', '--mount', 'sh', '-c', script, 'sh', ...become];
}

/** From the top down, the path itself last. */
function ancestors(path: string): string[] {
  return path === '/' ? ['/'] : [...ancestors(dirname(path)), path];
}

/** Runs a script in a process of its own to its end; a failure is an answer, not an exception. */
export async function runNode(order: Order): Promise<Ended> {
  const { program, argv, options } = commandOf(order);
  return promisify(execFile)(program, argv, options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout: String(stdout), stderr: String(stderr) }),
    (error) => ({ code: Number(error.code ?? 1), stdout: error.stdout, stderr: error.stderr }),
  );
}

/** Starts a script that stays; answers with the process and its first line on stdout. */
export function startNode(order: Order): Promise<{ child: ChildProcess; said: string }> {
  const { program, argv, options } = commandOf(order);
  const child = spawn(program, argv, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (part) => {
      stderr += part;
    });
    child.stdout.on('data', (part) => {
      stdout += part;
      if (stdout.includes('\n')) resolve({ child, said: stdout.split('\n')[0] ?? '' });
    });
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${stdout}${stderr}`)));
  });
}

/** A fresh folder that any account may enter and `uid` owns. */
export async function temporaryFolder(uid?: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'genji-process-'));
  await chmod(folder, 0o755);
  if (uid !== undefined) await chown(folder, uid, uid);
  return folder;
}

/** A folder for PATH that holds only the programs named: a machine that lacks the others. */
export async function pathOf(...names: string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of names) {
    const real = findProgram(name);
    if (real !== undefined) await symlink(real, join(folder, name));
  }
  return folder;
}
