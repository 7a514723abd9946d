import type { Book } from '../engines/ledger/define.ts';
import { addMonths, type IsoDate } from '../kernel/date.ts';
import { standingOf } from '../store/ledgerGround.ts';
import { joinedOn, type RateRow } from '../store/ledgerRate.ts';
import type { ReplyOf } from './contract/index.ts';
import type { Asking } from './ledgerGround.ts';
import { firstOf } from './ledgerRate.ts';

type Months = ReplyOf<'GET /api/units/:unit/books/:book'>['months'];

/** How many months back a page asks for what was not raised. */
const looksBack = 12;

/**
 * Months up to a day in which something of these persons was raised or could be, the oldest first.
 *
 * @param rates of these persons, the latest of each first
 */
export async function monthsOf(
  { tx }: Pick<Asking, 'tx'>,
  book: Book,
  rates: readonly RateRow[],
  { persons, on }: { readonly persons: readonly string[]; readonly on: IsoDate },
): Promise<Months> {
  if (book.collects === undefined || persons.length === 0) return [];
  const current = firstOf(on.slice(0, 7));
  const items = Array.from({ length: looksBack }, (_, back) =>
    addMonths(current, back + 1 - looksBack).slice(0, 7),
  );
  const posting = book.collects.raises;
  const asked = persons.flatMap((of) => items.map((item) => ({ posting, of, item })));
  const found = await standingOf(tx, book, asked);
  const joined = await joinedOn(tx, persons);
  const stands = new Set(
    found.filter((one) => one.posting === posting).map(({ of, item }) => `${of} ${item}`),
  );
  const counted = items.map((item) => {
    const raised = persons.filter((person) => stands.has(`${person} ${item}`));
    const left = persons.filter((person) => !stands.has(`${person} ${item}`));
    const owing = left.filter((person) => !isBefore(item, joined.get(person)));
    const ready = owing.filter((person) => isReady(rates, person, firstOf(item)));
    return { item, raised: raised.length, ready: ready.length };
  });
  return counted.filter(({ raised, ready }) => raised + ready > 0);
}

/** A month before somebody joined; the month of joining counts whole. */
export function isBefore(item: string, joined: IsoDate | undefined): boolean {
  return joined !== undefined && item < joined.slice(0, 7);
}

function isReady(rates: readonly RateRow[], person: string, on: IsoDate): boolean {
  const rate = rates.find((one) => one.person === person && one.from <= on);
  return rate !== undefined && rate.how !== null && rate.amount > 0n;
}
