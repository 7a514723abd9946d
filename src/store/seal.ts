import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Sealed fields: authenticated encryption with the key outside the database, and a keyed index that
 * finds a value without reading it. Every envelope names its suite and its key, so that suites and
 * keys can change while old envelopes stay readable.
 */
export interface Seal {
  /** @param context what the value belongs to, such as tenant, person and field; bound to it */
  seal(value: string, context: readonly string[]): string;
  /** @throws Error when the envelope was altered, moved to another context, or its key is gone */
  open(envelope: string, context: readonly string[]): string;
  /** Keyed hash of a value, equal for equal values of one tenant. */
  index(value: string, tenant: string): Buffer;
  /** Keyed hash for one purpose: what was made for another is of no use for it. */
  mac(value: string, purpose: string): Buffer;
}

interface KeyRing {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly index: string;
}

const suite = 'intl1';
const ivLength = 12;
const tagLength = 16;

/** The key ring of a data folder, made with 256-bit keys when there is none. Mode 600. */
export function openSeal(folder: string): Seal {
  const path = join(folder, 'keys', 'seal.json');
  if (!existsSync(path)) {
    mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 });
    const id = randomBytes(4).toString('hex');
    const ring: KeyRing = {
      current: id,
      keys: { [id]: randomBytes(32).toString('base64') },
      index: randomBytes(32).toString('base64'),
    };
    writeFileSync(path, `${JSON.stringify(ring, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return sealOf(JSON.parse(readFileSync(path, 'utf8')) as KeyRing);
}

export function sealOf(ring: KeyRing): Seal {
  const keys = new Map(
    Object.entries(ring.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')]),
  );
  const keyOf = (id: string): Buffer => {
    const key = keys.get(id);
    if (key === undefined) throw new Error(`the key ${id} of a sealed field is gone`);
    return key;
  };
  const indexKey = Buffer.from(ring.index, 'base64');
  return {
    seal: (value, context) => encrypt(value, context, ring.current, keyOf(ring.current)),
    open: (envelope, context) => decrypt(envelope, context, keyOf),
    index: (value, tenant) => createHmac('sha256', indexKey).update(`${tenant}\0${value}`).digest(),
    mac: (value, purpose) => {
      const own = Buffer.from(hkdfSync('sha256', indexKey, '', purpose, 32));
      return createHmac('sha256', own).update(value).digest();
    },
  };
}

function encrypt(value: string, context: readonly string[], id: string, key: Buffer): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(context.join('\0')));
  const body = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  const sealed = Buffer.concat([iv, cipher.getAuthTag(), body]);
  return `${suite}.${id}.${sealed.toString('base64url')}`;
}

function decrypt(
  envelope: string,
  context: readonly string[],
  keyOf: (id: string) => Buffer,
): string {
  const [found, id = '', text = ''] = envelope.split('.');
  if (found !== suite) throw new Error('a sealed field names an unknown suite');
  const sealed = Buffer.from(text, 'base64url');
  const iv = sealed.subarray(0, ivLength);
  const tag = sealed.subarray(ivLength, ivLength + tagLength);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(id), iv, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(context.join('\0')));
  decipher.setAuthTag(tag);
  const body = sealed.subarray(ivLength + tagLength);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}
