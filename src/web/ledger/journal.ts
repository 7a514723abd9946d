import type { Entry } from './terms.ts';

/** Entries that one act made, such as the payments of one day. */
export interface Act {
  readonly id: string;
  readonly entries: readonly [Entry, ...Entry[]];
}

const kindOf = (entry: Entry) => `${entry.recordedAt} ${entry.rows[0]?.posting.id ?? ''}`;

/** What stands next to each other and was made at once is one act. */
export function actsOf(entries: readonly Entry[]): readonly Act[] {
  const acts: { id: string; entries: [Entry, ...Entry[]] }[] = [];
  for (const entry of entries) {
    const last = acts.at(-1);
    if (last !== undefined && kindOf(last.entries[0]) === kindOf(entry)) last.entries.push(entry);
    else acts.push({ id: entry.id, entries: [entry] });
  }
  return acts;
}

/** What moved: the first row, from which the others of the entry follow. */
export function amountOf(entry: Entry): number {
  return entry.rows[0]?.amount ?? 0;
}

export function voucherWords({ year, number }: Entry['voucher']): string {
  return `${year}-${number}`;
}

/** Whoever else an entry is about, by name: not the unit whose journal it stands in. */
export function others(entry: Entry, unitName: string): readonly string[] {
  const names = entry.rows.flatMap(({ debit, credit }) => [debit.of, credit.of]);
  return [...new Set(names)].filter((name) => name !== '' && name !== unitName);
}
