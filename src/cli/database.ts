import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { openEmbedded } from '../store/embedded.ts';
import { type Schema, schemaOf } from '../store/migrate.ts';
import { reachProblem } from '../store/reach.ts';
import { openSecrets, type Secrets } from '../store/secrets.ts';
import { asRole, createDatabase, prepareDatabase } from '../store/setup.ts';
import { databaseUrl } from './databaseUrl.ts';

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
  // Only the server makes a database: a command on a mistyped folder would speak of an empty one.
  if (claim === 'attach' && !existsSync(join(folder, 'postgres'))) return fail(nothingIn(folder));
  const opened = await openEmbedded({ folder, log, claim });
  if (!opened.ok) return opened;
  const secrets = openSecrets(folder, 'make');
  if (secrets === undefined) throw new Error('no secrets');
  const { admin, stop } = opened.value;
  const config = { ...admin, database: name };
  // A command beside a running server finds everything ready, and leaves it as it is.
  if (opened.value.owner) {
    await createDatabase(admin, name);
    await prepareDatabase(config, secrets.roles);
  }
  return ok({ kind: 'embedded', config, secrets, stop: () => stop.call(opened.value) });
}

/**
 * `DATABASE_URL` names the server and the database, and `genji_app` or nobody as the user. Each
 * part connects as its own role with the password from the data folder; one in the address counts
 * for `genji_app`.
 */
async function external(folder: string, address: string): Promise<Result<OpenDatabase>> {
  const url = databaseUrl(address, 'DATABASE_URL');
  if (!url.ok) return url;
  const { config, user, password } = url.value;
  if (user !== '' && user !== 'genji_app') return fail(otherUser(user));
  const kept = openSecrets(folder, 'expect');
  if (kept === undefined) return fail(notSetUp);
  const roles = password === '' ? kept.roles : { ...kept.roles, app: password };
  const unready = await schemaProblem(asRole(config, 'owner', roles));
  if (unready !== undefined) return fail(unready);
  return ok({
    kind: 'external',
    config,
    secrets: { ...kept, roles },
    stop: async () => undefined,
  });
}

async function schemaProblem(owner: pg.ClientConfig): Promise<Problem | undefined> {
  const client = new pg.Client(owner);
  try {
    await client.connect();
  } catch (error) {
    return reachProblem(error, String(owner.user));
  }
  try {
    const { made, missing, unknown }: Schema = await schemaOf(client);
    if (!made) return notSetUp;
    if (unknown.length > 0) return ahead(unknown);
    return missing.length > 0 ? behind(missing) : undefined;
  } finally {
    await client.end();
  }
}

function otherUser(user: string): Problem {
  return {
    code: 'database/other-user',
    message: text(
      `DATABASE_URL 的用户是 ${user}。本系统只以 genji_app 连接：它不是超级用户，不拥有任何表，也不能绕过行级安全。`,
      `DATABASE_URL names the user ${user}. Genji connects as genji_app only: no superuser, owner of nothing, bound by row security.`,
    ),
    cure: text(
      '请在地址中去掉用户和密码，或写 genji_app；数据库管理员的地址只交给 genji setup-database --admin-url。',
      'Leave user and password out of the address, or write genji_app; the address of an administrator is for genji setup-database --admin-url alone.',
    ),
  };
}

function nothingIn(folder: string): Problem {
  return {
    code: 'database/none-here',
    message: text(`数据目录 ${folder} 中没有数据库。`, `There is no database in ${folder}.`),
    cure: text(
      '请检查 GENJI_DATA；新的数据目录先运行一次 genji serve。',
      'Check GENJI_DATA; on a new data folder run genji serve once.',
    ),
  };
}

const notSetUp: Problem = {
  code: 'database/not-set-up',
  message: text(
    '设置了 DATABASE_URL，但这个数据库或数据目录还没有准备好：缺少表结构，或数据目录中没有数据库角色的密码。',
    'DATABASE_URL is set, but the database or the data folder is not ready: there are no tables, or the folder holds no passwords of the database roles.',
  ),
  cure: text(
    '请先运行一次 genji setup-database --admin-url（数据库管理员的连接地址）。',
    'Run genji setup-database --admin-url once, with the address of a database administrator.',
  ),
};

function behind(missing: readonly string[]): Problem {
  return {
    code: 'database/behind',
    message: text(
      `数据库缺少${missing.length}个版本更新：${missing.join('、')}。`,
      `The database lacks ${missing.length} migrations: ${missing.join(', ')}.`,
    ),
    cure: text(
      '请先备份，再运行 genji setup-database。',
      'Back up, then run genji setup-database.',
    ),
  };
}

function ahead(unknown: readonly string[]): Problem {
  return {
    code: 'database/ahead',
    message: text(
      `数据库已被更新的版本升级过：${unknown.join('、')}。`,
      `A newer version of Genji has upgraded this database: ${unknown.join(', ')}.`,
    ),
    cure: text(
      '请运行那个版本，或恢复升级之前的备份。',
      'Run that version, or restore the backup from before.',
    ),
  };
}
