/** A handle as the lock keeps it: rows of the database name it by its id, so it stays for ever. */
export interface LockedHandle {
  readonly id: string;
  readonly kind: string;
  /** First day on which nothing new may be recorded against it. */
  readonly until?: string;
}

/**
 * The lock after the catalogue has grown: everything that it held, and the new handles.
 *
 * @throws Error when a handle has gone or changed its kind; the message says how to mend it.
 */
export function lockHandles(
  locked: readonly LockedHandle[],
  catalogue: readonly LockedHandle[],
): LockedHandle[] {
  const now = new Map(catalogue.map((handle) => [handle.id, handle]));
  for (const { id, kind } of locked) {
    const handle = now.get(id);
    if (handle === undefined) {
      throw new Error(
        `The handle “${id}” is in handles.lock.json, but the catalogue no longer declares it. ` +
          'Rows of the database may name it: bring it back, and give it `until`, the first day ' +
          'on which nothing new may be recorded against it.',
      );
    }
    if (handle.kind !== kind) {
      throw new Error(
        `The handle “${id}” was locked as ${kind} and is ${handle.kind} now. ` +
          'Keep the old one with `until` and declare a new id.',
      );
    }
  }
  return catalogue
    .map(({ id, kind, until }) => ({ id, kind, ...(until === undefined ? {} : { until }) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
