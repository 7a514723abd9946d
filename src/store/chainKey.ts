import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ChainKey {
  readonly secret: KeyObject;
  readonly open: KeyObject;
}

/**
 * The key that signs checkpoints: in the data folder, never in the database. Mode 600. Its public
 * half lies beside it, to be handed to the second place and to auditors.
 */
export function openChainKey(folder: string): ChainKey {
  const path = join(folder, 'keys', 'checkpoint.pem');
  if (!existsSync(path)) {
    mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(path, pem, { mode: 0o600, flag: 'wx' });
  }
  const secret = createPrivateKey(readFileSync(path, 'utf8'));
  const key = { secret, open: createPublicKey(secret) };
  const beside = join(folder, 'keys', 'checkpoint-public.pem');
  if (!existsSync(beside)) writeFileSync(beside, publicPem(key), { mode: 0o644 });
  return key;
}

/** The key as a second place and an auditor keep it, PEM. */
export function publicPem({ open }: ChainKey): string {
  return String(open.export({ type: 'spki', format: 'pem' }));
}

/** What two people compare to know that they hold the same key: SHA-256, hexadecimal. */
export function fingerprint({ open }: ChainKey): string {
  const der = open.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex');
}
