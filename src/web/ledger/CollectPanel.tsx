import { Button } from 'antd';
import { useState } from 'react';
import type { Book } from '../../engines/ledger/define.ts';
import { newId } from '../id.ts';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { amountText } from './amounts.ts';
import type { OpenAct } from './BookActs.tsx';
import { keptOf } from './book.ts';
import { type Collected, CollectForm } from './CollectForm.tsx';
import type { BookPage, PageOf } from './terms.ts';
import { actWords, collectWords as words } from './words.ts';

interface PanelProps {
  readonly of: PageOf;
  readonly view: BookPage;
  readonly book: Book;
  readonly onOpen: (act: OpenAct) => void;
}

/** A collection day on one screen: who pays, post, hand up. Every form has a word of its own. */
export function CollectPanel({ of, view, book, onOpen }: PanelProps) {
  const say = useSay();
  const [key, setKey] = useState(newId);
  const [posted, setPosted] = useState<Collected | null>(null);
  const kept = keptOf(book, view);
  const done = (what: Collected) => {
    setPosted(what);
    setKey(newId());
  };
  return (
    <Panel title={say(words.title)}>
      {view.may.includes('ledger.post') && <p className="about">{say(words.about)}</p>}
      {posted !== null && (
        <div className="note posted" role="status">
          <span>{say(words.posted(posted.count, amountText(view.measure, posted.amount)))}</span>
          {kept > 0 && view.may.includes('ledger.post') && (
            <Button type="primary" onClick={() => onOpen({ act: 'hand-up' })}>
              {say(actWords.handUp)} {say(amountText(view.measure, kept))}
            </Button>
          )}
        </div>
      )}
      <CollectForm key={key} {...{ of, view }} formKey={key} onDone={done} />
    </Panel>
  );
}
