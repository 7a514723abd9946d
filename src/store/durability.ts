import type { ClientBase } from 'pg';
import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('durability', ['settings']);

type Settings = Readonly<Record<string, string>>;

/** What must hold before anything is trusted to the server (trust.md 4.1). */
const required: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'remote_write', 'remote_apply'],
  data_checksums: ['on'],
  data_sync_retry: ['off'],
};

const oldest = 15;

export async function durability(tx: Tx): Promise<{ version: string; settings: Settings }> {
  const { version, ...settings } = await tx.one<{ version: string } & Settings>(sql.settings, []);
  return { version, settings };
}

/**
 * What makes a server unsafe to use: a setting that can lose what was acknowledged, a version that
 * is too old, or a role that row security does not bind.
 */
export async function unsafe(client: ClientBase): Promise<Problem[]> {
  const { rows } = await client.query<Settings>(sql.settings.text);
  const settings = rows[0] ?? {};
  const wrong = Object.entries(required).filter(
    ([name, allowed]) => !allowed.includes(settings[name] ?? ''),
  );
  const problems = wrong.map(([name, allowed]) =>
    setting(name, settings[name] ?? '?', allowed.join(' / ')),
  );
  const version = settings.version ?? '0';
  if (Number.parseInt(version, 10) < oldest)
    problems.push(setting('version', version, `≥ ${oldest}`));
  return [...problems, ...(await ownRole(client))];
}

function setting(name: string, found: string, allowed: string): Problem {
  return {
    code: 'storage/unsafe-setting',
    message: text(
      `数据库设置 ${name} 为 ${found}，断电或故障时可能丢失已确认的数据。`,
      `The database has ${name} = ${found}: acknowledged data may be lost.`,
    ),
    cure: text(`请改为 ${allowed} 后重启。`, `Set it to ${allowed} and start again.`),
  };
}

async function ownRole(client: ClientBase): Promise<Problem[]> {
  const { rows } = await client.query<{ super: boolean; bypass: boolean; owns: boolean }>(
    `select rolsuper as super, rolbypassrls as bypass,
            exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname in ('genji', 'account') and c.relowner = r.oid) as owns
       from pg_roles r where rolname = current_user`,
  );
  const [role] = rows;
  if (role === undefined || !(role.super || role.bypass || role.owns)) return [];
  return [
    {
      code: 'storage/unsafe-role',
      message: text(
        'DATABASE_URL 的用户是超级用户、表的所有者或可绕过行级安全：第二道墙不起作用。',
        'The user of DATABASE_URL is a superuser, owns tables or bypasses row security.',
      ),
      cure: text(
        '请用 genji_app 连接；角色由 genji setup-database 建立。',
        'Connect as genji_app; `genji setup-database` makes the roles.',
      ),
    },
  ];
}
