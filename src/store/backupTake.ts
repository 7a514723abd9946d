import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { describe, linesOf, openPicture, type StoredFile, type TableShape } from './backup.ts';
import { type KeptTable, type Manifest, manifestFiles } from './backupManifest.ts';
import type { ChainKey } from './chainKey.ts';
import { filePath, settle } from './fileDisk.ts';
import { keyMarks } from './keyMarks.ts';

export interface BackupOptions {
  /** A role that sees every row, on the database itself. */
  readonly client: ClientBase;
  /** The data folder, for the attachments. */
  readonly folder: string;
  /** The folder in which the backup gets a folder of its own. */
  readonly into: string;
  readonly key: ChainKey;
  readonly program: string;
  readonly kind: 'embedded' | 'external';
  /** Is told what has been done so far. */
  readonly seen: (what: string, count: number) => void;
}

export interface Taken {
  readonly path: string;
  readonly manifest: Manifest;
}

const unfinished = '.unfinished-';

/** Where a table lies in a backup. */
export const tablePath = (name: string): string => `tables/${name}.jsonl.gz`;

/**
 * Takes a backup while everybody works: the rows of one picture, then the attachments that it
 * names, which are never changed. It is written under a name that no command takes for a backup,
 * synced, and gets its own name at the end.
 *
 * @throws the system's error when the disk takes no more; nothing is left then
 */
export async function takeBackup(options: BackupOptions): Promise<Taken | 'no-tables' | 'bound'> {
  const refused = await openPicture(options.client);
  if (refused !== undefined) return refused;
  await mkdir(options.into, { recursive: true, mode: 0o700 });
  await sweep(options.into);
  const work = join(options.into, unfinished + randomBytes(6).toString('hex'));
  try {
    await mkdir(join(work, 'tables'), { recursive: true, mode: 0o700 });
    const manifest = await written(options, work);
    const texts = manifestFiles(manifest, options.key);
    for (const [name, text] of Object.entries(texts)) await writeSynced(join(work, name), text);
    await syncFolders(work);
    const path = await named(work, options.into, manifest.at);
    return { path, manifest };
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  }
}

async function written(options: BackupOptions, work: string): Promise<Manifest> {
  const { client, folder, program, kind, seen } = options;
  const described = await describe(client);
  const { at, version, migrations, sequences, objects, files, chains } = described;
  const tables: KeptTable[] = [];
  for (const table of described.tables) tables.push(await writeTable(options, work, table));
  // The picture has been read: nothing else needs the database, and vacuum may go on.
  await client.query('rollback');
  const lost: StoredFile[] = [];
  let copied = 0;
  for (const file of files) {
    if (!(await copyFile(folder, work, file))) lost.push(file);
    copied += 1;
    seen('files', copied);
  }
  const database = { kind, version };
  const keys = keyMarks(folder);
  const about = { format: 1, program, at, database, migrations, keys } as const;
  return { ...about, chains, tables, sequences, files, lost, objects };
}

async function writeTable(
  { client, seen }: BackupOptions,
  work: string,
  table: TableShape,
): Promise<KeptTable> {
  const hash = createHash('sha256');
  let rows = 0;
  async function* text() {
    for await (const lines of linesOf(client, table)) {
      const piece = `${lines.join('\n')}\n`;
      hash.update(piece);
      rows += lines.length;
      seen(table.name, rows);
      yield piece;
    }
  }
  const counted = counter();
  const file = createWriteStream(join(work, tablePath(table.name)), fresh);
  await pipeline(Readable.from(text()), createGzip({ level: 4 }), counted.stream, file);
  const { name, columns } = table;
  return { name, columns, rows, sha256: hash.digest('hex'), packed: counted.content() };
}

/** Made by us and by nobody before, for our own eyes, synced before it is closed. */
const fresh = { flags: 'wx', mode: 0o600, flush: true } as const;

function counter() {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  return { stream, content: () => ({ sha256: hash.digest('hex'), bytes }) };
}

/** False where the disk no longer has what the row names. */
async function copyFile(folder: string, work: string, file: StoredFile): Promise<boolean> {
  const from = join(folder, filePath(file.sha256));
  const to = join(work, filePath(file.sha256));
  if ((await stat(from).catch(() => undefined))?.isFile() !== true) return false;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const counted = counter();
  await pipeline(createReadStream(from), counted.stream, createWriteStream(to, fresh));
  if (counted.content().sha256 === file.sha256) return true;
  await rm(to);
  return false;
}

async function writeSynced(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx', mode: 0o600, flush: true });
}

/** The folder `genji-20261127T133000Z`; with a number behind where that second has one already. */
async function named(work: string, into: string, at: string): Promise<string> {
  const name = `genji-${at.replaceAll(/[-:]/g, '')}`;
  for (let n = 1; ; n += 1) {
    const path = join(into, n === 1 ? name : `${name}-${n}`);
    // An empty folder of that name would be replaced, a backup never is.
    if ((await stat(path).catch(() => undefined)) !== undefined) continue;
    await rename(work, path);
    await settle(into);
    return path;
  }
}

const leftOver = 24 * 60 * 60 * 1000;

/** What a killed command left a day ago. */
async function sweep(into: string): Promise<void> {
  for (const name of await readdir(into)) {
    if (!name.startsWith(unfinished)) continue;
    const found = await stat(join(into, name)).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > leftOver) {
      await rm(join(into, name), { recursive: true, force: true });
    }
  }
}

async function syncFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolders(join(folder, entry.name));
  }
  await settle(folder);
}
