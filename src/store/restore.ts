import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { openPicture, speakPlainly, tablesOf } from './backup.ts';
import { type Difference, differences } from './backupDifference.ts';
import type { Manifest } from './backupManifest.ts';
import { packedLines } from './backupRead.ts';
import { filePath, openFiles } from './fileDisk.ts';
import { migrations } from './migrate.ts';
import { prepareDatabase, type RolePasswords, withClient } from './setup.ts';
import { statements } from './sql.ts';

const sql = statements('restore', [
  'asTheyWere',
  'asWritten',
  'setSequence',
  'occupied',
  'schemas',
  'emptied',
  'restored',
  'endSessions',
  'enrolSomebody',
]);

export interface RestoreOptions {
  /** Superuser connection to the database itself. */
  readonly admin: pg.ClientConfig;
  readonly passwords: RolePasswords;
  readonly folder: string;
  readonly manifest: Manifest;
  readonly seen: (what: string, count: number) => void;
  /** What comes in together with the rows, or not at all; triggers fire for it. */
  readonly last?: (client: pg.ClientBase) => Promise<void>;
}

/** Migrations of a backup that this program does not know, or knows with another text. */
export function unknownMigrations({ migrations: of }: Manifest): string[] {
  const known = migrations();
  return of
    .filter(({ name, hash }, at) => known[at]?.name !== name || known[at]?.hash !== hash)
    .map(({ name }) => name);
}

/** Whether a database has a bureau or an account in it. */
export async function isOccupied(admin: pg.ClientConfig): Promise<boolean> {
  return withClient(admin, async (client) => {
    const { rows } = await client.query(sql.schemas.text);
    if (rows.length === 0) return false;
    const found = await client.query<{ yes: boolean }>(sql.occupied.text).catch((error) => {
      if ((error as { code?: string }).code === '42P01') return { rows: [] };
      throw error;
    });
    return found.rows[0]?.yes === true;
  });
}

/**
 * Makes the tables anew at the level of the backup and fills them in one transaction, which ends
 * well only when every object and row is as the manifest says. The database must hold nothing.
 */
export async function restoreRows(options: RestoreOptions): Promise<readonly Difference[]> {
  const { admin, passwords, manifest, last } = options;
  await withClient(admin, async (client) => {
    const { rows } = await client.query<{ drop: string }>(sql.schemas.text);
    for (const row of rows) await client.query(row.drop);
  });
  await prepareDatabase(admin, passwords, manifest.migrations.length);
  return withClient(admin, async (client) => {
    await client.query('begin');
    await speakPlainly(client);
    await client.query(sql.asTheyWere.text);
    await load(client, options);
    const found = await differences(client, manifest, options.seen);
    if (found.length > 0) {
      await client.query('rollback');
      return found;
    }
    await client.query(sql.asWritten.text);
    await last?.(client);
    await client.query('commit');
    await client.query('analyze');
    return found;
  });
}

async function load(client: pg.Client, { folder, manifest, seen }: RestoreOptions): Promise<void> {
  const emptied = await client.query<{ run: string }>(sql.emptied.text);
  await client.query(emptied.rows[0]?.run ?? '');
  const tables = await tablesOf(client);
  const shapes = new Map(tables.map((table) => [table.name, table]));
  for (const { name } of manifest.tables) {
    const shape = shapes.get(name);
    let rows = 0;
    // A table that the migrations did not make shows as a difference afterwards.
    if (shape === undefined) continue;
    for await (const lines of packedLines(folder, name)) {
      await client.query(shape.load, [`[${lines.join(',')}]`]);
      rows += lines.length;
      seen(name, rows);
    }
  }
  for (const { name, last } of manifest.sequences) {
    if (last !== null) await client.query(sql.setSequence.text, [name, last]);
  }
}

/** A database that runs, held against a backup once more. */
export async function compareWith(
  admin: pg.ClientConfig,
  { manifest, seen }: Pick<RestoreOptions, 'manifest' | 'seen'>,
): Promise<readonly Difference[]> {
  return withClient(admin, async (client) => {
    const refused = await openPicture(client);
    if (refused !== undefined) throw new Error(`the restored database cannot be read: ${refused}`);
    return differences(client, manifest, seen);
  });
}

/** The attachments of a backup into a data folder; what lies there already stays as it is. */
export async function restoreFiles(
  backup: string,
  folder: string,
  { manifest, seen }: Pick<RestoreOptions, 'manifest' | 'seen'>,
): Promise<number> {
  const disk = openFiles(folder);
  const lost = new Set(manifest.lost.map(({ sha256 }) => sha256));
  let count = 0;
  for (const file of manifest.files) {
    if (lost.has(file.sha256)) continue;
    if ((await disk.prove(file)) !== 'whole') {
      const received = await disk.receive(
        createReadStream(join(backup, filePath(file.sha256))),
        file.bytes,
      );
      const same = received !== 'too-large' && received.sha256 === file.sha256;
      if (!same) throw new Error(`the attachment ${file.sha256} changed while it was read`);
      await received.keep();
    }
    count += 1;
    seen('files', count);
  }
  return count;
}

/**
 * Writes into every trail that the database came back from a backup, which nobody is the actor of,
 * and ends the sessions that were open then.
 */
export async function recordRestore(client: pg.ClientBase, backup: string): Promise<void> {
  await client.query(sql.restored.text, [backup]);
  await client.query(sql.endSessions.text);
}

export interface Somebody {
  readonly tenant: string;
  readonly person: string;
}

/**
 * Enrols a person for the sign-in of a drill, in a copy that is thrown away: in a real bureau
 * everybody may have an account already. Undefined where there is no bureau.
 */
export async function enrolSomebody(admin: pg.ClientConfig): Promise<Somebody | undefined> {
  return withClient(admin, async (client) => {
    const { rows } = await client.query<Somebody>(sql.enrolSomebody.text, [uuidv7(), uuidv7()]);
    return rows[0];
  });
}
