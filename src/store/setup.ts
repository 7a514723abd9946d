import pg from 'pg';
import { migrate } from './migrate.ts';

/** The four roles that Genji connects as. None is a superuser; only the owner owns anything. */
export const roles = ['owner', 'app', 'account', 'sealer'] as const;
export type RoleName = (typeof roles)[number];
export type RolePasswords = Readonly<Record<RoleName, string>>;

/**
 * Makes a database ready for Genji: roles, schemas, extension, migrations. Safe to repeat.
 *
 * @param admin superuser connection to the database itself
 * @param only how many migrations, for a backup of an older version; all when left out
 */
export async function prepareDatabase(
  admin: pg.ClientConfig,
  passwords: RolePasswords,
  only?: number,
): Promise<string[]> {
  await withClient(admin, (client) => prepareRoles(client, passwords));
  return withClient(asRole(admin, 'owner', passwords), (client) => migrate(client, only));
}

/**
 * The role that a nightly backup of an external database connects as: it reads every row, whatever
 * row security says, and changes nothing. The server never uses it.
 *
 * @param admin superuser connection to the database itself, after `prepareDatabase`
 */
export async function prepareBackupRole(admin: pg.ClientConfig, password: string): Promise<void> {
  await withClient(admin, async (client) => {
    const name = backupRole;
    const known = await client.query('select 1 from pg_roles where rolname = $1', [name]);
    const verb = known.rowCount === 0 ? 'create' : 'alter';
    await client.query(`
      ${verb} role ${name} login nosuperuser nocreatedb nocreaterole noreplication bypassrls
        password ${client.escapeLiteral(password)};
      alter role ${name} set default_transaction_read_only = on;
      grant connect on database ${client.escapeIdentifier(client.database ?? 'postgres')} to ${name};
      grant usage on schema genji, account to ${name};
      grant select on all tables in schema genji, account to ${name};
      grant select on all sequences in schema genji, account to ${name}`);
  });
}

export const backupRole = 'genji_backup';

/** Makes a database where there is none of that name; `name` is a plain word. */
export async function createDatabase(admin: pg.ClientConfig, name: string): Promise<void> {
  await withClient(admin, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}

/** The same server and database, as one of our roles. */
export function asRole(
  admin: pg.ClientConfig,
  role: RoleName,
  passwords: RolePasswords,
): pg.ClientConfig {
  return { ...admin, user: `genji_${role}`, password: passwords[role] };
}

async function prepareRoles(client: pg.Client, passwords: RolePasswords): Promise<void> {
  await client.query(`select pg_advisory_lock(hashtext('genji.roles'))`);
  try {
    for (const role of roles) await prepareRole(client, role, passwords[role]);
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('genji.roles'))`);
  }
  const database = client.escapeIdentifier(client.database ?? 'postgres');
  await client.query(`
    revoke all on database ${database} from public;
    revoke create on schema public from public;
    grant connect on database ${database} to genji_owner, genji_app, genji_account, genji_sealer;
    create extension if not exists btree_gist schema public;
    create schema if not exists genji authorization genji_owner;
    create schema if not exists account authorization genji_owner;
  `);
}

async function prepareRole(client: pg.Client, role: RoleName, password: string): Promise<void> {
  const name = `genji_${role}`;
  const known = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const secret = client.escapeLiteral(password);
  const verb = known.rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${name} login nosuperuser nocreatedb nocreaterole
    noreplication nobypassrls password ${secret}`);
  // Lists state their scope as a parameter: a generic plan would not know how long it is.
  await client.query(`alter role ${name} set plan_cache_mode = force_custom_plan`);
  await client.query(`alter role ${name} set search_path = pg_catalog, public`);
}

/** Connects for a piece of work. A server that goes away fails the query under way, no more. */
export async function withClient<T>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
