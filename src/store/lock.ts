import { DatabaseSync } from 'node:sqlite';

/** Held until `release()` or the death of this process, whichever comes first. */
export interface Lock {
  release(): void;
}

const busy = 5;

/** Files of the locks that this process holds: one that nobody names must not be collected. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock at `path`, or answers `undefined` while any process (this one included) holds it.
 *
 * The lock is the operating system's own on an empty SQLite file. A file with a process id in it
 * would have to be judged and replaced when its writer was killed, and two starters that judge at
 * the same moment both win; a lock of the kernel is never stale and cannot be stolen.
 *
 * Of those who ask at the same moment exactly one gets it. An exclusive transaction would not do:
 * it asks for two locks one after another, the first of which any number may hold, so that each of
 * two may be in the way of the other's second and both are sent away. The reserved lock that an
 * immediate one takes is a single step of the kernel.
 *
 * @throws an error with code EACCES when the file can be neither made nor opened for writing.
 */
export function tryLock(path: string): Lock | undefined {
  const file = open(path);
  try {
    // With its journal in memory nothing is ever written, so a full disk does not matter.
    file.exec('pragma journal_mode = memory; begin immediate');
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw notOurs(path, error);
  }
  held.add(file);
  return {
    release: () => {
      if (held.delete(file)) file.close();
    },
  };
}

function open(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 });
  } catch (error) {
    throw notOurs(path, error);
  }
}

function notOurs(path: string, cause: unknown): Error {
  return Object.assign(new Error(`cannot lock ${path}: ${cause}`, { cause }), { code: 'EACCES' });
}
