import pg from 'pg';
import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { settingsOf, tooOld } from './durability.ts';
import { reachProblem } from './reach.ts';

/** Why these credentials cannot prepare this database; nothing is changed. */
export async function administratorProblem(admin: pg.ClientConfig): Promise<Problem | undefined> {
  const client = new pg.Client(admin);
  try {
    await client.connect();
  } catch (error) {
    return reachProblem(error, admin.user || 'postgres');
  }
  try {
    const old = tooOld((await settingsOf(client)).version ?? '0');
    if (old !== undefined) return old;
    const { rows } = await client.query<{ able: boolean }>(
      'select rolsuper as able from pg_roles where rolname = current_user',
    );
    return rows[0]?.able === true ? undefined : noAdministrator(String(client.user));
  } finally {
    await client.end();
  }
}

function noAdministrator(user: string): Problem {
  return {
    code: 'database/no-administrator',
    message: text(
      `用户 ${user} 不是超级用户，不能建立角色和表结构。`,
      `The user ${user} is no superuser and cannot make the roles and tables.`,
    ),
    cure: text(
      '请在 --admin-url 中写数据库超级用户（通常是 postgres）；它只在这一步使用，不会保存。',
      'Name a superuser of the database (postgres, as a rule) in --admin-url; it is used for this step alone and kept nowhere.',
    ),
  };
}
