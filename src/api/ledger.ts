import type { Book } from '../engines/ledger/define.ts';
import type { IsoDate } from '../kernel/date.ts';
import { fail } from '../kernel/result.ts';
import { allUnitNames } from '../store/dossier.ts';
import { openFromOf } from '../store/ledgerGround.ts';
import { ratesOf } from '../store/ledgerRate.ts';
import { entriesOf, openOf, unitBalances } from '../store/ledgerRead.ts';
import type { ReplyOf } from './contract/index.ts';
import { cursorAfter, cursorOf } from './cursor.ts';
import { type Asking, bookOf, membersOn } from './ledgerGround.ts';
import { monthsOf } from './ledgerMonths.ts';
import { ownLedgerRoutes } from './ledgerOwn.ts';
import { ledgerPaperRoutes } from './ledgerPaper.ts';
import { ledgerPostRoutes } from './ledgerPost.ts';
import { ledgerRateRoutes } from './ledgerRate.ts';
import { asks, entryViews, reversalRoutes } from './ledgerReversal.ts';
import { balancesView, debtOf, rateView } from './ledgerView.ts';
import { malformed } from './problems.ts';
import { done, type Route, route } from './route.ts';
import { scopeOf } from './scope.ts';

const areas = ['ledger.read', 'ledger.post', 'ledger.check', 'roster.read'] as const;

const list = route('GET /api/books', areas, async (ask) => {
  const { tx, query, services } = ask;
  if (query.unit !== undefined) {
    const allowed = await ask.allow('ledger.read', query.unit);
    if (!allowed.ok) return allowed;
  }
  const units = await scopeOf(ask, 'ledger.read', query.unit);
  const names = await allUnitNames(tx);
  const books = await Promise.all(
    [...services.definitions.books.values()].map(async (book) => {
      const { id, name, measure } = book;
      return { id, name, measure, units: await unitsOf(ask, book, units, names) };
    }),
  );
  return done<'GET /api/books'>({ books });
});

async function unitsOf(
  ask: Asking,
  book: Book,
  units: readonly number[],
  names: ReadonlyMap<number, string>,
): Promise<ReplyOf<'GET /api/books'>['books'][number]['units']> {
  const rows = await unitBalances(ask.tx, book, units);
  const kept = units.filter((unit) => names.has(unit));
  return Promise.all(
    kept.map(async (unit) => {
      const own = rows.filter((row) => row.unit === unit);
      const may = await ask.next(['ledger.post', 'ledger.check'], unit);
      const balances = balancesView(book, own);
      return { unit, unitName: names.get(unit) ?? '', balances, may };
    }),
  );
}

const page = route('GET /api/units/:unit/books/:book', areas, async (ask) => {
  const { tx, params, query, today } = ask;
  const found = await bookOf(ask, params, 'ledger.read');
  if (!found.ok) return found;
  const book = found.value;
  const { unit } = params;
  const on = query.on ?? today;
  const names = await allUnitNames(tx);
  return done<'GET /api/units/:unit/books/:book'>({
    ...{ id: book.id, name: book.name, measure: book.measure },
    ...{ unitName: names.get(unit) ?? '', on },
    openFrom: await openFromOf(tx, book, unit),
    balances: balancesView(book, await unitBalances(tx, book, [unit])),
    ...(book.collects === undefined
      ? { payers: [], months: [] }
      : await collected(ask, book, unit, on)),
    asked: await asks(ask, book, unit),
    may: await ask.next(['ledger.read', 'ledger.post', 'ledger.check'], unit),
  });
});

type Collected = Pick<ReplyOf<'GET /api/units/:unit/books/:book'>, 'payers' | 'months'>;

/** Members in the order of the roster, with what they are to pay, owe and have paid. */
async function collected(ask: Asking, book: Book, unit: number, on: IsoDate): Promise<Collected> {
  const members = await membersOn(ask, unit, on);
  const persons = [...members.keys()];
  // Its own alone: what a former branch set for whoever moved here is set anew.
  const rates = await ratesOf(ask.tx, book.id, { units: [unit] });
  const open = await openOf(ask.tx, { book, unit }, on);
  const names = await allUnitNames(ask.tx);
  const months = await monthsOf(ask, book, rates, { persons, on });
  const payers = [...members.values()].map(({ person, name, team }) => {
    const rate = rates.find((one) => one.person === person && one.from <= on);
    return {
      ...{ person, name, team: team === null ? null : (names.get(team) ?? null) },
      rate: rate === undefined ? null : rateView(rate),
      ...debtOf(
        book,
        open.filter((row) => row.person === person),
      ),
    };
  });
  return { payers, months };
}

const usualPage = 100;

const journal = route('GET /api/units/:unit/books/:book/entries', areas, async (ask) => {
  const { tx, params, query } = ask;
  const found = await bookOf(ask, params, 'ledger.read');
  if (!found.ok) return found;
  const after = query.before === undefined ? null : cursorOf(query.before);
  if (after === undefined) return fail(malformed('before', '翻页位置不对。', 'No such page.'));
  const { from, to, limit = usualPage } = query;
  const before = after && { bookedOn: after.heldOn, id: after.id };
  const at = { book: found.value, unit: params.unit };
  const entries = await entriesOf(tx, at, { from, to, before, limit });
  const last = entries.map(({ row }) => ({ heldOn: row.bookedOn, id: row.id }));
  return done<'GET /api/units/:unit/books/:book/entries'>({
    entries: await entryViews(ask, at, entries),
    next: cursorAfter(last, limit),
  });
});

export const ledgerRoutes: readonly Route[] = [
  ...[list, page, journal],
  ...ledgerRateRoutes,
  ...ledgerPostRoutes,
  ...reversalRoutes,
  ...ledgerPaperRoutes,
  ...ownLedgerRoutes,
];
