import { Link, Navigate } from '@tanstack/react-router';
import '../style/ledger.css';
import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { unitAsked, useAsked } from '../search.ts';
import { reachOf, useMe } from '../session.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { UnitFilter } from '../shared/UnitFilter.tsx';
import { useSay } from '../text/say.tsx';
import { balanceText } from './amounts.ts';
import { booksWords as words } from './words.ts';

type Book = ReplyOf<'GET /api/books'>['books'][number];

/** The one page that somebody may read; undefined where there are several or none. */
function onlyPage(books: readonly Book[]): string | undefined {
  const pages = books.flatMap(({ id, units }) => units.map(({ unit }) => `/books/${id}/${unit}`));
  return pages.length === 1 ? pages[0] : undefined;
}

/** Kinds of account in which any of the units holds something, in the book’s order. */
function kindsOf({ units }: Book) {
  const all = units.flatMap(({ balances }) => balances.map(({ kind }) => kind));
  return [...new Map(all.map((kind) => [kind.id, kind])).values()];
}

/** Whether a unit is a group of another one, in whose book its members stand. */
function useGroups(): (unit: number) => boolean {
  const { unitKinds } = useCatalogue();
  const tree = useAnswer('GET /api/units', { query: {} });
  const kinds = new Set(
    unitKinds.filter(({ standing }) => standing === 'group').map(({ id }) => id),
  );
  const groups = (tree.data?.units ?? []).filter(({ kind }) => kinds.has(kind));
  const ids = new Set(groups.map(({ unit }) => unit));
  return (unit) => ids.has(unit);
}

interface RowProps {
  readonly book: Book;
  readonly kinds: ReturnType<typeof kindsOf>;
  readonly at: Book['units'][number];
}

function UnitRow({ book, kinds, at }: RowProps) {
  const say = useSay();
  const { unit, unitName, balances } = at;
  return (
    <tr>
      <th scope="row">
        <Link to={`/books/${book.id}/${unit}` as '/'}>{unitName}</Link>
        {balances.length === 0 && kinds.length > 0 && (
          <span className="faint small"> {say(words.nothingYet)}</span>
        )}
      </th>
      {kinds.map(({ id, name }) => {
        const held = balances.find(({ kind }) => kind.id === id);
        return (
          <td key={id} data-label={say(name)} className="number">
            {held && say(balanceText(book.measure, held.amount))}
          </td>
        );
      })}
    </tr>
  );
}

function BookTable({ book }: { readonly book: Book }) {
  const say = useSay();
  const kinds = kindsOf(book);
  const isGroup = useGroups();
  const units = book.units.filter(({ unit, balances }) => balances.length > 0 || !isGroup(unit));
  return (
    <Panel title={say(book.name)}>
      <table className="ledger-table">
        <thead>
          <tr>
            <th scope="col">{say(words.unit)}</th>
            {kinds.map(({ id, name }) => (
              <th key={id} scope="col" className="number">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((at) => (
            <UnitRow key={at.unit} {...{ book, kinds, at }} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function NoReach() {
  const say = useSay();
  return (
    <Panel>
      <Nothing title={say(words.noUnit)}>
        <p>{say(words.noUnitAbout)}</p>
      </Nothing>
    </Panel>
  );
}

/** Which units keep which book, and what each holds; whoever keeps one goes straight to it. */
export default function BooksPage() {
  const say = useSay();
  const reach = reachOf(useMe(), 'ledger.read').length;
  const query = unitAsked(useAsked()[0]);
  const answer = useAnswer('GET /api/books', { query }, reach > 0);
  const only = query.unit === undefined ? onlyPage(answer.data?.books ?? []) : undefined;
  if (only !== undefined) return <Navigate to={only as '/'} replace />;
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      {reach === 0 ? (
        <NoReach />
      ) : (
        <>
          <div className="filter">
            <UnitFilter permission="ledger.read" />
          </div>
          <Answered answer={answer}>
            {({ books }) => books.map((book) => <BookTable key={book.id} book={book} />)}
          </Answered>
        </>
      )}
    </Page>
  );
}
