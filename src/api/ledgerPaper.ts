import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { bookSheet } from '../documents/paper/bookSheet.ts';
import { bookTable } from '../documents/sheet/bookTable.ts';
import { writeWorkbook } from '../documents/sheet/write.ts';
import type { BookTable } from '../engines/ledger/define.ts';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { periodAround } from '../kernel/period.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Language } from '../kernel/text.ts';
import { allUnitNames } from '../store/dossier.ts';
import { recordedEntries, reversedAmong } from '../store/ledgerGround.ts';
import { entriesOf, unitBalances } from '../store/ledgerRead.ts';
import { namesOf } from '../store/org.ts';
import { canonical } from './activityDraft.ts';
import type { QueryOf } from './contract/index.ts';
import { type Asking, bookOf, membersOn } from './ledgerGround.ts';
import * as papers from './ledgerPapers.ts';
import * as problems from './ledgerProblems.ts';
import { firstOf } from './ledgerRate.ts';
import { accountsOf } from './ledgerView.ts';
import { fileName, footerOf, paperTypes, printed } from './paperOut.ts';
import { notFound } from './problems.ts';
import { readerName, workbookType } from './rosterFile.ts';
import { done, type Route, route } from './route.ts';
import { minuteInShanghai } from './shanghai.ts';

const areas = ['ledger.read', 'roster.read'] as const;
/** More than a branch posts in a month of collecting for thirty, by far. */
const mostEntries = 5_000;

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What a page holds of a span, in order of day. */
async function sourceOf(
  ask: Asking,
  page: { readonly unit: number; readonly book: papers.PaperSource['book'] },
  { from, to }: Span,
  language: Language,
): Promise<papers.PaperSource> {
  const { tx } = ask;
  const span = { from, to, before: null, limit: mostEntries };
  const entries = (await entriesOf(tx, page, span)).toReversed();
  const people = entries.flatMap(({ entry, row }) => [
    row.by,
    ...entry.transfers.flatMap(({ debit, credit }) => [debit.of, credit.of]),
  ]);
  const units = await allUnitNames(tx);
  const persons = await namesOf(tx, [...new Set(people.filter((one) => one.length === 36))]);
  const unitName = units.get(page.unit) ?? '';
  return { ...page, unitName, names: { units, persons }, language, entries };
}

type PaperKey = 'GET /api/units/:unit/books/:book/paper';

const paper = route('GET /api/units/:unit/books/:book/paper', areas, async (ask) => {
  const { tx, params, query } = ask;
  const { format, language = 'zh' } = query;
  const found = await bookOf(ask, params, 'ledger.read');
  if (!found.ok) return found;
  const page = { book: found.value, unit: params.unit };
  const [of] = await recordedEntries(tx, [query.entry]);
  if (of?.row.unit !== page.unit || of.row.book !== page.book.id) return fail(notFound);
  if ((await reversedAmong(tx, [of.row.id])).size > 0) return fail(problems.takenBack);
  const source = await sourceOf(ask, page, periodAround('month', of.row.bookedOn), language);
  const made = papers.entryPaper(source, of);
  if (made === null) return fail(problems.noPaper);
  const unsigned = bookSheet(made);
  const hash = createHash('sha256').update(canonical(unsigned)).digest('hex');
  const footer = await footerOf(tx, { version: 1, hash });
  const file = await printed({ ...unsigned, footer }, format, language);
  if (!file.ok) return file;
  await ask.audit({
    ...{ action: 'ledger.export', object: { type: 'ledger-entry', id: of.row.id } },
    ...{ unit: page.unit, detail: { book: page.book.id, format } },
  });
  const name = `${fileName([of.row.on, source.unitName, made.title[language]])}.${format}`;
  return done<PaperKey>({ file: name, type: paperTypes[format], bytes: file.value });
});

type BookKey = 'GET /api/units/:unit/books/:book/workbook';

const workbook = route('GET /api/units/:unit/books/:book/workbook', areas, async (ask) => {
  const { tx, params, query } = ask;
  const { language = 'zh' } = query;
  const found = await bookOf(ask, params, 'ledger.read');
  if (!found.ok) return found;
  const page = { book: found.value, unit: params.unit };
  const span = periodAround('month', firstOf(query.month));
  const source = await sourceOf(ask, page, span, language);
  const table = await tableOf(ask, source, query, span);
  if (!table.ok) return table;
  const who = await readerName(tx);
  const when = minuteInShanghai(new Date());
  const watermark = { who, when, purpose: table.value.title[language] };
  const { sheets, options } = bookTable(table.value, language, watermark);
  const bytes = await buffer(writeWorkbook(sheets, options));
  await ask.audit({
    ...{ action: 'ledger.export', object: { type: 'ledger-page', id: page.book.id } },
    ...{ unit: page.unit, detail: { book: page.book.id, of: query.of, month: query.month } },
  });
  const name = fileName([query.month, source.unitName, table.value.title[language]]);
  return done<BookKey>({ file: `${name}.xlsx`, type: workbookType, bytes });
});

async function tableOf(
  ask: Asking,
  source: papers.PaperSource,
  { of, month }: QueryOf<BookKey>,
  span: Span,
): Promise<Result<BookTable>> {
  const { book, unit } = source;
  const made = book.tools?.papers;
  if (made === undefined) return fail(problems.noPaper);
  switch (of) {
    case 'collection': {
      const members = await membersOn(ask, unit, addDays(span.to, -1));
      return ok(made.collection(papers.collection(source, month, [...members.values()])));
    }
    case 'journal': {
      const kept = await keptBefore(ask, source, span);
      return ok(made.journal(papers.journal(source, span, kept)));
    }
    case 'trial': {
      const balances = await unitBalances(ask.tx, book, [unit]);
      return ok(made.trial(papers.trial(source, balances, ask.today)));
    }
  }
}

/** What the unit held before the span: what it holds now, less everything since. */
async function keptBefore(
  ask: Asking,
  { book, unit }: papers.PaperSource,
  { from }: Span,
): Promise<bigint> {
  const { kept } = accountsOf(book);
  const own = (await unitBalances(ask.tx, book, [unit])).find(({ kind }) => kind === kept);
  const now = own === undefined ? 0n : own.debits - own.credits;
  const since = { from, to: addDays(ask.today, 1), before: null, limit: mostEntries };
  const rows = (await entriesOf(ask.tx, { book, unit }, since)).flatMap(
    ({ entry }) => entry.transfers,
  );
  const isOwn = ({ kind, of }: { readonly kind: string; readonly of: string }) =>
    kind === kept && of === String(unit);
  return rows.reduce(
    (sum, { debit, credit, amount }) =>
      sum - (isOwn(debit) ? amount : 0n) + (isOwn(credit) ? amount : 0n),
    now,
  );
}

export const ledgerPaperRoutes: readonly Route[] = [paper, workbook];
