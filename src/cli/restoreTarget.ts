import type pg from 'pg';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { administratorProblem } from '../store/administrator.ts';
import { openEmbedded } from '../store/embedded.ts';
import { isOccupied } from '../store/restore.ts';
import { backupPassword, openSecrets, type Secrets } from '../store/secrets.ts';
import { createDatabase, prepareBackupRole } from '../store/setup.ts';
import { databaseUrl } from './databaseUrl.ts';

/** An empty database that a backup may come back into. */
export interface Target {
  /** Superuser connection to the database itself. */
  readonly admin: pg.ClientConfig;
  readonly secrets: Secrets;
  /** Once the rows are there. */
  finish(): Promise<void>;
  stop(): Promise<void>;
}

const name = 'genji';

export async function embeddedTarget(folder: string): Promise<Result<Target>> {
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const opened = await openEmbedded({ folder, log, claim: 'own' });
  if (!opened.ok) return opened;
  const { admin } = opened.value;
  const stop = () => opened.value.stop();
  const finish = async () => undefined;
  try {
    await createDatabase(admin, name);
    const about = { admin: { ...admin, database: name }, secrets: made(folder) };
    const target = await empty({ ...about, finish, stop });
    if (!target.ok) await stop();
    return target;
  } catch (error) {
    // Whoever gets no target cannot stop its server.
    await stop();
    throw error;
  }
}

/** @param address superuser's URL of the database itself, as `genji setup-database` takes it */
export async function externalTarget(folder: string, address: string): Promise<Result<Target>> {
  const url = databaseUrl(address, '--admin-url');
  if (!url.ok) return url;
  const { config, user, password } = url.value;
  const admin = { ...config, user, password };
  const refused = await administratorProblem(admin);
  if (refused !== undefined) return fail(refused);
  const secrets = made(folder);
  const finish = () => prepareBackupRole(admin, backupPassword(folder, secrets));
  return empty({ admin, secrets, finish, stop: async () => undefined });
}

function made(folder: string): Secrets {
  const secrets = openSecrets(folder, 'make');
  if (secrets === undefined) throw new Error('no secrets were made');
  return secrets;
}

async function empty(target: Target): Promise<Result<Target>> {
  if (!(await isOccupied(target.admin))) return ok(target);
  return fail(notEmpty(String(target.admin.database)));
}

function notEmpty(database: string): Problem {
  return {
    code: 'restore/not-empty',
    message: text(
      `数据库 ${database} 里已有单位或账号，没有恢复，什么都没有动。`,
      `The database ${database} holds a bureau or accounts already; nothing was restored or changed.`,
    ),
    cure: text(
      '请恢复到新的数据目录（GENJI_DATA）或新建的空数据库；原来的留着备查。',
      'Restore into a new data folder (GENJI_DATA) or a database newly made, and keep the old one.',
    ),
  };
}
