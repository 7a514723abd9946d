import type {
  Book,
  BookPaper,
  CollectedRow,
  CollectionPaper,
  HandUpPaper,
  JournalPaper,
  ReceiptPaper,
  TrialPaper,
} from '../engines/ledger/define.ts';
import { addDays, type IsoDate, isoDate } from '../kernel/date.ts';
import { type Fen, fen } from '../kernel/fen.ts';
import { payWayName } from '../kernel/payWays.ts';
import type { Language } from '../kernel/text.ts';
import type { Recorded } from '../store/ledgerGround.ts';
import type { UnitBalance } from '../store/ledgerRead.ts';
import { accountsOf, type Names, named } from './ledgerView.ts';

/** What papers of a page are filled from; entries in order of day. */
export interface PaperSource {
  readonly book: Book;
  readonly unit: number;
  readonly unitName: string;
  readonly names: Names;
  readonly language: Language;
  readonly entries: readonly Recorded[];
}

const wayOf = ({ detail }: Recorded['row'], language: Language): string | null =>
  payWayName(detail.way)?.[language] ?? null;
const payerOf = ({ detail }: Recorded['row']): string | null =>
  typeof detail.payer === 'string' ? detail.payer : null;
const numberOf = ({ voucherYear, voucher }: Recorded['row']) => `${voucherYear}-${voucher}`;
const monthDay = (item: string): IsoDate => isoDate(`${item}-01`);

const sumOf = (entry: Recorded['entry'], posting: string | undefined): Fen =>
  fen(
    entry.transfers
      .filter((row) => row.posting === posting)
      .reduce((sum, { amount }) => sum + amount, 0n),
  );

/** The paper of an entry; null: it has none. */
export function entryPaper(source: PaperSource, of: Recorded): BookPaper | null {
  const { book } = source;
  const [first] = of.entry.transfers;
  const papers = book.tools?.papers;
  if (of.row.reverses !== null || papers === undefined) return null;
  if (first.posting === book.collects?.takes) return papers.receipt(receipt(source, of));
  return first.posting === book.collects?.handsUp ? papers.handUp(handUp(source, of)) : null;
}

function receipt({ book, unitName, names, language }: PaperSource, of: Recorded): ReceiptPaper {
  const { collects } = book;
  const { entry, row } = of;
  const person = names.persons.get(entry.transfers[0].credit.of) ?? '';
  const proxy = payerOf(row);
  const settled = entry.transfers.filter(({ posting }) => posting === collects?.settles);
  return {
    ...{ unit: unitName, number: numberOf(row), on: row.on },
    ...{ payer: proxy ?? person, onBehalfOf: proxy === null ? null : person },
    months: settled.flatMap(({ item }) => (item === undefined ? [] : [monthDay(item)])),
    amount: sumOf(entry, collects?.takes),
    ...{ way: wayOf(row, language), receivedBy: names.persons.get(row.by) ?? null, note: null },
  };
}

function handUp({ book, unitName, names, entries }: PaperSource, of: Recorded): HandUpPaper {
  const { collects } = book;
  const standing = standingIn(entries);
  const all = (posting: string | undefined) =>
    fen(standing.reduce((sum, { entry }) => sum + sumOf(entry, posting), 0n));
  const { entry, row } = of;
  const month = monthDay(row.bookedOn.slice(0, 7));
  const handedUp = sumOf(entry, collects?.handsUp);
  const payers = standing.filter(({ entry: one }) => one.transfers[0].posting === collects?.takes);
  return {
    ...{ unit: unitName, number: numberOf(row), on: row.on, way: null },
    to: names.units.get(Number(entry.transfers[0].debit.of)) ?? '',
    people: new Set(payers.map(({ entry: one }) => one.transfers[0].credit.of)).size,
    rows: [{ month, due: all(collects?.raises), paid: all(collects?.takes), handedUp }],
  };
}

