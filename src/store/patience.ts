import { AsyncLocalStorage } from 'node:async_hooks';

/** How long one request waits for the database in all, beside `free` for each of its statements. */
const ofRequest = 6_000;
/** Milliseconds that any statement may take: an import has thousands, and nobody gives up on it. */
const free = 500;
/** A loop that was held up reads the answer that lies there before it is called silent. */
const secondLook = 250;

/** What is left of one request's patience with the database. */
export interface Patience {
  /** Milliseconds. */
  left: number;
  /** The database was away for a statement: what fails afterwards fails because of it. */
  lost: boolean;
}

const waiting = new AsyncLocalStorage<Patience>();

/** Everything that `work` asks of the database draws on one patience. */
export function withPatience<T>(work: (patience: Patience) => T): T {
  const patience = { left: ofRequest, lost: false };
  return waiting.run(patience, () => work(patience));
}

/** The database did not answer in time; a connection that was silent is closed. */
class DatabaseSilent extends Error {
  readonly code = 'ETIMEDOUT';
}

/**
 * Begins a wait for the database.
 *
 * @param background milliseconds where no request waits, such as the sealing of the trail
 * @param giveUp called once when it was silent for too long
 * @returns to be called with what came: nothing, or the failure
 */
export function waitFor(
  background: number,
  giveUp: (why: Error) => void,
): (failure?: unknown) => void {
  const patience = waiting.getStore();
  const limit = patience === undefined ? background : patience.left + free;
  const begun = performance.now();
  let timer = setTimeout(() => {
    timer = setTimeout(() => {
      giveUp(new DatabaseSilent(`the database was silent for ${Math.round(limit)} ms`));
    }, secondLook);
  }, limit);
  return (failure) => {
    clearTimeout(timer);
    if (patience === undefined) return;
    const over = performance.now() - begun - free;
    patience.left = Math.max(0, patience.left - Math.max(0, over));
    if (failure !== undefined && isAway(failure)) patience.lost = true;
  };
}

/**
 * SQLSTATE of a server that cannot serve now (connections, shutdown, resources, locks, a statement
 * or a transaction that it ended, a standby that may not write yet, deadlocks, the disk, a sign-in
 * that it refuses) and codes of a network that does not reach it.
 */
const away =
  /^(08|57|53|55P03|25P0[34]|25006|40|58|28|3D000|ECONN|EPIPE|ETIMEDOUT|ENOENT|EHOST|ENET|EAI_|ENOTFOUND)/;

/** The driver says these without a code. */
const cut =
  /^(Connection terminated|Client (has encountered|was closed)|timeout (expired|exceeded)|Query read timeout)/;

/** Whether it failed because the database is away, not because of what it was asked. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? away.test(code) : cut.test(error.message);
}

/** The answer to a commit never came: it is saved, or it is not. */
export class CommitUnsure extends Error {}
