import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './serve.ts';

const binaries = '/usr/lib/postgresql/15/bin';
const asRoot = process.getuid?.() === 0;

/** True where the machine has Debian's PostgreSQL 15 and an account that may run it. */
export const hasPostgres15 =
  existsSync(join(binaries, 'initdb')) && (!asRoot || accountOf('postgres') !== undefined);

/** A PostgreSQL 15 of the distribution on a folder and a port of its own. */
export interface Postgres15 {
  readonly port: number;
  /** Its superuser `postgres`, on the database `genji`. */
  readonly adminUrl: string;
  /** The address without a user, as `DATABASE_URL` asks for it. */
  readonly url: string;
  /** Statements of the superuser, one after another. */
  sql(...texts: string[]): Promise<Record<string, unknown>[]>;
  /** Runs `work` while the server is down; `program` is one of PostgreSQL's own. */
  whileDown(work: (program: typeof ofServer, data: string) => Promise<unknown>): Promise<void>;
  stop(): Promise<void>;
}

const password = 'the administrator of the database';

export async function postgres15(): Promise<Postgres15> {
  const folder = await mkdtemp(join(tmpdir(), 'genji-postgres-15-'));
  const account = asRoot ? accountOf('postgres') : undefined;
  const data = join(folder, 'data');
  const secret = join(folder, 'password');
  await writeFile(secret, password);
  if (account !== undefined) {
    for (const path of [folder, secret]) await chown(path, account.uid, account.gid);
  }
  const port = await freePort();
  const access = ['-A', 'scram-sha-256', `--pwfile=${secret}`];
  await ofServer('initdb', '-D', data, '-U', 'postgres', '-E', 'UTF8', '-k', ...access);
  const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const start = () =>
    ofServer('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-w', '-o', settings, 'start');
  const halt = () => ofServer('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop');
  await start();
  const address = `127.0.0.1:${port}/genji`;
  const admin = { host: '127.0.0.1', port, user: 'postgres', password, database: 'genji' };
  await statements({ ...admin, database: 'postgres' }, ['create database genji']);
  return {
    port,
    adminUrl: `postgresql://postgres:${encodeURIComponent(password)}@${address}`,
    url: `postgresql://${address}`,
    sql: (...texts) => statements(admin, texts),
    whileDown: async (work) => {
      await halt();
      await work(ofServer, data);
      await start();
    },
    stop: async () => {
      await halt();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a program of PostgreSQL to its end, as root under the account of the distribution. */
async function ofServer(program: string, ...args: readonly string[]): Promise<void> {
  const become = ['--reuid=postgres', '--regid=postgres', '--init-groups'];
  const [first = '', ...rest] = [
    ...(asRoot ? ['setpriv', ...become] : []),
    join(binaries, program),
    ...args,
  ];
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' };
  await promisify(execFile)(first, rest, { cwd: '/', env });
}

async function statements(config: pg.ClientConfig, texts: readonly string[]) {
  const client = new pg.Client(config);
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const text of texts) ({ rows } = await client.query(text));
    return rows;
  } finally {
    await client.end();
  }
}

function accountOf(name: string): { uid: number; gid: number } | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const entry = lines.map((line) => line.split(':')).find(([first]) => first === name);
  return entry === undefined ? undefined : { uid: Number(entry[2]), gid: Number(entry[3]) };
}
