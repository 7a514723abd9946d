import type { Text } from './text.ts';

/**
 * An expected problem: a value, never an exception. `code` is `<noun>/<what>`, stable, and known to
 * `api/problems.ts`, the only place that turns it into an HTTP status.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  /** What was found, and where. Never says more than its reader may know. */
  readonly message: Text;
  /** What to do now. */
  readonly cure: Text;
  /** Path of the field that it belongs to, such as `parts.0.votes.1.yes`. */
  readonly at?: string;
}

export type Result<T, P extends Problem = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [P, ...P[]] };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<P extends Problem>(
  first: P,
  ...rest: P[]
): { readonly ok: false; readonly problems: readonly [P, ...P[]] } {
  return { ok: false, problems: [first, ...rest] };
}

/** The value, or a refusal with every problem that was collected on the way. */
export function settle<T, P extends Problem>(value: T, problems: readonly P[]): Result<T, P> {
  const [first, ...rest] = problems;
  return first === undefined ? ok(value) : fail(first, ...rest);
}
