import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Under which account the server's programs run. PostgreSQL refuses to run as root and `initdb`
 * refuses a uid without a name, so there are three ways:
 * `same` (an ordinary user), `drop` (root gives the program to another uid) and `namespace` (a user
 * namespace shows the program another uid; for folders that only we may enter).
 */
export interface Account {
  readonly way: 'same' | 'drop' | 'namespace';
  /** Who must own the cluster's files as the kernel sees it; undefined where files have no uid. */
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

const overflow = 65534;

export function accounts(clusterOwner: number | undefined): Account[] {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid !== 0) return [{ way: 'same', uid, gid }];
  const other = clusterOwner ? { uid: clusterOwner, gid: groupOf(clusterOwner) } : unprivileged();
  const drop: Account = { way: 'drop', ...other };
  return process.platform === 'linux' ? [drop, { way: 'namespace', uid: 0, gid: 0 }] : [drop];
}

/** `initdb` looks its user up by name: a uid that has none is shown as one that has. */
export function accountForInit(account: Account): Account {
  if (account.way !== 'same' || process.platform !== 'linux' || hasName()) return account;
  return { ...account, way: 'namespace' };
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

interface PasswdEntry {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

function passwd(): PasswdEntry[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  } catch {
    return [];
  }
}

function unprivileged(): { uid: number; gid: number } {
  const entries = passwd().filter((entry) => entry.uid > 0);
  const chosen = entries.find((entry) => entry.name === 'nobody') ?? entries[0];
  return chosen ?? { uid: overflow, gid: overflow };
}

function groupOf(uid: number): number {
  return passwd().find((entry) => entry.uid === uid)?.gid ?? uid;
}

/** The full path of a program on the PATH, or undefined. */
export function findProgram(name: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {}
  }
  return undefined;
}

export interface Launch {
  readonly account: Account;
  readonly program: string;
  readonly args: readonly string[];
  readonly home: string;
  /** The program stops by itself when this process dies, even by SIGKILL (Linux with setpriv). */
  readonly diesWithUs: boolean;
}

/** Starts a program of the server in a session of its own (Ctrl-C is ours to handle). */
export function launch({ account, program, args, home, diesWithUs }: Launch): ChildProcess {
  const setpriv = diesWithUs && process.platform === 'linux' ? findProgram('setpriv') : undefined;
  const bound = setpriv === undefined ? [] : [setpriv, '--pdeathsig', 'INT'];
  const { uid, gid } = unprivileged();
  const shown = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`];
  const prefix = account.way === 'namespace' ? [...shown, ...bound] : bound;
  const [first = program, ...rest] = [...prefix, program, ...args];
  const owner =
    account.way === 'drop' && account.uid !== undefined && account.gid !== undefined
      ? { uid: account.uid, gid: account.gid }
      : {};
  return spawn(first, rest, {
    ...owner,
    cwd: '/',
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    // Nothing of ours (PGOPTIONS, LD_PRELOAD, secrets) reaches the server.
    env: {
      PATH: process.env.PATH,
      SystemRoot: process.env.SystemRoot,
      HOME: home,
      LC_ALL: 'C.UTF-8',
      TZ: 'Asia/Shanghai',
    },
  });
}

export interface Outcome {
  readonly code: number | null;
  /** Both streams, as they came. */
  readonly output: string;
}

/** Runs a program of the server to its end. A program that cannot be started has code null. */
export function run(order: Omit<Launch, 'diesWithUs'>): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = launch({ ...order, diesWithUs: true });
    let output = '';
    child.stdout?.on('data', (part) => {
      output += part;
    });
    child.stderr?.on('data', (part) => {
      output += part;
    });
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
