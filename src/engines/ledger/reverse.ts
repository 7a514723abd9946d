import { fail, type Result } from '../../kernel/result.ts';
import { asBefore, fingerprintOf, settled } from './post.ts';
import * as problems from './problems.ts';
import type { Book, Entry, Ground, Posted, ReversalDraft, Transfer } from './types.ts';

/**
 * Takes an entry back whole, once: every row the other way round, so that all balances are
 * what they would be without it. `twoAbove` is what the book’s setting says; null: unknown.
 *
 * Problems: `ledger/no-entry`, `ledger/reversal-of-reversal`, `ledger/already-reversed`,
 * `ledger/no-reason`, `ledger/second-person`, and those of `post`.
 */
export function reverse(
  book: Book,
  draft: ReversalDraft,
  ground: Ground,
  twoAbove: bigint | null,
): Result<Posted> {
  const wrong = ground.entry(draft.reverses);
  if (wrong === undefined) return fail(problems.noEntry);
  const entry = reversalFrom(draft, wrong);
  const earlier = ground.entryOf(draft.by, draft.key);
  if (earlier !== undefined) return asBefore(earlier, entry);
  if (wrong.reverses !== undefined) return fail(problems.reversalOfReversal);
  if (ground.reversalOf(wrong.id) !== undefined) return fail(problems.alreadyReversed);
  if (entry.reason === '') return fail(problems.noReason);
  if (lacksSecond(draft, wrong, twoAbove)) return fail(problems.secondPerson);
  return settled(book, entry, ground);
}

function reversalFrom(draft: ReversalDraft, wrong: Entry): Entry {
  const { id, by, key, bookedOn, reverses, secondPerson } = draft;
  const [first, ...rest] = wrong.transfers;
  const transfers = [turned(first), ...rest.map(turned)] as const;
  // It stands for the day of what it takes back; only the period may be a later one.
  const act = { on: wrong.on, transfers, reverses, reason: draft.reason.trim() };
  const second = secondPerson === null ? {} : { secondPerson };
  return { id, by, key, bookedOn, ...act, ...second, fingerprint: fingerprintOf(act) };
}

function turned(row: Transfer): Transfer {
  return { ...row, debit: row.credit, credit: row.debit };
}

/** Its rows count together: who splits an amount into many rows takes back no less. */
function lacksSecond(draft: ReversalDraft, wrong: Entry, twoAbove: bigint | null): boolean {
  const whole = wrong.transfers.reduce((sum, { amount }) => sum + amount, 0n);
  if (twoAbove !== null && whole <= twoAbove) return false;
  const { secondPerson } = draft;
  return secondPerson === null || secondPerson === draft.by || secondPerson === wrong.by;
}
