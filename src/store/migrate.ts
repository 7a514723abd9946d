import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ClientBase } from 'pg';

const folder = new URL('./migrations/', import.meta.url);

export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/** Every migration of this version, in order. */
export function migrations(): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z_]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      return { name: file, text, hash: createHash('sha256').update(text).digest('hex') };
    });
}

/**
 * Brings a database forward, each migration in a transaction of its own; two servers that start at
 * the same moment take turns. Returns the names of those that were run.
 *
 * @param owner a connection of genji_owner
 * @param only stops after this many, for a backup of an older version; all when left out
 * @throws Error when a migration that was run before has another text now
 */
export async function migrate(owner: ClientBase, only?: number): Promise<string[]> {
  await owner.query(`create table if not exists genji.migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`);
  await owner.query(`select pg_advisory_lock(hashtext('genji.migration'))`);
  try {
    const done = await appliedMigrations(owner);
    const ran: string[] = [];
    for (const migration of migrations().slice(0, only)) {
      const hash = done.get(migration.name);
      if (hash !== undefined && hash !== migration.hash) {
        throw new Error(`migration ${migration.name} was changed after it had been run`);
      }
      if (hash === undefined) {
        await run(owner, migration);
        ran.push(migration.name);
      }
    }
    return ran;
  } finally {
    await owner.query(`select pg_advisory_unlock(hashtext('genji.migration'))`);
  }
}

async function appliedMigrations(owner: ClientBase): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ name: string; hash: string }>(
    'select name, hash from genji.migration',
  );
  return new Map(rows.map((row) => [row.name, row.hash]));
}

async function run(owner: ClientBase, migration: Migration): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query(migration.text);
    await owner.query('insert into genji.migration (name, hash) values ($1, $2)', [
      migration.name,
      migration.hash,
    ]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw new Error(`migration ${migration.name}: ${String(error)}`, { cause: error });
  }
}

export interface Schema {
  /** False while genji setup-database has never been run on it. */
  readonly made: boolean;
  /** Migrations that this version has and the database has not. */
  readonly missing: readonly string[];
  /** Migrations of the database that this version does not know, or knows with another text. */
  readonly unknown: readonly string[];
}

/** How far a database is. */
export async function schemaOf(owner: ClientBase): Promise<Schema> {
  const { rows } = await owner.query<{ made: boolean }>(
    `select to_regclass('genji.migration') is not null as made`,
  );
  const made = rows[0]?.made === true;
  const done = made ? await appliedMigrations(owner) : new Map<string, string>();
  const known = new Map(migrations().map(({ name, hash }) => [name, hash]));
  return {
    made,
    missing: [...known.keys()].filter((name) => !done.has(name)),
    unknown: [...done].filter(([name, hash]) => known.get(name) !== hash).map(([name]) => name),
  };
}
