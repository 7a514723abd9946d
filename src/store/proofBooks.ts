import type pg from 'pg';
import { entryFrom, type KeptEntry, type KeptRow } from './ledgerGround.ts';
import { statements } from './sql.ts';

const sql = statements('proofBooks', ['entries', 'unprinted', 'unbalanced']);

type HeldEntry = Parameters<typeof entryFrom>[0] & {
  readonly digest: string;
  readonly rows: readonly KeptRow[];
};

/** `rows`: the entry does not say what it said of itself; the others: the trail says otherwise. */
export interface BookFault {
  /** Id of the entry, or the account as `book account item`. */
  readonly of: string;
  readonly what: 'rows' | 'missing' | 'unknown' | 'altered' | 'balance';
}

export interface BookReport {
  readonly entries: number;
  readonly faults: readonly BookFault[];
}

const page = 500;
const first = '00000000-0000-0000-0000-000000000000';

/**
 * Holds every entry of a bureau against its own digest, the trail and the balances, as the role
 * genji_sealer.
 *
 * @param digestOf what an entry says of itself, in hexadecimal
 * @param seen is called with how many have been read so far
 */
export async function proveBooks(
  pool: pg.Pool,
  tenant: string,
  digestOf: (entry: KeptEntry) => string,
  seen: (entries: number) => void,
): Promise<BookReport> {
  const faults: BookFault[] = [];
  let [entries, after] = [0, first];
  for (;;) {
    const { rows } = await pool.query<HeldEntry>({ ...sql.entries, values: [tenant, after, page] });
    for (const { rows: kept, digest, ...head } of rows) {
      const says = kept.length > 0 && digestOf(entryFrom(head, kept)) === digest;
      if (!says) faults.push({ of: head.id, what: 'rows' });
    }
    entries += rows.length;
    seen(entries);
    if (rows.length < page) break;
    after = rows.at(-1)?.id ?? after;
  }
  return { entries, faults: [...faults, ...(await besideRows(pool, tenant))] };
}

async function besideRows(pool: pg.Pool, tenant: string): Promise<BookFault[]> {
  const prints = await pool.query<{ id: string; what: BookFault['what'] }>({
    ...{ ...sql.unprinted, values: [tenant] },
  });
  const sums = await pool.query<{ book: string; account: string; item: string }>({
    ...{ ...sql.unbalanced, values: [tenant] },
  });
  return [
    ...prints.rows.map(({ id, what }) => ({ of: id, what })),
    ...sums.rows.map(({ book, account, item }) => ({
      ...{ of: `${book} ${account} ${item}`.trim(), what: 'balance' as const },
    })),
  ];
}
