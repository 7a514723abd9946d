import { sum } from './amounts.ts';
import type { OwnBookView } from './terms.ts';

export interface OwnMonth {
  readonly item: string;
  readonly raised: number;
  readonly open: number;
  readonly state: 'none' | 'paid' | 'part' | 'owed';
}

/** Postings of a book that raise and settle an item. */
export interface Raising {
  readonly raises: string;
  readonly settles: string;
}

/** Month by month what was to be paid and what of it is still open. */
export function ownMonths(
  { rows, open }: Pick<OwnBookView, 'rows' | 'open'>,
  { raises, settles }: Raising,
  items: readonly string[],
): readonly OwnMonth[] {
  const of = (item: string, posting: string) =>
    sum(rows.filter((row) => row.item === item && row.posting.id === posting).map(amount));
  return items.map((item) => {
    const raised = of(item, raises);
    const left = sum(open.filter((one) => one.item === item).map(amount));
    const settled = of(item, settles);
    return { item, raised, open: left, state: stateOf(left, settled, raised) };
  });
}

const amount = (one: { readonly amount: number }) => one.amount;

function stateOf(open: number, settled: number, raised: number): OwnMonth['state'] {
  if (open > 0) return settled > 0 ? 'part' : 'owed';
  return settled > 0 || raised > 0 ? 'paid' : 'none';
}
