import { allocate } from '../engines/ledger/allocate.ts';
import type { OpenItem } from '../engines/ledger/balances.ts';
import { close as closed } from '../engines/ledger/close.ts';
import type { Account, Book, Collection, Transfer } from '../engines/ledger/define.ts';
import { otherContent } from '../engines/ledger/problems.ts';
import type { IsoDate } from '../kernel/date.ts';
import { fail } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';
import { closePage, type Page } from '../store/ledger.ts';
import { hold, openFromOf, recordedUnder, standingOf } from '../store/ledgerGround.ts';
import { joinedOn, type RateRow, ratesOf } from '../store/ledgerRate.ts';
import { type OpenRow, openOf } from '../store/ledgerRead.ts';
import type { BodyOf, ReplyOf } from './contract/index.ts';
import { type NewAct, postEntries, type Receipt } from './ledgerBook.ts';
import { type Asking, bookedOn, bookOf, collectedOf, membersOn } from './ledgerGround.ts';
import { isBefore } from './ledgerMonths.ts';
import * as problems from './ledgerProblems.ts';
import { firstOf } from './ledgerRate.ts';
import { printOf } from './ledgerReversal.ts';
import { accountsOf, amountOf } from './ledgerView.ts';
import { type Answer, done, type Route, route } from './route.ts';
import { committeeAbove } from './scope.ts';

const areas = ['ledger.read', 'ledger.post', 'roster.read'] as const;

const account = (kind: string, of: string | number): Account => ({ kind, of: String(of) });

/** One line of the trail for each entry that was new. */
async function traced(
  ask: Asking,
  { book, unit }: Page,
  receipts: readonly Receipt[],
): Promise<void> {
  const fresh = receipts.filter(({ repeated }) => !repeated);
  if (fresh.length === 0) return;
  const entries = fresh.map((one) => ({ id: one.entry.id, ...printOf(one) }));
  await ask.audit({
    ...{ action: 'ledger.post', object: { type: 'ledger-page', id: book.id }, unit },
    detail: { book: book.id, posting: fresh[0]?.entry.transfers[0].posting ?? '', entries },
  });
}

const postedView = (receipts: readonly Receipt[]) => ({
  entries: receipts.map(({ entry, voucher }) => ({ id: entry.id, voucher })),
});

type RaiseKey = 'POST /api/units/:unit/books/:book/raise';

const beforeJoining = text('入党以前的月份不核收', 'a month before the member joined');

/** Why nothing is raised of somebody; null: something is. */
function whyNot(rate: RateRow | undefined): Text | null {
  if (rate === undefined) return text('还没有核定', 'nobody worked it out yet');
  if (rate.how === null) return text('本人还没有确认', 'the member did not confirm it yet');
  if (rate.amount === 0n) return text('核定为零', 'it comes to nothing');
  return null;
}

const raise = route('POST /api/units/:unit/books/:book/raise', areas, async (ask) => {
  const { tx, params, body, today } = ask;
  const found = await collectedOf(ask, params, 'ledger.post');
  if (!found.ok) return found;
  const { book, collects } = found.value;
  const { unit } = params;
  const { item } = body;
  const first = firstOf(item);
  if (first > today) return fail({ ...problems.notNow, at: 'item' });
  const members = [...(await membersOn(ask, unit, today)).values()];
  const persons = members.map(({ person }) => person);
  const rates = await ratesOf(tx, book.id, { units: [unit] });
  const joined = await joinedOn(tx, persons);
  const asked = persons.map((of) => ({ posting: collects.raises, of, item }));
  const stands = (await standingOf(tx, book, asked)).filter(
    (one) => one.posting === collects.raises,
  );
  const raised = new Set(stands.map(({ of }) => of));
  const left: ReplyOf<RaiseKey>['left'] = [];
  const acts: NewAct[] = [];
  const openFrom = await openFromOf(tx, book, unit);
  const open = await openOf(tx, { book, unit }, today);
  for (const { person, name } of members.filter((one) => !raised.has(one.person))) {
    const rate = rates.find((one) => one.person === person && one.from <= first);
    const why = isBefore(item, joined.get(person)) ? beforeJoining : whyNot(rate);
    if (why !== null || rate === undefined) left.push({ person, name, why: why ?? text('', '') });
    else acts.push(raising({ book, unit }, rate, { item, openFrom, key: body.key, open }));
  }
  const posted = acts.length === 0 ? null : await postEntries(tx, { book, unit }, acts);
  if (posted !== null && !posted.ok) return posted;
  const receipts = posted?.value ?? [];
  await traced(ask, { book, unit }, receipts);
  const sum = receipts.reduce((all, { entry }) => all + entry.transfers[0].amount, 0n);
  return done<RaiseKey>({ raised: receipts.length, amount: amountOf(sum), left });
});

