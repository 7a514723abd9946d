import { Link, useParams } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import '../style/case.css';
import '../style/ledger.css';
import type { Book } from '../../engines/ledger/define.ts';
import { useCatalogue } from '../catalogue.tsx';
import { useAnswer } from '../query.ts';
import { useAsked } from '../search.ts';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { AskedPanel } from './AskedPanel.tsx';
import { CloseDrawer, HandUpDrawer, type OpenAct, RaiseDrawer } from './BookActs.tsx';
import { CollectPanel } from './CollectPanel.tsx';
import { JournalPanel } from './JournalPanel.tsx';
import { ManyRates } from './ManyRates.tsx';
import { Now } from './Now.tsx';
import { RaisedNote, type RaisedReply } from './RaisedNote.tsx';
import { RatesPanel } from './RatesPanel.tsx';
import type { PageOf, BookPage as View } from './terms.ts';
import { actWords, booksWords, pageWords as words } from './words.ts';

const parts = ['collect', 'rates', 'journal'] as const;
type Part = (typeof parts)[number];

interface ShownProps {
  readonly of: PageOf;
  readonly view: View;
  readonly book: Book;
}

interface OpenProps extends ShownProps {
  readonly onOpen: (act: OpenAct) => void;
}

/** What may be done at any time; what is due now stands below with its own button. */
function Acts({ view, book, onOpen }: OpenProps) {
  const say = useSay();
  const posts = view.may.includes('ledger.post') && book.collects !== undefined;
  return (
    <>
      {posts && view.payers.length > 0 && (
        <>
          <Button onClick={() => onOpen({ act: 'raise' })}>{say(actWords.raise)}</Button>
          <Button onClick={() => onOpen({ act: 'hand-up' })}>{say(actWords.handUp)}</Button>
        </>
      )}
      {view.may.includes('ledger.check') && (
        <Button onClick={() => onOpen({ act: 'close' })}>{say(actWords.close)}</Button>
      )}
    </>
  );
}

function Parts({ of, view, book, onOpen }: OpenProps) {
  const say = useSay();
  const [asked, ask] = useAsked();
  const collects = book.collects !== undefined && view.payers.length > 0;
  const part = collects ? (parts.find((one) => one === asked.part) ?? 'collect') : 'journal';
  return (
    <>
      {collects ? (
        <div className="filter">
          <Segmented<Part>
            aria-label={say(words.part)}
            value={part}
            options={parts.map((value) => ({ value, label: say(words.parts[value]) }))}
            onChange={(next) => ask({ part: next === 'collect' ? undefined : next })}
          />
        </div>
      ) : (
        <Panel>
          <Nothing title={say(words.nobody)}>
            <p>{say(words.nobodyAbout)}</p>
          </Nothing>
        </Panel>
      )}
      {part === 'collect' && <CollectPanel {...{ of, view, book, onOpen }} />}
      {part === 'rates' && <RatesPanel {...{ of, view, book, onOpen }} />}
      {part === 'journal' && <JournalPanel {...{ of, view }} />}
    </>
  );
}

interface DrawersProps extends ShownProps {
  readonly open: OpenAct | null;
  readonly onClose: () => void;
  readonly onRaised: (reply: RaisedReply) => void;
}

function Drawers({ open, onRaised, ...rest }: DrawersProps) {
  switch (open?.act) {
    case 'raise':
      return <RaiseDrawer {...rest} month={open.month} onRaised={onRaised} />;
    case 'hand-up':
      return <HandUpDrawer {...rest} />;
    case 'close':
      return <CloseDrawer {...rest} />;
    case 'many':
      return <ManyRates {...rest} />;
    default:
      return null;
  }
}

function Shown({ of, view, book }: ShownProps) {
  const say = useSay();
  const [open, setOpen] = useState<OpenAct | null>(null);
  const [raised, setRaised] = useState<RaisedReply | null>(null);
  const about = <Link to={'/books' as '/'}>{say(booksWords.all)}</Link>;
  const shared = { of, view, book };
  return (
    <Page
      title={`${view.unitName} · ${say(view.name)}`}
      about={about}
      actions={<Acts {...shared} onOpen={setOpen} />}
    >
      {raised !== null && <RaisedNote raised={raised} measure={view.measure} />}
      <Now {...shared} onOpen={setOpen} />
      <AskedPanel view={view} />
      <Parts {...shared} onOpen={setOpen} />
      <Drawers {...shared} open={open} onClose={() => setOpen(null)} onRaised={setRaised} />
    </Page>
  );
}

function NoBook() {
  const say = useSay();
  return (
    <Page title={say(booksWords.title)}>
      <Nothing title={say(booksWords.noBook)}>
        <p>{say(booksWords.noBookAbout)}</p>
      </Nothing>
    </Page>
  );
}

/** A unit’s page of a book: what is to be done now, then collecting, assessing, the journal. */
export default function BookPage() {
  const params = useParams({ strict: false }) as Partial<Record<'book' | 'unit', string>>;
  const { books } = useCatalogue();
  const book = books.find(({ id }) => id === params.book);
  const of = { unit: Number(params.unit), book: params.book ?? '' };
  const answer = useAnswer('GET /api/units/:unit/books/:book', { params: of, query: {} });
  if (book === undefined) return <NoBook />;
  return (
    <Answered answer={answer}>
      {(view) => <Shown key={`${of.unit} ${of.book}`} {...{ of, view, book }} />}
    </Answered>
  );
}
