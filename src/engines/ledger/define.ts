import type { Book, Posting } from './types.ts';

export type * from './paperTypes.ts';
export type * from './toolTypes.ts';
export type * from './types.ts';

/**
 * Declares a book; its id stands in rows and never changes.
 *
 * @throws RangeError on a definition that contradicts itself: a bug, found when it is loaded.
 */
export function book<const B extends Omit<Book, 'kind'>>(
  definition: B,
): B & { readonly kind: 'account' } {
  const { id, accounts, postings } = definition;
  const kinds = accounts.map((one) => one.id);
  refuseTwice(id, kinds);
  refuseTwice(
    id,
    postings.map((one) => one.id),
  );
  for (const { id: kind, balance, bound } of accounts as Book['accounts']) {
    if (bound === undefined || balance !== 'any') continue;
    throw new RangeError(`${id}: no bound is set for the items of “${kind}”`);
  }
  for (const posting of postings) checkPosting(id, posting, new Set(kinds));
  return Object.freeze({ ...definition, kind: 'account' as const });
}

function refuseTwice(book: string, ids: readonly string[]): void {
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw new RangeError(`${book}: “${twice}” stands twice`);
}

function checkPosting(
  book: string,
  { id, debit, credit }: Posting,
  kinds: ReadonlySet<string>,
): void {
  for (const kind of [debit, credit]) {
    if (!kinds.has(kind)) throw new RangeError(`${book}.${id}: there is no account “${kind}”`);
  }
}