interface Raising {
  readonly item: string;
  readonly openFrom: IsoDate | null;
  readonly key: string;
  readonly open: readonly OpenRow[];
}

/** What somebody is to pay for an item; what was paid ahead is put against it at once. */
function raising(
  { book, unit }: Page,
  { person, amount, basis, from }: RateRow,
  { item, openFrom, key, open }: Raising,
): NewAct {
  const { owed, income, paid } = accountsOf(book);
  const { raises = '', settles = '', rate } = book.collects ?? {};
  const on = firstOf(item);
  const [debtor, payer] = [account(owed, person), account(paid, person)];
  const row: Transfer = {
    ...{ posting: raises, debit: debtor, credit: account(income, unit), amount, item },
    basis: { rule: rate?.id ?? '', version: from, inputs: basis },
  };
  const debts = open.filter((one) => one.person === person);
  const all = [...itemsIn(debts, owed), { item, open: amount }];
  const settling = allocate(all, aheadOf(debts, paid), null).rows.map((one) => ({
    ...{ posting: settles, debit: payer, credit: debtor, ...one },
  }));
  const transfers = [row, ...settling] as const;
  return { key: `${key} ${person}`, on, bookedOn: bookedOn(on, openFrom), transfers };
}

type PayKey = 'POST /api/units/:unit/books/:book/payments';
type Line = BodyOf<PayKey>['lines'][number];

const payments = route('POST /api/units/:unit/books/:book/payments', areas, async (ask) => {
  const { tx, params, body, today } = ask;
  const found = await collectedOf(ask, params, 'ledger.post');
  if (!found.ok) return found;
  const { book, collects } = found.value;
  const page = { book, unit: params.unit };
  const before = await sentBefore(ask, page, body);
  if (before !== null) return before;
  if (body.on > today) return fail({ ...problems.toCome, at: 'on' });
  const members = await membersOn(ask, params.unit, body.on);
  const open = await openOf(tx, page, body.on);
  const openFrom = await openFromOf(tx, book, params.unit);
  const acts: NewAct[] = [];
  for (const [i, line] of body.lines.entries()) {
    const twice = body.lines.findIndex(({ person }) => person === line.person) < i;
    if (twice) return fail({ ...problems.twice, at: `lines.${i}` });
    if (!members.has(line.person)) return fail({ ...problems.notHere, at: `lines.${i}` });
    const debts = open.filter(({ person }) => person === line.person);
    const [first, ...rest] = paying(page, collects, line, debts);
    acts.push({
      ...{ key: keyOf(body.key, i), on: body.on, bookedOn: bookedOn(body.on, openFrom) },
      transfers: [first, ...rest],
      detail: { way: body.way, payer: line.payer?.trim() || null },
    });
  }
  const posted = await postEntries(tx, page, acts);
  if (!posted.ok) return posted;
  await traced(ask, page, posted.value);
  return done<PayKey>(postedView(posted.value));
});

const keyOf = (key: string, line: number): string => `${key} ${line}`;

/**
 * The answer to what was sent before, line by line the same; null: it was not. What was put against
 * which month then stands: what is owed now is less.
 */
