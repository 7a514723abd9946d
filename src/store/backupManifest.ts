import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Described, StoredFile } from './backup.ts';
import type { ChainKey } from './chainKey.ts';
import type { KeyMarks } from './keyMarks.ts';

/** A file of a backup and what it must be. */
export interface KeptTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the rows themselves: equal on every server that holds the same. */
  readonly sha256: string;
  /** Of the file in the backup, which is packed. */
  readonly packed: StoredFile;
}

/** What stands in `manifest.json`; `format` counts up when an older program could not read it. */
export interface Manifest
  extends Pick<Described, 'at' | 'migrations' | 'sequences' | 'objects' | 'files' | 'chains'> {
  readonly format: 1;
  readonly program: string;
  readonly database: { readonly kind: 'embedded' | 'external'; readonly version: string };
  readonly tables: readonly KeptTable[];
  /** Attachments that were missing or altered on the disk when the backup was taken. */
  readonly lost: readonly StoredFile[];
  /** By which the keys that it needs are recognised; the keys themselves are in no backup. */
  readonly keys: KeyMarks;
}

/** `seal.json` beside it: the hash of the manifest, signed with the key of the checkpoints. */
interface Sealed {
  readonly sha256: string;
  readonly publicKey: string;
  readonly signature: string;
}

const hashOf = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');
const signedText = (sha256: string): Buffer => Buffer.from(`genji backup\n${sha256}\n`);
const written = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;

export function manifestFiles(manifest: Manifest, key: ChainKey): Record<string, string> {
  const text = written(manifest);
  const sha256 = hashOf(text);
  const sealed: Sealed = {
    sha256,
    publicKey: key.open.export({ type: 'spki', format: 'der' }).toString('base64'),
    signature: sign(null, signedText(sha256), key.secret).toString('base64'),
  };
  return { 'manifest.json': text, 'seal.json': written(sealed) };
}

export interface ReadManifest {
  readonly manifest: Manifest;
  /** By which the signatures of checkpoints inside are held too. */
  readonly key: KeyObject;
  /** `own`: signed with the key that is at hand; `unknown`: with another, or none is at hand. */
  readonly signer: 'own' | 'unknown';
}

/**
 * The manifest of a backup, once hash and signature hold; else what is wrong.
 *
 * @param own the key of this data folder, where it has one
 */
export async function readManifest(
  folder: string,
  own: KeyObject | undefined,
): Promise<ReadManifest | 'no-backup' | 'altered' | 'newer-format'> {
  const files = ['manifest.json', 'seal.json'].map((name) => read(join(folder, name)));
  const [text, seal] = await Promise.all(files);
  if (text === undefined || seal === undefined) return 'no-backup';
  const key = keyOf(seal, hashOf(text));
  if (key === undefined) return 'altered';
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 1) return 'newer-format';
  // Paths are made of these: a stranger's manifest must not lead out of the folder.
  const named = manifest.tables.every(({ name }) => /^[a-z]\w*\.[a-z]\w*$/.test(name));
  const hashed = manifest.files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256));
  if (!named || !hashed) return 'altered';
  return { manifest, key, signer: own?.equals(key) === true ? 'own' : 'unknown' };
}

async function read(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
}

/**
 * The key that signed this hash. Not a byte of the file may be another, neither spaces nor the last
 * letters of base64, which have room to spare.
 */
function keyOf(seal: string, sha256: string): KeyObject | undefined {
  try {
    const sealed = JSON.parse(seal) as Sealed;
    const { publicKey, signature } = sealed;
    if (seal !== written({ sha256, publicKey, signature })) return undefined;
    const key = createPublicKey({
      key: Buffer.from(publicKey, 'base64'),
      type: 'spki',
      format: 'der',
    });
    const exact = [publicKey, signature].every(
      (one) => Buffer.from(one, 'base64').toString('base64') === one,
    );
    const holds = verify(null, signedText(sha256), key, Buffer.from(signature, 'base64'));
    return exact && holds ? key : undefined;
  } catch {
    return undefined;
  }
}
