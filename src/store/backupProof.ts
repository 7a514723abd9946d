import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { StoredFile } from './backup.ts';
import { type ChainInBackup, chainsIn } from './backupChain.ts';
import type { KeptTable, ReadManifest } from './backupManifest.ts';
import { packedLines } from './backupRead.ts';
import { tablePath } from './backupTake.ts';
import { filePath, proved } from './fileDisk.ts';

export interface BackupFault {
  /** Inside the backup. */
  readonly path: string;
  readonly what: 'missing' | 'altered' | 'not-of-it';
}

const trail = new Set(['event', 'seal', 'checkpoint'].map((of) => tablePath(`genji.audit_${of}`)));

export interface BackupProof {
  readonly faults: readonly BackupFault[];
  readonly rows: number;
  readonly files: number;
  readonly bytes: number;
  /** None where the trail itself cannot be read. */
  readonly chains: readonly ChainInBackup[];
  readonly whole: boolean;
}

/** Reads every byte of a backup against its manifest, and walks the chains in it. No database. */
export async function proveBackup(
  folder: string,
  read: ReadManifest,
  seen: (what: string, count: number) => void,
): Promise<BackupProof> {
  const { tables, files, lost } = read.manifest;
  const faults: BackupFault[] = [];
  const expected = new Map<string, StoredFile>();
  for (const table of tables) expected.set(tablePath(table.name), table.packed);
  const gone = new Set(lost.map(({ sha256 }) => sha256));
  const kept = files.filter(({ sha256 }) => !gone.has(sha256));
  for (const file of kept) expected.set(filePath(file.sha256), file);
  const found = await filesBelow(folder, folder);
  for (const path of found) {
    const ofItself = path === 'manifest.json' || path === 'seal.json';
    if (!ofItself && !expected.has(path)) faults.push({ path, what: 'not-of-it' });
  }
  let [bytes, count] = [0, 0];
  for (const [path, file] of expected) {
    const what = found.has(path) ? await holdsFile(join(folder, path), file) : 'missing';
    if (what !== 'whole') faults.push({ path, what });
    bytes += file.bytes;
    count += 1;
    seen('files', count);
  }
  const spoilt = new Set(faults.map(({ path }) => path));
  for (const table of tables) {
    const path = tablePath(table.name);
    if (!spoilt.has(path) && !(await holds(folder, table))) faults.push({ path, what: 'altered' });
  }
  const readable = !faults.some(({ path }) => trail.has(path));
  const chains = readable ? await chainsIn(folder, read) : [];
  const sound = chains.every((chain) => chain.endsAsTold && chain.faults.length === 0);
  const whole = faults.length === 0 && lost.length === 0 && readable && sound;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { faults, rows, files: kept.length, bytes, chains, whole };
}

async function holdsFile(path: string, file: StoredFile): Promise<'whole' | 'missing' | 'altered'> {
  const { size } = await stat(path);
  return size === file.bytes ? proved(path, file.sha256) : 'altered';
}

/** Whether the rows are those that were counted and hashed while they were read. */
async function holds(folder: string, table: KeptTable): Promise<boolean> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const lines of packedLines(folder, table.name)) {
    for (const line of lines) hash.update(`${line}\n`);
    rows += lines.length;
  }
  return rows === table.rows && hash.digest('hex') === table.sha256;
}

/** Paths with `/`, of whatever is no folder. */
async function filesBelow(folder: string, root: string): Promise<Set<string>> {
  const paths = new Set<string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) for (const one of await filesBelow(path, root)) paths.add(one);
    // A link leads out of the backup: it is nothing of it, whatever it is called.
    else paths.add(entry.isFile() ? relative(root, path).split(sep).join('/') : `${path} →`);
  }
  return paths;
}
