import { Button, Select } from 'antd';
import { useState } from 'react';
import { useMe } from '../session.tsx';
import { Nothing, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { ActLine } from './ActLine.tsx';
import { MonthBooks } from './BookPapers.tsx';
import { actsOf } from './journal.ts';
import { monthsBack } from './months.ts';
import type { BookPage, Entry, PageOf } from './terms.ts';
import { useEntries } from './useEntries.ts';
import { journalWords as words } from './words.ts';

interface JournalProps {
  readonly of: PageOf;
  readonly view: BookPage;
}

function List({ of, view, entries }: JournalProps & { readonly entries: readonly Entry[] }) {
  const say = useSay();
  if (entries.length === 0) {
    return (
      <Nothing title={say(words.none)}>
        <p>{say(words.noneAbout)}</p>
      </Nothing>
    );
  }
  return (
    <ol className="plain-list journal">
      {actsOf(entries).map((act) => (
        <li key={act.id}>
          <ActLine {...{ of, view, act }} />
        </li>
      ))}
    </ol>
  );
}

/** Every entry under its voucher, the latest first; what one act made stands together. */
export function JournalPanel({ of, view }: JournalProps) {
  const say = useSay();
  const { today } = useMe();
  const now = Number(today.slice(0, 4));
  const [year, setYear] = useState(String(now));
  const answer = useEntries(of, year);
  const years = Array.from({ length: 6 }, (_, back) => String(now - back));
  const months = monthsBack(today, 72).filter((month) => month.startsWith(year));
  const pick = (
    <>
      <MonthBooks of={of} months={months} />
      <Select
        aria-label={say(words.year)}
        value={year}
        options={years.map((value) => ({ value, label: say(words.yearOf(value)) }))}
        onChange={setYear}
      />
    </>
  );
  return (
    <Panel title={say(words.title)} actions={pick}>
      <Answered answer={answer}>
        {(entries) => (
          <>
            <List {...{ of, view, entries }} />
            {answer.more && (
              <Button loading={answer.busy} onClick={() => void answer.next()}>
                {say(words.more)}
              </Button>
            )}
          </>
        )}
      </Answered>
    </Panel>
  );
}
