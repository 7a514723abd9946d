import type { Book } from '../../engines/ledger/define.ts';
import type { BookPage } from './terms.ts';

/** What a unit collected and holds, in the account into which its book takes payments. */
export function keptOf({ postings, collects }: Book, { balances }: BookPage): number {
  const into = postings.find(({ id }) => id === collects?.takes)?.debit;
  return balances.find(({ kind }) => kind.id === into)?.amount ?? 0;
}
