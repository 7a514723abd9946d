import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RolePasswords } from './setup.ts';

/** What lives outside the database and outlasts restarts: passwords of roles, key of cookies. */
export interface Secrets {
  readonly roles: RolePasswords;
  /** Signs session cookies. */
  readonly cookies: string;
  /** Password of the role that backs up an external database; folders of before have none. */
  readonly backup?: string;
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

/** The password of the role for backups, made and kept where the data folder has none. */
export function backupPassword(folder: string, secrets: Secrets): string {
  if (secrets.backup !== undefined) return secrets.backup;
  const backup = randomBytes(24).toString('base64url');
  const path = fileOf(folder);
  const text = `${JSON.stringify({ ...secrets, backup }, null, 2)}\n`;
  writeFileSync(`${path}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  return backup;
}