async function sentBefore(
  { tx }: Asking,
  { book, unit }: Page,
  { key, on, lines }: BodyOf<PayKey>,
): Promise<Answer<PayKey> | null> {
  const keys = [...lines, null].map((_, i) => keyOf(key, i));
  const known = await recordedUnder(tx, keys);
  if (known.length === 0) return null;
  const found = lines.flatMap(({ person, amount }, i) => {
    const one = known.find(({ row }) => row.key === keys[i]);
    if (one === undefined || one.row.unit !== unit || one.row.book !== book.id) return [];
    const [first] = one.entry.transfers;
    const isSame = first.credit.of === person && first.amount === BigInt(amount);
    return isSame && one.row.on === on ? [one.row] : [];
  });
  if (found.length !== lines.length || known.length !== lines.length) return fail(otherContent);
  return done<PayKey>({
    entries: found.map((row) => ({
      ...{ id: row.id, voucher: { year: row.voucherYear, number: row.voucher } },
    })),
  });
}

/**
 * What was paid, and against which items it is put, with what was paid ahead; what nobody owes
 * stays the payer’s.
 */
function paying(
  { book, unit }: Page,
  { takes, settles }: Collection,
  { person, amount, items }: Line,
  debts: readonly OpenRow[],
): [Transfer, ...Transfer[]] {
  const { owed, kept, paid } = accountsOf(book);
  const ahead = aheadOf(debts, paid);
  const { rows } = allocate(itemsIn(debts, owed), BigInt(amount) + ahead, items ?? null);
  const [payer, debtor] = [account(paid, person), account(owed, person)];
  return [
    { posting: takes, debit: account(kept, unit), credit: payer, amount: BigInt(amount) },
    ...rows.map((row) => ({ posting: settles, debit: payer, credit: debtor, ...row })),
  ];
}

/** What of somebody’s account is owed item by item. */
function itemsIn(debts: readonly OpenRow[], owed: string): readonly OpenItem[] {
  return debts.flatMap(({ kind, item, balance }) =>
    kind === owed && item !== null && balance > 0n ? [{ item, open: balance }] : [],
  );
}

/** What was paid and put against no item. */
function aheadOf(debts: readonly OpenRow[], paid: string): bigint {
  const whole = debts.find(({ kind, item }) => kind === paid && item === null);
  return -(whole?.balance ?? 0n);
}

type UpKey = 'POST /api/units/:unit/books/:book/hand-ups';

const handUp = route('POST /api/units/:unit/books/:book/hand-ups', areas, async (ask) => {
  const { tx, params, body, today } = ask;
  const found = await collectedOf(ask, params, 'ledger.post');
  if (!found.ok) return found;
  const { book, collects } = found.value;
  const page = { book, unit: params.unit };
  if (body.on > today) return fail({ ...problems.toCome, at: 'on' });
  const committee = await committeeAbove(ask, params.unit);
  if (committee === undefined) return fail(problems.noCommittee);
  const { kept, above } = accountsOf(book);
  const row = {
    ...{ posting: collects.handsUp, amount: BigInt(body.amount) },
    ...{ debit: account(above, committee), credit: account(kept, params.unit) },
  };
  const booked = bookedOn(body.on, await openFromOf(tx, book, params.unit));
  const detail = { documentNo: body.documentNo?.trim() || null };
  const act = { key: body.key, on: body.on, bookedOn: booked, detail, transfers: [row] } as const;
  const posted = await postEntries(tx, page, [act]);
  if (!posted.ok) return posted;
  await traced(ask, page, posted.value);
  return done<UpKey>(postedView(posted.value));
});

const close = route(
  'POST /api/units/:unit/books/:book/close',
  ['ledger.read', 'ledger.check'],
  async (ask) => {
    const { tx, params, body, today } = ask;
    const found = await bookOf(ask, params, 'ledger.check');
    if (!found.ok) return found;
    const page: { book: Book; unit: number } = { book: found.value, unit: params.unit };
    await hold(tx, page.book, page.unit, []);
    const openFrom = await openFromOf(tx, page.book, page.unit);
    const next = closed(page.book, openFrom, firstOf(body.month), today);
    if (!next.ok) return next;
    await closePage(tx, page, next.value);
    await ask.audit({
      ...{ action: 'ledger.close', object: { type: 'ledger-page', id: page.book.id } },
      unit: page.unit,
      detail: { book: page.book.id, openFrom: next.value },
    });
    return done<'POST /api/units/:unit/books/:book/close'>({ openFrom: next.value });
  },
);

export const ledgerPostRoutes: readonly Route[] = [raise, payments, handUp, close];
