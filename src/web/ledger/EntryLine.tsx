import { payWayName } from '../../kernel/payWays.ts';
import { joined, type Text, text } from '../../kernel/text.ts';
import { useCatalogue } from '../catalogue.tsx';
import { Day } from '../shared/Day.tsx';
import { ReasonButton } from '../shared/ReasonButton.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { amountText, digits, monthText } from './amounts.ts';
import { EntryPaper } from './BookPapers.tsx';
import { amountOf, others, voucherWords } from './journal.ts';
import type { BookPage, Entry, Measure, PageOf } from './terms.ts';
import { journalWords as words } from './words.ts';

interface LineProps {
  readonly of: PageOf;
  readonly view: BookPage;
  readonly entry: Entry;
}

/** What stands beside the amounts: way, who brought it, the number of a paper. */
function detailOf({ detail }: Entry): readonly Text[] {
  const { way, payer, documentNo } = detail;
  const known = payWayName(way);
  return [
    ...(known === undefined ? [] : [known]),
    ...(typeof payer === 'string' ? [words.payer(payer)] : []),
    ...(typeof documentNo === 'string' ? [text(documentNo, documentNo)] : []),
  ];
}

function Rows({ entry, measure }: { readonly entry: Entry; readonly measure: Measure }) {
  const say = useSay();
  const side = ({ kind, of }: Entry['rows'][number]['debit']) =>
    of === '' ? say(kind.name) : `${say(kind.name)}（${of}）`;
  return (
    <details className="small">
      <summary>{say(words.rows)}</summary>
      <ul className="plain-list">
        {entry.rows.map((row) => (
          <li key={`${row.posting.id} ${row.item ?? ''}`}>
            {say(words.row(row.posting.name, side(row.debit), side(row.credit)))}{' '}
            <b className="money">{digits(measure, row.amount)}</b>{' '}
            {row.item !== null && <span className="faint">{say(monthText(row.item))}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Marks({ entry, waits }: { readonly entry: Entry; readonly waits: boolean }) {
  const say = useSay();
  const { reversed, reverses } = entry;
  return (
    <>
      {reversed && <span className="mark error">{say(words.reversed)}</span>}{' '}
      {waits && <span className="mark blocked">{say(words.waits)}</span>}{' '}
      {reverses !== null && (
        <span className="mark">{say(words.reverses(voucherWords(reverses)))}</span>
      )}
    </>
  );
}

function About({ entry }: Pick<LineProps, 'entry'>) {
  const { say, language } = useSpeech();
  const { on, bookedOn, by, second, reason } = entry;
  const parts = [
    ...detailOf(entry),
    ...(bookedOn === on ? [] : [words.booked(dayWords(bookedOn, language))]),
    words.by(by),
    ...(second === null ? [] : [words.second(second)]),
    ...(reason === null ? [] : [words.why(reason)]),
  ];
  return <span className="faint small">{say(joined(parts, text('，', ', ')))}</span>;
}

/** One entry: what it moved, of whom, under which voucher; and taking it back. */
export function EntryLine({ of, view, entry }: LineProps) {
  const say = useSay();
  const book = useCatalogue().books.find(({ id }) => id === of.book);
  const voucher = voucherWords(entry.voucher);
  const waits = view.asked.some((one) => one.entry.id === entry.id);
  const posts = view.may.includes('ledger.post');
  const takes = posts && !entry.reversed && entry.reverses === null && !waits;
  return (
    <div className="entry">
      <div>
        <span className="voucher">{voucher}</span> <Day day={entry.on} />{' '}
        <b>{say(entry.rows[0]?.posting.name ?? words.title)}</b>{' '}
        {others(entry, view.unitName).join('、')} <Marks entry={entry} waits={waits} />
        <div>
          <About entry={entry} />
        </div>
        <Rows entry={entry} measure={view.measure} />
      </div>
      <b className="money">{say(amountText(view.measure, amountOf(entry)))}</b>
      <div className="entry-acts">
        {book && <EntryPaper {...{ of, book, entry }} />}
        {takes && (
          <ReasonButton
            operation="POST /api/units/:unit/books/:book/reversals"
            size="small"
            verb={say(words.takeBack)}
            title={say(words.takeBackOf(voucher))}
            aria-label={say(words.takeBackOf(voucher))}
            about={say(words.takeBackAbout)}
            input={(reason) => ({ params: of, body: { entry: entry.id, reason } })}
          />
        )}
      </div>
    </div>
  );
}