/** What was not taken back within the span. */
function standingIn(entries: readonly Recorded[]): readonly Recorded[] {
  const back = new Set(entries.flatMap(({ row }) => row.reverses ?? []));
  return entries.filter(({ row }) => row.reverses === null && !back.has(row.id));
}

/** Who paid in a month, in the order of the roster. */
export function collection(
  source: PaperSource,
  month: string,
  members: readonly { readonly person: string; readonly name: string }[],
): CollectionPaper {
  const entries = standingIn(source.entries);
  const { paid } = accountsOf(source.book);
  const known = new Set(members.map(({ person }) => person));
  // Who paid here and moved on since stands in the register too, or its sum is not the cash.
  const others = entries
    .map(({ entry }) => entry.transfers[0].credit)
    .filter(({ kind, of }) => kind === paid && !known.has(of))
    .map(({ of }) => ({ person: of, name: source.names.persons.get(of) ?? '' }));
  const all = [...members, ...new Map(others.map((one) => [one.person, one])).values()];
  const rows = all.map((member) => collected({ ...source, entries }, month, member));
  return { unit: source.unitName, month: monthDay(month), rows };
}

function collected(
  { book, entries, names, language }: PaperSource,
  month: string,
  { person, name }: { readonly person: string; readonly name: string },
): CollectedRow {
  const { collects } = book;
  const { paid: payer, owed } = accountsOf(book);
  const own = entries.filter(({ entry }) =>
    entry.transfers.some((row) =>
      [row.debit, row.credit].some(({ kind, of }) => [payer, owed].includes(kind) && of === person),
    ),
  );
  const takings = own.filter(({ entry }) => entry.transfers[0].posting === collects?.takes);
  const last = takings.at(-1)?.row;
  const raised = own
    .flatMap(({ entry }) => entry.transfers)
    .filter(({ posting, item }) => posting === collects?.raises && item === month);
  const items = takings.flatMap(({ entry }) => entry.transfers.flatMap(({ item }) => item ?? []));
  const total = (all: readonly bigint[]) =>
    all.length === 0 ? null : fen(all.reduce((sum, one) => sum + one, 0n));
  return {
    name,
    due: total(raised.map(({ amount }) => amount)),
    paid: total(takings.map(({ entry }) => sumOf(entry, collects?.takes))),
    on: last?.on ?? null,
    way: last === undefined ? null : wayOf(last, language),
    proxy: last === undefined ? null : payerOf(last),
    receivedBy: last === undefined ? null : (names.persons.get(last.by) ?? null),
    madeUp: [...new Set(items)]
      .filter((item) => item < month)
      .toSorted()
      .map(monthDay),
    note: null,
  };
}

/** The unit’s own cash, row by row, with what stood there before. */
export function journal(
  { book, unit, unitName, entries, names }: PaperSource,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  before: bigint,
): JournalPaper {
  const { kept } = accountsOf(book);
  const rows = entries.flatMap(({ entry, row }) =>
    entry.transfers.flatMap(({ debit, credit, amount }) => {
      const side = debit.kind === kept && debit.of === String(unit) ? 1n : -1n;
      const isOwn = [debit, credit].some(({ kind, of }) => kind === kept && of === String(unit));
      if (!isOwn) return [];
      const against = side > 0n ? credit : debit;
      const words = names.persons.get(against.of) ?? names.units.get(Number(against.of)) ?? '';
      const other = named(book.accounts, against.kind).name;
      return [
        { on: row.on, number: numberOf(row), words, against: other, amount: fen(side * amount) },
      ];
    }),
  );
  const account = named(book.accounts, kept).name;
  return { unit: unitName, account, from, last: addDays(to, -1), opening: fen(before), rows };
}

/** Every account of the unit, with both sides. */
export function trial(
  { book, unitName }: PaperSource,
  balances: readonly UnitBalance[],
  asOf: IsoDate,
): TrialPaper {
  const rows = balances.map(({ kind, debits, credits }) => ({
    account: named(book.accounts, kind).name,
    ...{ of: unitName, debits: fen(debits), credits: fen(credits) },
  }));
  return { unit: unitName, asOf, rows };
}
