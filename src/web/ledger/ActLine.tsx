import { Day } from '../shared/Day.tsx';
import { useSay } from '../text/say.tsx';
import { amountText, sum } from './amounts.ts';
import { EntryLine } from './EntryLine.tsx';
import { type Act, amountOf, voucherWords } from './journal.ts';
import type { BookPage, PageOf } from './terms.ts';
import { journalWords as words } from './words.ts';

interface ActProps {
  readonly of: PageOf;
  readonly view: BookPage;
  readonly act: Act;
}

/** What one act posted: one entry as it is, many under one line that opens. */
export function ActLine({ of, view, act }: ActProps) {
  const say = useSay();
  const { entries } = act;
  const [first] = entries;
  if (entries.length === 1) return <EntryLine {...{ of, view }} entry={first} />;
  const [newest, oldest] = [first.voucher, entries.at(-1)?.voucher ?? first.voucher];
  const [from, to] = oldest.number < newest.number ? [oldest, newest] : [newest, oldest];
  const all = amountText(view.measure, sum(entries.map(amountOf)));
  return (
    <details>
      <summary>
        <b>{say(first.rows[0]?.posting.name ?? words.title)}</b> <Day day={first.on} /> ·{' '}
        {say(words.act(entries.length, all))}{' '}
        <span className="faint small">
          {say(words.voucher(`${voucherWords(from)} – ${voucherWords(to)}`))} ·{' '}
          {say(words.by(first.by))}
        </span>
      </summary>
      <ol className="plain-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryLine {...{ of, view, entry }} />
          </li>
        ))}
      </ol>
    </details>
  );
}
