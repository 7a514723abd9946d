import type { Book } from '../engines/ledger/define.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { allUnitNames } from '../store/dossier.ts';
import * as store from '../store/ledger.ts';
import {
  openFromOf,
  type Recorded,
  recordedEntries,
  reversedAmong,
} from '../store/ledgerGround.ts';
import { namesOf } from '../store/org.ts';
import type { ReplyOf } from './contract/index.ts';
import { digestOf, type Receipt, reverseEntry } from './ledgerBook.ts';
import { type Asking, bookedOn, bookOf, settingsOn } from './ledgerGround.ts';
import * as problems from './ledgerProblems.ts';
import { type EntryView, entryView } from './ledgerView.ts';
import { notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';

const areas = ['ledger.read', 'ledger.post', 'ledger.check', 'roster.read'] as const;

/** Entries with the names of everybody whom they touch, as far as the reader may know them. */
export async function entryViews(
  { tx }: Pick<Asking, 'tx'>,
  { book }: Pick<store.Page, 'book'>,
  entries: readonly Recorded[],
): Promise<EntryView[]> {
  const wrong = entries.flatMap(({ row }) => row.reverses ?? []);
  const of = new Map((await recordedEntries(tx, wrong)).map((one) => [one.row.id, one]));
  const reversed = await reversedAmong(
    tx,
    entries.map(({ row }) => row.id),
  );
  const persons = entries.flatMap(({ entry, row }) => [
    ...[row.by, ...(row.secondPerson === null ? [] : [row.secondPerson])],
    ...entry.transfers.flatMap(({ debit, credit }) => [debit.of, credit.of]),
  ]);
  const known = await namesOf(tx, [...new Set(persons.filter((one) => one.length === 36))]);
  const names = { units: await allUnitNames(tx), persons: known };
  return entries.map((one) => entryView(book, one, names, { reversed, of }));
}

type Asks = ReplyOf<'GET /api/units/:unit/books/:book'>['asked'];

/** Requests of a page that wait, and what the reader may do with each. */
export async function asks(ask: Asking, book: Book, unit: number): Promise<Asks> {
  const { tx } = ask;
  const waiting = await store.askedReversals(tx, { units: [unit] });
  const own = waiting.filter((one) => one.book === book.id);
  const entries = await recordedEntries(
    tx,
    own.map(({ entry }) => entry),
  );
  const views = await entryViews(ask, { book }, entries);
  const names = await namesOf(
    tx,
    own.map(({ askedBy }) => askedBy),
  );
  const { may: checks } = await ask.may('ledger.check', unit);
  return own.flatMap(({ id, entry, reason, askedBy, askedAt }) => {
    const view = views.find((one) => one.id === entry);
    const row = entries.find((one) => one.row.id === entry)?.row;
    if (view === undefined || row === undefined) return [];
    const person = tx.access.person;
    const agrees = checks && person !== askedBy && person !== row.by;
    const mine = person === askedBy ? 'withdraw' : agrees ? 'agree' : 'none';
    const who = names.get(askedBy) ?? '';
    return [{ id, entry: view, reason, askedBy: who, askedAt: askedAt.toISOString(), mine }];
  });
}

/** What one person may take back alone; null: unknown, hence nothing. */
async function limitOf(ask: Asking, book: Book, unit: number): Promise<bigint | null> {
  const settings = await settingsOn(ask, unit, ask.today);
  const limit = settings(book.twoAbove);
  return limit.state === 'value' ? BigInt(limit.value) : null;
}

interface Taking {
  readonly entry: string;
  readonly reason: string;
  readonly by: string;
  readonly second: string | null;
}

async function takeBack(
  ask: Asking,
  page: store.Page,
  { entry, reason, by, second }: Taking,
): Promise<Result<Receipt>> {
  const draft = {
    ...{ key: `reverse ${entry}`, reverses: entry, reason, by, second },
    bookedOn: bookedOn(ask.today, await openFromOf(ask.tx, page.book, page.unit)),
  };
  const answer = await reverseEntry(ask.tx, page, draft, await limitOf(ask, page.book, page.unit));
  if (!answer.ok) return answer;
  await ask.audit({
    ...{ action: 'ledger.reverse', object: { type: 'ledger-entry', id: answer.value.entry.id } },
    unit: page.unit,
    detail: { book: page.book.id, reverses: entry, ...printOf(answer.value) },
  });
  return answer;
}

/** What the trail keeps of an entry, so that no later change of it goes unseen. */
export function printOf({ entry, voucher }: Receipt) {
  const { year, number } = voucher;
  return { voucher: `${year}-${number}`, digest: digestOf(entry).toString('hex') };
}

const reverse = route('POST /api/units/:unit/books/:book/reversals', areas, async (ask) => {
  const { tx, params, body } = ask;
  const found = await bookOf(ask, params, 'ledger.post');
  if (!found.ok) return found;
  const page = { book: found.value, unit: params.unit };
  const [wrong] = await recordedEntries(tx, [body.entry]);
  if (wrong?.row.unit !== page.unit || wrong.row.book !== page.book.id) return fail(notFound);
  const reason = body.reason.trim();
  const act = { entry: body.entry, reason, by: tx.access.person, second: null };
  const answer = await takeBack(ask, page, act);
  if (answer.ok) {
    const { voucher } = answer.value;
    return done<'POST /api/units/:unit/books/:book/reversals'>({
      ...{ state: 'reversed', voucher, asked: null },
    });
  }
  if (answer.problems[0].code !== 'ledger/second-person') return answer;
  const waiting = await store.askedReversals(tx, { units: [page.unit] });
  const earlier = waiting.find(({ entry }) => entry === body.entry)?.id;
  return done<'POST /api/units/:unit/books/:book/reversals'>({
    ...{ state: 'waits', voucher: null },
    asked: earlier ?? (await askFor(ask, page, body.entry, reason)),
  });
});

async function askFor(
  ask: Asking,
  page: store.Page,
  entry: string,
  reason: string,
): Promise<string> {
  const id = await store.askReversal(ask.tx, page, entry, reason);
  await ask.audit({
    ...{ action: 'ledger.ask', object: { type: 'ledger-reversal', id }, unit: page.unit },
    detail: { book: page.book.id, entry },
  });
  return id;
}

/** A request that the reader may answer so. */
async function askedOne(
  ask: Asking,
  id: string,
  answer: 'agreed' | 'refused' | 'withdrawn',
): Promise<Result<store.AskedReversal>> {
  const [asked] = await store.askedReversals(ask.tx, { id });
  if (asked === undefined) return fail(notFound);
  const own = asked.askedBy === ask.tx.access.person;
  if (own && answer === 'withdrawn') return ok(asked);
  const allowed = await ask.allow('ledger.check', asked.unit);
  if (!allowed.ok) return allowed;
  return own || answer === 'withdrawn' ? fail(problems.notYours) : ok(asked);
}

const answer = route('POST /api/ledger-reversals/:reversal/answer', areas, async (ask) => {
  const { tx, params, body, services } = ask;
  const found = await askedOne(ask, params.reversal, body.answer);
  if (!found.ok) return found;
  const { id, entry, unit, reason, askedBy, book: bookId } = found.value;
  const note = body.note?.trim() || null;
  if (!(await store.answerReversal(tx, id, body.answer, note))) return fail(problems.noAsked);
  await ask.audit({
    ...{ action: 'ledger.answer', object: { type: 'ledger-reversal', id }, unit },
    detail: { answer: body.answer, entry },
  });
  const book = services.definitions.books.get(bookId);
  if (body.answer !== 'agreed' || book === undefined) {
    return done<'POST /api/ledger-reversals/:reversal/answer'>({ voucher: null });
  }
  const act = { entry, reason, by: askedBy, second: tx.access.person };
  const taken = await takeBack(ask, { book, unit }, act);
  if (!taken.ok) return taken;
  const { voucher } = taken.value;
  return done<'POST /api/ledger-reversals/:reversal/answer'>({ voucher });
});

export const reversalRoutes: readonly Route[] = [reverse, answer];
