import type { IsoDate } from '../../kernel/date.ts';
import { periodAround } from '../../kernel/period.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import * as problems from './problems.ts';
import type { Book } from './types.ts';

/**
 * Closes the period that a day lies in, and answers the first day that is open then. `openFrom`
 * null: nothing was closed yet, so the first period closed takes everything before with it.
 *
 * Problems: `ledger/not-next`, `ledger/not-over`.
 */
export function close(
  { closes }: Book,
  openFrom: IsoDate | null,
  day: IsoDate,
  today: IsoDate,
): Result<IsoDate> {
  const { from, to } = periodAround(closes, day);
  if (openFrom !== null && openFrom !== from) return fail(problems.notNext);
  return today < to ? fail(problems.notOver) : ok(to);
}
