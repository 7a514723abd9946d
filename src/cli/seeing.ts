import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { openEmbedded } from '../store/embedded.ts';
import { reachProblem } from '../store/reach.ts';
import { openSecrets } from '../store/secrets.ts';
import { backupRole } from '../store/setup.ts';
import { databaseUrl } from './databaseUrl.ts';

/** A connection that sees every row, to whatever database the environment names. */
export interface Seeing {
  readonly kind: 'embedded' | 'external';
  readonly client: pg.Client;
  close(): Promise<void>;
}

/**
 * As the database is: nothing is made and nothing upgraded, so that the backup before an upgrade
 * can be taken with the new program as well.
 */
export async function openSeeing(folder: string): Promise<Result<Seeing>> {
  const url = process.env.DATABASE_URL;
  return url === undefined || url === '' ? embedded(folder) : external(folder, url);
}

async function embedded(folder: string): Promise<Result<Seeing>> {
  if (!existsSync(join(folder, 'postgres'))) return fail(nothingToBackUp(folder));
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const opened = await openEmbedded({ folder, log, claim: 'attach' });
  if (!opened.ok) return opened;
  const stop = () => opened.value.stop();
  const connected = await connect({ ...opened.value.admin, database: 'genji' });
  if (connected.ok) return ok(seeing('embedded', connected.value, stop));
  await stop();
  const unmade = connected.problems[0].code === 'database/no-such-database';
  return unmade ? fail(nothingToBackUp(folder)) : connected;
}

async function external(folder: string, address: string): Promise<Result<Seeing>> {
  const url = databaseUrl(address, 'DATABASE_URL');
  if (!url.ok) return url;
  const password = openSecrets(folder, 'expect')?.backup;
  if (password === undefined) return fail(noRole);
  const connected = await connect({ ...url.value.config, user: backupRole, password });
  return connected.ok ? ok(seeing('external', connected.value, async () => undefined)) : connected;
}

async function connect(config: pg.ClientConfig): Promise<Result<pg.Client>> {
  const client = new pg.Client(config);
  // A connection that breaks off fails the statement under way, which says so.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return ok(client);
  } catch (error) {
    return fail(reachProblem(error, String(config.user)));
  }
}

function seeing(kind: Seeing['kind'], client: pg.Client, stop: () => Promise<void>): Seeing {
  return { kind, client, close: () => client.end().then(stop) };
}

export function nothingToBackUp(place: string): Problem {
  return {
    code: 'backup/nothing-here',
    message: text(`${place} 中没有可备份的数据。`, `There is nothing to back up in ${place}.`),
    cure: text('请检查 GENJI_DATA 或 DATABASE_URL。', 'Check GENJI_DATA or DATABASE_URL.'),
  };
}

const noRole: Problem = {
  code: 'backup/no-role',
  message: text(
    '外部数据库上还没有备份用的角色 genji_backup：它能读到每一行，只读不写。',
    'The external database has no role genji_backup yet, which sees every row and changes none.',
  ),
  cure: text(
    '请由数据库管理员再运行一次 genji setup-database --admin-url。',
    'Have a database administrator run genji setup-database --admin-url once more.',
  ),
};
