import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Draft, Entry, Posted, ReversalDraft } from '../engines/ledger/define.ts';
import {
  fingerprinted,
  type GrowingGround,
  heldGround,
  onceIn,
  slotsOf,
} from '../engines/ledger/held.ts';
import { post } from '../engines/ledger/post.ts';
import { reverse } from '../engines/ledger/reverse.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Detail, type Page, type Voucher, writeEntries } from '../store/ledger.ts';
import {
  entriesAbout,
  hold,
  type KeptEntry,
  openFromOf,
  recordedEntries,
  standingOf,
} from '../store/ledgerGround.ts';
import type { Tx } from '../store/transaction.ts';

/** What is to be posted; its writer is who acts in the transaction. */
export type NewAct = Omit<Draft, 'by' | 'id'> & { readonly detail?: Detail };

/** What was posted, with its number. `repeated`: it had been there already. */
export interface Receipt extends Posted {
  readonly voucher: Voucher;
}

interface Asked {
  readonly by: string;
  readonly keys: readonly string[];
  readonly rows: Entry['transfers'][number][];
  readonly reverses: readonly string[];
}

/** What the book holds for these rows, under locks until the transaction ends. */
async function groundFor(tx: Tx, { book, unit }: Page, asked: Asked): Promise<GrowingGround> {
  const { by, keys, rows, reverses } = asked;
  const sums = await hold(tx, book, unit, slotsOf(rows));
  return heldGround(book, {
    sums,
    openFrom: await openFromOf(tx, book, unit),
    entries: await entriesAbout(tx, { by, keys, ids: reverses }),
    standing: await standingOf(tx, book, onceIn(book, rows)),
  });
}

/**
 * Posts acts on one page, all of them or none. A problem’s `at` begins with the place of its act.
 *
 * Problems: those of the engine’s `post`.
 */
export async function postEntries(
  tx: Tx,
  page: Page,
  acts: readonly NewAct[],
): Promise<Result<readonly Receipt[]>> {
  const by = tx.access.person;
  const rows = acts.flatMap(({ transfers }) => transfers);
  const keys = acts.map(({ key }) => key);
  const ground = await groundFor(tx, page, { by, keys, rows, reverses: [] });
  const posted: Posted[] = [];
  for (const [i, { detail: _, ...act }] of acts.entries()) {
    const answer = post(page.book, { ...act, by, id: uuidv7() }, ground);
    if (!answer.ok) return fail({ ...answer.problems[0], at: `entries.${i}` });
    posted.push(answer.value);
    if (!answer.value.repeated) ground.add(answer.value.entry);
  }
  const details = new Map(acts.map(({ key, detail }) => [key, detail ?? {}]));
  return ok(await written(tx, page, posted, details));
}

/** What takes an entry back; `by` and `second` are who asked and who agreed, where two did. */
export type NewReversal = Pick<ReversalDraft, 'key' | 'bookedOn' | 'reverses' | 'reason'> & {
  readonly by: string;
  readonly second: string | null;
};

/**
 * Takes an entry back. `twoAbove` in the measure of the book; null: unknown.
 *
 * Problems: those of the engine’s `reverse`.
 */
export async function reverseEntry(
  tx: Tx,
  page: Page,
  { by, second, ...act }: NewReversal,
  twoAbove: bigint | null,
): Promise<Result<Receipt>> {
  const [wrong] = await recordedEntries(tx, [act.reverses]);
  const rows = [...(wrong?.entry.transfers ?? [])];
  const asked = { by, keys: [act.key], rows, reverses: [act.reverses] };
  const ground = await groundFor(tx, page, asked);
  const draft = { ...act, by, id: uuidv7(), secondPerson: second };
  const answer = reverse(page.book, draft, ground, twoAbove);
  if (!answer.ok) return answer;
  const [receipt] = await written(tx, page, [answer.value], new Map());
  if (receipt === undefined) throw new Error('nothing was written');
  return ok(receipt);
}

/** SHA-256 of what an act says of itself, as it is kept and as the trail has it. */
export function digestOf(entry: KeptEntry): Buffer {
  return createHash('sha256').update(fingerprinted(entry).fingerprint).digest();
}

async function written(
  tx: Tx,
  page: Page,
  posted: readonly Posted[],
  details: ReadonlyMap<string, Detail>,
): Promise<readonly Receipt[]> {
  const fresh = posted.filter(({ repeated }) => !repeated).map(({ entry }) => entry);
  const numbers = await writeEntries(
    tx,
    page,
    fresh.map((entry) => ({
      ...{ entry, digest: digestOf(entry), detail: details.get(entry.key) ?? {} },
    })),
  );
  const before = posted.filter(({ repeated }) => repeated).map(({ entry }) => entry.id);
  const recorded = new Map((await recordedEntries(tx, before)).map(({ row }) => [row.id, row]));
  return posted.map((one) => {
    const row = recorded.get(one.entry.id);
    const voucher = row
      ? { year: row.voucherYear, number: row.voucher }
      : numbers.get(one.entry.id);
    if (voucher === undefined) throw new Error(`${one.entry.id} has no voucher`);
    return { ...one, voucher };
  });
}
