import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from '../../kernel/result.ts';
import { isAlive } from './occupant.ts';
import { type Running, stopServer } from './server.ts';

export interface Supervised {
  /** Of the server that runs now. */
  pid(): number;
  /** Ends the server; nothing starts it again. */
  stop(): Promise<void>;
}

export interface SupervisorOptions {
  readonly running: Running;
  /** Starts the server again where it was, so that pools find it. */
  readonly restart: () => Promise<Result<Running>>;
  readonly log: (line: string) => void;
}

const interval = 500;

/**
 * Looks after a server of ours: one that was killed or ended by itself (a full disk makes
 * PostgreSQL panic when it cannot write its log) is started again until it runs, so that work
 * resumes when the cause is gone.
 */
export function supervise({ running, restart, log }: SupervisorOptions): Supervised {
  let pid = running.pid;
  let stopping = false;
  let reviving: Promise<void> | undefined;
  const revive = async () => {
    log(`the database server (process ${pid}) is gone; starting it again`);
    const again = await restart();
    if (again.ok) pid = again.value.pid;
    else log(again.problems[0].message.en);
  };
  const watch = async () => {
    while (!stopping) {
      await pause(interval, undefined, { ref: false });
      if (stopping || isAlive(pid)) continue;
      reviving = revive().catch((error) => log(String(error)));
      await reviving;
    }
  };
  void watch();
  return {
    pid: () => pid,
    stop: async () => {
      stopping = true;
      await reviving;
      await stopServer(pid);
    },
  };
}
