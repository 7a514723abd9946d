import type { Book } from '../engines/ledger/define.ts';
import { fail } from '../kernel/result.ts';
import { allUnitNames } from '../store/dossier.ts';
import { confirmRate, type RateRow, ratesOf } from '../store/ledgerRate.ts';
import { type OwnRow, ownOpen, ownRows } from '../store/ledgerRead.ts';
import type { ReplyOf } from './contract/index.ts';
import { type Asking, settingsOn } from './ledgerGround.ts';
import * as problems from './ledgerProblems.ts';
import { priceView } from './ledgerRate.ts';
import { amountOf, debtOf, named, rateView } from './ledgerView.ts';
import { notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';

const mine = route('GET /api/my-books', [], async (ask) => {
  const { tx, services } = ask;
  const { person } = tx.access;
  const units = await allUnitNames(tx);
  const books = await Promise.all(
    [...services.definitions.books.values()].map(async (book) => {
      const rows = (await ownRows(tx, book)).map((row) => ({
        ...{ entry: row.entry, on: row.on, bookedOn: row.bookedOn, item: row.item },
        ...{ posting: named(book.postings, row.posting), amount: amountOf(signed(book, row)) },
        unitName: units.get(row.unit) ?? '',
      }));
      const rates = await ratesOf(tx, book.id, { persons: [person] });
      const debt = debtOf(book, await ownOpen(tx, book));
      const { id, name, measure } = book;
      const own = await Promise.all(rates.map((one) => ownRate(ask, book, one)));
      return { id, name, measure, rates: own, ...debt, rows };
    }),
  );
  return done<'GET /api/my-books'>({
    books: books.filter(({ rates, rows }) => rates.length + rows.length > 0),
  });
});

/** A reversal moves the other way between the same accounts. */
function signed({ postings }: Book, row: OwnRow): bigint {
  const forth = postings.find(({ id }) => id === row.posting)?.debit;
  return forth === undefined || forth === row.debit ? row.amount : -row.amount;
}

type OwnRate = ReplyOf<'GET /api/my-books'>['books'][number]['rates'][number];

/** With the steps of its amount, as long as the settings still make the same of them. */
async function ownRate(ask: Asking, book: Book, rate: RateRow): Promise<OwnRate> {
  const shown = rateView(rate);
  const settings = await settingsOn(ask, rate.unit, rate.from);
  const answer = book.collects?.rate.amount(rate.basis, rate.from, settings);
  if (answer?.known !== true || answer.amount !== rate.amount) return { ...shown, steps: [] };
  return { ...shown, steps: priceView(answer, ask.services.definitions).steps };
}

const confirm = route('POST /api/my-rates/:rate/confirm', [], async (ask) => {
  const { tx, params, today, services } = ask;
  const { person } = tx.access;
  const ids = [...services.definitions.books.keys()];
  const own = (await Promise.all(ids.map((id) => ratesOf(tx, id, { persons: [person] })))).flat();
  const rate = own.find(({ id }) => id === params.rate);
  if (rate === undefined) return fail(notFound);
  if (!(await confirmRate(tx, rate.id, 'screen', today))) return fail(problems.noRate);
  await ask.audit({
    ...{ action: 'ledger.confirm', object: { type: 'ledger-rate', id: rate.id }, unit: rate.unit },
    detail: { from: rate.from },
  });
  return done<'POST /api/my-rates/:rate/confirm'>({ on: today });
});

export const ownLedgerRoutes: readonly Route[] = [mine, confirm];
