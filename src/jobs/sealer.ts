import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Chain, checkpoint, sealNow } from '../store/chain.ts';

export interface SealerOptions {
  readonly chain: Chain;
  /** Where signed checkpoints are written beside the database. */
  readonly folder: string;
  readonly log: (line: string) => void;
}

const sealEvery = 500;
const checkpointEvery = 10 * 60_000;
const shanghai = 8 * 3_600_000;

/** The business day of an instant: what was done on a day is signed as soon as it is over. */
const dayOf = (instant: number): number => Math.floor((instant + shanghai) / 86_400_000);

/**
 * Chains the trail twice a second, signs its head every ten minutes and when a day is over, until
 * it is stopped.
 */
export function startSealer(options: SealerOptions): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake: (() => void) | undefined;
  const pause = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, sealEvery);
    });
  const running = (async () => {
    let day = dayOf(Date.now());
    while (!stopped) {
      const today = dayOf(Date.now());
      await round(options, today === day ? checkpointEvery : 0);
      day = today;
      if (!stopped) await pause();
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      wake?.();
      await running;
      // What was done up to the end is chained and signed before the server goes.
      await round(options, 0);
    },
  };
}

/** A database that is away for a moment only delays the chain; the next round catches up. */
async function round({ chain, folder, log }: SealerOptions, olderThan: number): Promise<void> {
  try {
    await sealNow(chain);
    const notes = await checkpoint(chain, olderThan);
    for (const { tenant, position, note } of notes) {
      const place = join(folder, 'checkpoints', tenant);
      await mkdir(place, { recursive: true, mode: 0o700 });
      await writeFile(join(place, `${position.padStart(12, '0')}.txt`), note, { mode: 0o600 });
    }
  } catch (error) {
    log(`审计链暂停：${String(error)} The audit chain waits: ${String(error)}`);
  }
}
