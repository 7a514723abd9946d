import type { ClientBase } from 'pg';
import type { Problem } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';
import type { RoleName } from './setup.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('durability', ['settings', 'clock', 'standing']);

type Settings = Readonly<Record<string, string>>;

interface Required {
  readonly allowed: readonly string[];
  readonly cure: Text;
}

/** What must hold before anything is trusted to the server (trust.md 4.1). */
const required: Readonly<Record<string, Required>> = {
  fsync: { allowed: ['on'], cure: reload('fsync', 'on') },
  full_page_writes: { allowed: ['on'], cure: reload('full_page_writes', 'on') },
  synchronous_commit: {
    allowed: ['on', 'remote_write', 'remote_apply'],
    cure: reload('synchronous_commit', 'on'),
  },
  data_checksums: {
    allowed: ['on'],
    cure: text(
      '停下数据库，执行 pg_checksums --enable -D 数据目录，再启动。',
      'stop the database, run pg_checksums --enable -D on its data folder, and start it again.',
    ),
  },
  data_sync_retry: {
    allowed: ['off'],
    cure: text(
      '在 postgresql.conf 中设 data_sync_retry = off，再重启数据库。',
      'set data_sync_retry = off in postgresql.conf and start the database again.',
    ),
  },
};

const oldest = 15;

export async function durability(tx: Tx): Promise<{ version: string; settings: Settings }> {
  const { version, ...settings } = await tx.one<{ version: string } & Settings>(sql.settings, []);
  return { version, settings };
}

/** Seconds; a larger difference is worth a look at who keeps the time of both machines. */
export const clocksMayDiffer = 5;

/** Seconds by which this machine's clock is ahead of the database's; negative: behind. */
export async function clockAhead(tx: Pick<Tx, 'one'>): Promise<number> {
  const before = Date.now();
  const { now } = await tx.one<{ now: number }>(sql.clock, []);
  const half = (before + Date.now()) / 2;
  return Math.round((half - now) / 100) / 10;
}

/**
 * What makes a server unsafe to use: a setting that can lose what was acknowledged, a version that
 * is too old, or a role that row security does not bind.
 *
 * @param client connected as one of our roles: a setting may be another for each
 * @param role the owner may own; none may be a superuser, bypass row security or become one who may
 */
export async function unsafe(client: ClientBase, role: RoleName): Promise<Problem[]> {
  return [...unsafeSettings(await settingsOf(client)), ...(await ownRole(client, role))];
}

/** The settings that matter, and `version`, as the server says them. */
export async function settingsOf(client: ClientBase): Promise<Settings> {
  const { rows } = await client.query<Settings>(sql.settings.text);
  return rows[0] ?? {};
}

export function unsafeSettings(settings: Settings): Problem[] {
  const wrong = Object.entries(required).filter(
    ([name, { allowed }]) => !allowed.includes(settings[name] ?? ''),
  );
  const problems = wrong.map(([name, { cure }]) => unsafeSetting(name, settings[name], cure));
  const old = tooOld(settings.version ?? '0');
  return old === undefined ? problems : [old, ...problems];
}

/** @param version as `server_version` says it, such as `15.20 (Debian 15.20-0+deb12u1)` */
export function tooOld(version: string): Problem | undefined {
  if (Number.parseInt(version, 10) >= oldest) return undefined;
  return {
    code: 'storage/too-old',
    message: text(
      `数据库是 PostgreSQL ${version}，本系统需要 ${oldest} 或更新的版本。`,
      `The database is PostgreSQL ${version}; Genji needs ${oldest} or newer.`,
    ),
    cure: text(
      '请先升级数据库，或不设 DATABASE_URL 而用内置数据库。',
      'Upgrade the server, or leave DATABASE_URL out and use the built-in database.',
    ),
  };
}

function unsafeSetting(name: string, found: string | undefined, cure: Text): Problem {
  const value = found ?? '?';
  return {
    code: 'storage/unsafe-setting',
    message: text(
      `数据库设置 ${name} 为 ${value}，断电或故障时可能丢失已确认的数据。`,
      `The database has ${name} = ${value}: acknowledged data may be lost.`,
    ),
    cure: text(`请改正：${cure.zh}`, `To set it right: ${cure.en}`),
  };
}

function reload(name: string, value: string): Text {
  const statement = `alter system set ${name} = ${value}; select pg_reload_conf()`;
  return text(
    `由数据库管理员执行：${statement}；并去掉角色和数据库上的同名设置（alter role … reset ${name}）。`,
    `as a database administrator run ${statement}; and take the setting off roles and database (alter role … reset ${name}).`,
  );
}

interface Standing {
  readonly role: string;
  readonly super: boolean;
  readonly bypass: boolean;
  readonly owns: boolean;
}

async function ownRole(client: ClientBase, expected: RoleName): Promise<Problem[]> {
  const { rows } = await client.query<Standing>(sql.standing.text);
  const [standing] = rows;
  if (standing === undefined) throw new Error('the connection has no role');
  const { role, super: isSuper, bypass, owns } = standing;
  if (!(isSuper || bypass || (owns && expected !== 'owner'))) return [];
  return [
    {
      code: 'storage/unsafe-role',
      message: text(
        `数据库角色 ${role} 是（或可变为）超级用户、数据的所有者或可绕过行级安全的角色：第二道墙不起作用。`,
        `The database role ${role} is, or can become, a superuser, an owner or one that bypasses row security: the second wall would not stand.`,
      ),
      cure: text(
        `请收回授给 ${role} 的角色和所有权，再运行 genji setup-database。`,
        `Take back what was granted to ${role}, what it owns included, and run genji setup-database.`,
      ),
    },
  ];
}
