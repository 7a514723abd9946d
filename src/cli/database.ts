import pg from 'pg';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { openEmbedded } from '../store/embedded.ts';
import { pendingMigrations } from '../store/migrate.ts';
import { openSecrets, type Secrets } from '../store/secrets.ts';
import { asRole, prepareDatabase } from '../store/setup.ts';

/** A database that is ready for this version, wherever it runs. */
export interface OpenDatabase {
  readonly kind: 'embedded' | 'external';
  readonly config: pg.ClientConfig;
  readonly secrets: Secrets;
  stop(): Promise<void>;
}

const name = 'genji';

/** @param claim `own`: the server process; `attach`: a command that uses it for a while */
export async function openDatabase(
  folder: string,
  claim: 'own' | 'attach',
): Promise<Result<OpenDatabase>> {
  const url = process.env.DATABASE_URL;
  return url === undefined || url === '' ? embedded(folder, claim) : external(folder, url);
}

async function embedded(folder: string, claim: 'own' | 'attach'): Promise<Result<OpenDatabase>> {
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const opened = await openEmbedded({ folder, log, claim });
  if (!opened.ok) return opened;
  const secrets = openSecrets(folder, 'make');
  if (secrets === undefined) throw new Error('no secrets');
  const { admin, stop } = opened.value;
  const config = { ...admin, database: name };
  // A command beside a running server finds everything ready, and leaves it as it is.
  if (opened.value.owner) {
    await createIfMissing(admin);
    await prepareDatabase(config, secrets.roles);
  }
  return ok({ kind: 'embedded', config, secrets, stop: () => stop.call(opened.value) });
}

async function createIfMissing(admin: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
}

async function external(folder: string, url: string): Promise<Result<OpenDatabase>> {
  const secrets = openSecrets(folder, 'expect');
  if (secrets === undefined) return fail(notSetUp);
  const client = new pg.Client(asRole(parsed(url), 'owner', secrets.roles));
  try {
    await client.connect();
    const pending = await pendingMigrations(client);
    if (pending.length > 0) return fail(behind(pending));
  } catch (error) {
    return fail(unreachable(error));
  } finally {
    await client.end().catch(() => undefined);
  }
  return ok({ kind: 'external', config: parsed(url), secrets, stop: async () => undefined });
}

/** The server and database of a connection address, without its user. */
export function parsed(url: string): pg.ClientConfig {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const ssl = searchParams.get('sslmode');
  return {
    host: decodeURIComponent(hostname) || (searchParams.get('host') ?? '127.0.0.1'),
    port: Number(port || 5432),
    database: decodeURIComponent(pathname.slice(1)) || name,
    connectionTimeoutMillis: 10_000,
    ...(ssl === null || ssl === 'disable'
      ? {}
      : { ssl: { rejectUnauthorized: ssl !== 'require' } }),
  };
}

const notSetUp: Problem = {
  code: 'database/not-set-up',
  message: text(
    '设置了 DATABASE_URL，但数据目录中没有数据库角色的密码。',
    'DATABASE_URL is set, but the data folder holds no passwords of the database roles.',
  ),
  cure: text(
    '请先运行一次 genji setup-database --admin-url（数据库管理员的连接地址）。',
    'Run genji setup-database --admin-url once, with the address of a database administrator.',
  ),
};

function behind(pending: readonly string[]): Problem {
  return {
    code: 'database/behind',
    message: text(
      `数据库缺少${pending.length}个版本更新：${pending.join('、')}。`,
      `The database lacks ${pending.length} migrations: ${pending.join(', ')}.`,
    ),
    cure: text(
      '请先备份，再运行 genji setup-database。',
      'Back up, then run genji setup-database.',
    ),
  };
}

function unreachable(error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'database/unreachable',
    message: text(`连不上数据库：${why}。`, `The database cannot be reached: ${why}.`),
    cure: text('请核对 DATABASE_URL 与网络。', 'Check DATABASE_URL and the network.'),
  };
}
