import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type {
  Account,
  Book,
  Draft,
  Entry,
  Posted,
  ReversalDraft,
} from '../engines/ledger/define.ts';
import { post } from '../engines/ledger/post.ts';
import { reverse } from '../engines/ledger/reverse.ts';
import type { IsoDate } from '../kernel/date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { heldGround, recordedEntries } from './ledgerGround.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('ledger', [
  ...(['enter', 'write', 'useHandle', 'close', 'ask', 'asked', 'answer'] as const),
]);

/** The page of a unit in a book: where an act is booked. */
export interface Page {
  readonly book: Book;
  readonly unit: number;
}

/** How and by whom it was paid, on which paper. */
export type Detail = Readonly<Record<string, string | number | null>>;

/** What is to be posted; its writer is who acts in the transaction. */
export type NewEntry = Omit<Draft, 'by' | 'id'> & { readonly detail?: Detail };

/** What was posted, with its number. `repeated`: it had been there already. */
export interface Receipt extends Posted {
  readonly voucher: { readonly year: number; readonly number: number };
}

/**
 * Posts acts on one page, all of them or none. A problem’s `at` begins with the place of its act.
 *
 * Problems: those of the engine’s `post`.
 */
export async function postEntries(
  tx: Tx,
  { book, unit }: Page,
  acts: readonly NewEntry[],
): Promise<Result<readonly Receipt[]>> {
  const by = tx.access.person;
  const rows = acts.flatMap(({ transfers }) => transfers);
  const keys = acts.map(({ key }) => key);
  const ground = await heldGround(tx, book, { unit, by, keys, rows, reverses: [] });
  const posted: Posted[] = [];
  for (const [i, { detail: _, ...act }] of acts.entries()) {
    const answer = post(book, { ...act, by, id: uuidv7() }, ground);
    if (!answer.ok) return fail({ ...answer.problems[0], at: `entries.${i}` });
    posted.push(answer.value);
    if (!answer.value.repeated) ground.add(answer.value.entry);
  }
  return ok(await write(tx, { book, unit }, posted, new Map(acts.map((a) => [a.key, a.detail]))));
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
  { book, unit }: Page,
  { by, second, ...act }: NewReversal,
  twoAbove: bigint | null,
): Promise<Result<Receipt>> {
  const [wrong] = await recordedEntries(tx, [act.reverses]);
  const rows = wrong?.entry.transfers ?? [];
  const asked = { unit, by, keys: [act.key], rows, reverses: [act.reverses] };
  const ground = await heldGround(tx, book, asked);
  const draft = { ...act, by, id: uuidv7(), secondPerson: second };
  const answer = reverse(book, draft, ground, twoAbove);
  if (!answer.ok) return answer;
  const [receipt] = await write(tx, { book, unit }, [answer.value], new Map());
  if (receipt === undefined) throw new Error('nothing was written');
  return ok(receipt);
}

async function write(
  tx: Tx,
  { book, unit }: Page,
  posted: readonly Posted[],
  details: ReadonlyMap<string, Detail | undefined>,
): Promise<readonly Receipt[]> {
  const fresh = posted.filter(({ repeated }) => !repeated).map(({ entry }) => entry);
  const numbers = new Map<string, Receipt['voucher']>();
  if (fresh.length > 0) {
    await tx.run(sql.useHandle, [tx.access.tenant, book.id]);
    const entered = await tx.rows<{ id: string; voucher: number; voucherYear: number }>(sql.enter, [
      tx.access.tenant,
      book.id,
      unit,
      ...headsOf(fresh, details),
    ]);
    for (const { id, voucher, voucherYear } of entered) {
      numbers.set(id, { year: voucherYear, number: voucher });
    }
    await tx.run(sql.write, [tx.access.tenant, book.id, unit, ...rowsOf(fresh)]);
  }
  const before = posted.filter(({ repeated }) => repeated).map(({ entry }) => entry.id);
  for (const { row } of await recordedEntries(tx, before)) {
    numbers.set(row.id, { year: row.voucherYear, number: row.voucher });
  }
  return posted.map((one) => {
    const voucher = numbers.get(one.entry.id);
    if (voucher === undefined) throw new Error(`${one.entry.id} has no voucher`);
    return { ...one, voucher };
  });
}

/** Digest of what an act says of itself, as it is kept. */
export function digestOf({ fingerprint }: Pick<Entry, 'fingerprint'>): Buffer {
  return createHash('sha256').update(fingerprint).digest();
}

function headsOf(
  entries: readonly Entry[],
  details: ReadonlyMap<string, Detail | undefined>,
): unknown[] {
  return [
    entries.map(({ id }) => id),
    entries.map(({ by }) => by),
    entries.map(({ key }) => key),
    entries.map(digestOf),
    entries.map(({ on }) => on),
    entries.map(({ bookedOn }) => bookedOn),
    entries.map(({ reverses = null }) => reverses),
    entries.map(({ reason = null }) => reason),
    entries.map(({ secondPerson = null }) => secondPerson),
    entries.map(({ key }) => JSON.stringify(details.get(key) ?? {})),
  ];
}

const personOf = (accounts: readonly Account[]): string | null =>
  accounts.find(({ of }) => of.length === 36)?.of ?? null;

function rowsOf(entries: readonly Entry[]): unknown[] {
  const rows = entries.flatMap(({ id, bookedOn, on, transfers }) =>
    transfers.map((row, i) => ({ ...row, id, bookedOn, on, position: i + 1 })),
  );
  return [
    rows.map(({ id }) => id),
    rows.map(({ position }) => position),
    rows.map(({ bookedOn }) => bookedOn),
    rows.map(({ on }) => on),
    rows.map(({ posting }) => posting),
    rows.map(({ debit }) => debit.kind),
    rows.map(({ debit }) => debit.of),
    rows.map(({ credit }) => credit.kind),
    rows.map(({ credit }) => credit.of),
    rows.map(({ amount }) => String(amount)),
    rows.map(({ item = null }) => item),
    rows.map(({ basis }) => (basis === undefined ? null : JSON.stringify(basis))),
    rows.map(({ debit, credit }) => personOf([debit, credit])),
  ];
}

/** Nothing before `openFrom` is posted on the page any more. */
export async function closePage(tx: Tx, { book, unit }: Page, openFrom: IsoDate): Promise<void> {
  // The page is held, so that no entry of the period is on its way.
  await heldGround(tx, book, { unit, by: tx.access.person, keys: [], rows: [], reverses: [] });
  await tx.run(sql.close, [tx.access.tenant, book.id, unit, openFrom, tx.access.person]);
}

/** A reversal that waits for the second person. */
export interface AskedReversal {
  readonly id: string;
  readonly entry: string;
  readonly book: string;
  readonly unit: number;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Date;
}

export async function askReversal(
  tx: Tx,
  { book, unit }: Page,
  entry: string,
  reason: string,
): Promise<string> {
  const id = uuidv7();
  const { tenant, person } = tx.access;
  await tx.run(sql.ask, [tenant, id, entry, book.id, unit, reason, person]);
  return id;
}

/** Those of the units, or the one with that id. */
export function askedReversals(
  tx: Tx,
  which: { readonly id: string } | { readonly units: readonly number[] },
): Promise<AskedReversal[]> {
  return tx.rows(sql.asked, 'id' in which ? [which.id, null] : [null, which.units]);
}

/** False when it was answered already. */
export async function answerReversal(
  tx: Tx,
  id: string,
  answer: 'agreed' | 'refused' | 'withdrawn',
  note: string | null,
): Promise<boolean> {
  return (await tx.run(sql.answer, [id, answer, tx.access.person, note])) > 0;
}
