import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Chain, checkpoint, sealNow } from './chain.ts';

/** A chain whose signed checkpoints are also written beside the database. */
export interface KeptChain extends Chain {
  /** The data folder. */
  readonly folder: string;
}

/**
 * Chains what was committed since and signs every head that grew, each note in a file of its own.
 *
 * @param olderThan milliseconds; a younger checkpoint is enough for now
 */
export async function sealAndSign(chain: KeptChain, olderThan: number): Promise<void> {
  await sealNow(chain);
  for (const { tenant, position, note } of await checkpoint(chain, olderThan)) {
    const place = join(chain.folder, 'checkpoints', tenant);
    await mkdir(place, { recursive: true, mode: 0o700 });
    await writeFile(join(place, `${position.padStart(12, '0')}.txt`), note, { mode: 0o600 });
  }
}
