import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RolePasswords } from './setup.ts';

/** What lives outside the database and outlasts restarts: passwords of roles, key of cookies. */
export interface Secrets {
  readonly roles: RolePasswords;
  /** Signs session cookies. */
  readonly cookies: string;
}

function fresh(): Secrets {
  const random = () => randomBytes(24).toString('base64url');
  const roles = { owner: random(), app: random(), account: random(), sealer: random() };
  return { roles, cookies: random() + random() };
}

const fileOf = (folder: string) => join(folder, 'keys', 'secrets.json');

/** The secrets of a data folder, mode 600; made when `make` is given and there are none. */
export function openSecrets(folder: string, make: 'make' | 'expect'): Secrets | undefined {
  const path = fileOf(folder);
  if (!existsSync(path)) {
    if (make === 'expect') return undefined;
    mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 });
    writeFileSync(path, `${JSON.stringify(fresh(), null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
}
