import { type KeptChain, sealAndSign } from '../store/keptChain.ts';

export interface SealerOptions {
  readonly chain: KeptChain;
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
async function round({ chain, log }: SealerOptions, olderThan: number): Promise<void> {
  try {
    await sealAndSign(chain, olderThan);
  } catch (error) {
    log(`审计链暂停：${String(error)} The audit chain waits: ${String(error)}`);
  }
}
