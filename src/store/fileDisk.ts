import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/**
 * The bytes of files, in `$GENJI_DATA/files/aa/bb/<sha256>`: the same content lies there once, and
 * whatever lies there is whole. A backup of the folder has all of them; several processes may share
 * it.
 */
export interface FileDisk {
  /**
   * Takes in what comes, piece by piece, under a name of its own that nobody reads. 'too-large' as
   * soon as it has more than `most` bytes; the rest stays unread.
   *
   * @throws Error when the stream breaks off or the disk takes no more; nothing is left then
   */
  receive(from: Readable, most: number): Promise<Received | 'too-large'>;
  /** Whether the whole content is there. */
  has(file: Content): Promise<boolean>;
  open(sha256: string): Readable;
  /** Reads all of it: whether it is what its hash says. */
  prove(file: Content): Promise<'whole' | 'missing' | 'altered'>;
}

export interface Content {
  /** In hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A file that has come in and is not kept yet. */
export interface Received extends Content {
  readonly path: string;
  /** Puts it where its hash says: from then on it survives a loss of power. */
  keep(): Promise<void>;
  /** Takes it off the disk, unless it was kept. */
  discard(): Promise<void>;
}

/** Nobody sends for as long as this; what is older was left by a process that died. */
const leftOver = 24 * 60 * 60 * 1000;
/** A sender that says nothing for so long has gone. */
const patience = 60_000;

/** Where a file lies, below a data folder as below a backup. */
export const filePath = (sha256: string): string =>
  `files/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

export function openFiles(folder: string): FileDisk {
  const root = join(folder, 'files');
  const incoming = join(root, 'incoming');
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  sweep(incoming);
  const placeOf = (sha256: string) => join(folder, filePath(sha256));
  return {
    receive: async (from, most) => {
      const path = join(incoming, randomUUID());
      const content = await written(path, from, most);
      if (content === 'too-large') return content;
      const keep = async () => {
        const place = placeOf(content.sha256);
        const last = dirname(place);
        await mkdir(last, { recursive: true, mode: 0o700 });
        await rename(path, place);
        for (const one of [root, dirname(last), last]) await settle(one);
      };
      return { ...content, path, keep, discard: () => rm(path, { force: true }) };
    },
    has: async ({ sha256, bytes }) => {
      const found = await stat(placeOf(sha256)).catch(() => undefined);
      return found?.size === bytes;
    },
    open: (sha256) => createReadStream(placeOf(sha256)),
    prove: ({ sha256 }) => proved(placeOf(sha256), sha256),
  };
}

/** Whether the bytes at a path are those of a hash, read to the last one. */
export async function proved(
  path: string,
  sha256: string,
): Promise<'whole' | 'missing' | 'altered'> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
  return hash.digest('hex') === sha256 ? 'whole' : 'altered';
}

function sweep(incoming: string): void {
  for (const name of readdirSync(incoming)) {
    const path = join(incoming, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    if (Date.now() - mtimeMs > leftOver) rmSync(path, { force: true });
  }
}

/** Writes and counts at once, so that no more than a piece is ever in memory. */
async function written(path: string, from: Readable, most: number): Promise<Content | 'too-large'> {
  const handle = await open(path, 'wx', 0o600);
  let content: Content | 'too-large' | undefined;
  try {
    content = await poured(handle, from, most);
    if (content !== 'too-large') await handle.sync();
  } catch (error) {
    content = undefined;
    throw error;
  } finally {
    await handle.close();
    if (content === undefined || content === 'too-large') await rm(path, { force: true });
  }
  return content;
}

async function poured(
  handle: FileHandle,
  from: Readable,
  most: number,
): Promise<Content | 'too-large'> {
  const hash = createHash('sha256');
  let bytes = 0;
  const silent = setTimeout(() => from.destroy(new Error('the sender fell silent')), patience);
  try {
    // Left open, so that whoever sends too much can still be told so.
    for await (const piece of from.iterator({ destroyOnReturn: false })) {
      silent.refresh();
      bytes += (piece as Buffer).length;
      if (bytes > most) return 'too-large';
      hash.update(piece as Buffer);
      await handle.appendFile(piece as Buffer);
    }
  } finally {
    clearTimeout(silent);
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** A name survives a loss of power once its folder has been written; Windows needs no such call. */
export async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
