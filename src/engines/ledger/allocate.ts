import type { OpenItem } from './balances.ts';

/** How a payment is put against obligations, and what of it no obligation takes. */
export interface Allocation {
  readonly rows: readonly { readonly item: string; readonly amount: bigint }[];
  /** Stays with the payer until it is refunded or owed. */
  readonly rest: bigint;
}

/**
 * A payment pays the items that the payer names, in that order, or, with null, the oldest first. An
 * item gets no more than it is owed, and an item that is not owed gets nothing.
 */
export function allocate(
  open: readonly OpenItem[],
  amount: bigint,
  wanted: readonly string[] | null,
): Allocation {
  const owed = new Map(open.map(({ item, open: left }) => [item, left]));
  const order = wanted ?? open.map(({ item }) => item).sort();
  let rest = amount;
  const rows = [...new Set(order)].flatMap((item) => {
    const left = owed.get(item) ?? 0n;
    let paid = left;
    if (paid > rest) paid = rest;
    if (paid <= 0n) return [];
    rest -= paid;
    return [{ item, amount: paid }];
  });
  return { rows, rest };
}
