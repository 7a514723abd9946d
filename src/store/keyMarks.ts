import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By which keys are recognised: hashes of random keys of 192 bits and more betray nothing. */
export interface KeyMarks {
  /** The key that second factors are sealed with. */
  readonly cookies: string | null;
  /** Keys of sealed fields, by their id. */
  readonly seal: Readonly<Record<string, string>>;
  readonly index: string | null;
}

const names = ['secrets.json', 'seal.json', 'checkpoint.pem'] as const;
const mark = (purpose: string, key: string): string =>
  createHash('sha256').update(`genji key mark\0${purpose}\0${key}`).digest('hex').slice(0, 32);

function read<T>(folder: string, name: (typeof names)[number]): Partial<T> {
  const path = join(folder, 'keys', name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : {};
}

/** Of a data folder; nothing is made. */
export function keyMarks(folder: string): KeyMarks {
  const { cookies } = read<{ cookies: string }>(folder, 'secrets.json');
  const ring = read<{ keys: Record<string, string>; index: string }>(folder, 'seal.json');
  const keys = Object.entries(ring.keys ?? {});
  return {
    cookies: cookies === undefined ? null : mark('cookies', cookies),
    seal: Object.fromEntries(keys.map(([id, key]) => [id, mark('seal', key)])),
    index: ring.index === undefined ? null : mark('index', ring.index),
  };
}

/** Names of the keys that a backup needs and a data folder lacks. */
export function missingKeys(needed: KeyMarks, folder: string): string[] {
  const held = keyMarks(folder);
  const lacks = Object.entries(needed.seal).filter(([id, one]) => held.seal[id] !== one);
  return [
    ...(needed.cookies !== null && held.cookies !== needed.cookies ? ['secrets.json'] : []),
    ...(lacks.length > 0 || (needed.index !== null && held.index !== needed.index)
      ? ['seal.json']
      : []),
  ];
}

/** The open half of the key of a data folder's checkpoints; undefined where it has none. */
export function openHalf(folder: string): KeyObject | undefined {
  const path = join(folder, 'keys', 'checkpoint.pem');
  if (!existsSync(path)) return undefined;
  return createPublicKey(createPrivateKey(readFileSync(path, 'utf8')));
}
