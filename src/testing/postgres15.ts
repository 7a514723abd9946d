import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
  /** A second server that follows this one; every commit waits for both from then on. */
  standby(): Promise<Standby>;
  stop(): Promise<void>;
}

interface Standby {
  /** The first server is stopped dead; this one is promoted and answers at its address. */
  takeOver(): Promise<void>;
}

/** A certificate and its key, to be offered to whoever connects over TCP. */
interface Encrypted {
  readonly certificate: string;
  readonly key: string;
}

const password = 'the administrator of the database';

export async function postgres15(tls?: Encrypted): Promise<Postgres15> {
  const folder = await mkdtemp(join(tmpdir(), 'genji-postgres-15-'));
  const account = asRoot ? accountOf('postgres') : undefined;
  const secret = join(folder, 'password');
  await writeFile(secret, password);
  if (account !== undefined) {
    for (const path of [folder, secret]) await chown(path, account.uid, account.gid);
  }
  const port = await freePort();
  const encrypted = tls === undefined ? '' : await offered(tls, folder, account);
  const cluster = { folder, port, encrypted, data: join(folder, 'data') };
  const access = ['-A', 'scram-sha-256', `--pwfile=${secret}`];
  await ofServer('initdb', '-D', cluster.data, '-U', 'postgres', '-E', 'UTF8', '-k', ...access);
  await start(cluster, port);
  const address = `127.0.0.1:${port}/genji`;
  const admin = { host: '127.0.0.1', port, user: 'postgres', password, database: 'genji' };
  await statements({ ...admin, database: 'postgres' }, ['create database genji']);
  return {
    port,
    adminUrl: `postgresql://postgres:${encodeURIComponent(password)}@${address}`,
    url: `postgresql://${address}`,
    sql: (...texts) => statements(admin, texts),
    whileDown: async (work) => {
      await halt(cluster.data, 'fast');
      await work(ofServer, cluster.data);
      await start(cluster, port);
    },
    standby: () => follow(cluster, admin),
    stop: async () => {
      await halt(cluster.data, 'fast');
      const first = join(folder, 'data');
      if (first !== cluster.data) await halt(first, 'fast').catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Cluster {
  readonly folder: string;
  readonly port: number;
  readonly encrypted: string;
  /** Of the server that answers at the port. */
  data: string;
}

function start({ data, encrypted }: Cluster, port: number): Promise<void> {
  const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const log = `${data}.log`;
  return ofServer('pg_ctl', '-D', data, '-l', log, '-w', '-o', settings + encrypted, 'start');
}

const halt = (data: string, how: string) => ofServer('pg_ctl', '-D', data, '-m', how, '-w', 'stop');

async function follow(cluster: Cluster, admin: pg.ClientConfig): Promise<Standby> {
  const first = cluster.data;
  const data = join(cluster.folder, 'second');
  const source = `host=127.0.0.1 port=${cluster.port} user=postgres password='${password}'`;
  await ofServer('pg_basebackup', '-d', source, '-D', data, '-X', 'stream', '-c', 'fast', '-R');
  await start({ ...cluster, data }, await freePort());
  const both = [`alter system set synchronous_standby_names = '*'`, 'select pg_reload_conf()'];
  await statements(admin, both);
  cluster.data = data;
  return {
    takeOver: async () => {
      await halt(first, 'immediate');
      await ofServer('pg_ctl', '-D', data, '-w', 'promote');
      await halt(data, 'fast');
      await start(cluster, cluster.port);
    },
  };
}

/** The settings that offer TLS, with copies that only the server may read. */
async function offered(
  { certificate, key }: Encrypted,
  folder: string,
  account: { uid: number; gid: number } | undefined,
): Promise<string> {
  const own = { certificate: join(folder, 'server.pem'), key: join(folder, 'server.key') };
  await copyFile(certificate, own.certificate);
  await copyFile(key, own.key);
  for (const path of [own.certificate, own.key]) {
    await chmod(path, 0o600);
    if (account !== undefined) await chown(path, account.uid, account.gid);
  }
  return ` -c ssl=on -c ssl_cert_file=${own.certificate} -c ssl_key_file=${own.key}`;
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
