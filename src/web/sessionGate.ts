/**
 * A session that ended in the middle of something. Whoever meets the 401 waits here; the dialog
 * over the page lets the same person in again, and what was asked is asked once more. Nothing is
 * lost.
 */
let waiting: { readonly ended: Promise<boolean>; readonly end: (again: boolean) => void } | null =
  null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Resolves with true once the person is in again, with false when they gave up. */
export function waitForSession(): Promise<boolean> {
  if (waiting === null) {
    let end: (again: boolean) => void = () => undefined;
    const ended = new Promise<boolean>((resolve) => {
      end = resolve;
    });
    waiting = { ended, end };
    tell();
  }
  return waiting.ended;
}

export function endWait(again: boolean): void {
  const current = waiting;
  waiting = null;
  current?.end(again);
  tell();
}

export function isWaiting(): boolean {
  return waiting !== null;
}

export function onWait(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
