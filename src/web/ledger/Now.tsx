import { Button } from 'antd';
import type { Book } from '../../engines/ledger/define.ts';
import type { Text } from '../../kernel/text.ts';
import { useAsked } from '../search.ts';
import { useMe } from '../session.tsx';
import { Nothing, Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { amountText, balanceText, monthText, sum } from './amounts.ts';
import type { OpenAct } from './BookActs.tsx';
import { keptOf } from './book.ts';
import { owedBy } from './collect.ts';
import { closable } from './months.ts';
import type { BookPage } from './terms.ts';
import { actWords, rateWords, pageWords as words } from './words.ts';

interface NowProps {
  readonly view: BookPage;
  readonly book: Book;
  readonly onOpen: (act: OpenAct) => void;
}

interface Todo {
  readonly id: string;
  readonly says: Text;
  /** Absent where the reader can do nothing about it. */
  readonly act?: { readonly verb: Text; readonly run: () => void };
}

function useTodo({ view, book, onOpen }: NowProps): readonly Todo[] {
  const [, ask] = useAsked();
  const { today } = useMe();
  const posts = view.may.includes('ledger.post');
  const act = (verb: Text, run: () => void) => (posts ? { act: { verb, run } } : {});
  const { payers, months, measure, asked } = view;
  const unrated = payers.filter(({ rate }) => rate === null).length;
  const waiting = payers.filter(({ rate }) => rate !== null && rate.confirmed === null).length;
  const owing = payers.filter((one) => owedBy(one) > 0);
  const kept = keptOf(book, view);
  const agrees = asked.filter(({ mine }) => mine === 'agree').length;
  const open = months.filter(({ ready }) => ready > 0);
  const [next] = open;
  const [last] = closable(today, view.openFrom);
  const closes = view.may.includes('ledger.check') && view.balances.length > 0;
  return [
    ...when(agrees > 0, { id: 'asked', says: words.asked(agrees) }),
    ...when(unrated > 0, {
      ...{ id: 'unrated', says: words.unrated(unrated) },
      ...act(rateWords.many, () => onOpen({ act: 'many' })),
    }),
    ...when(waiting > 0, {
      ...{ id: 'waiting', says: words.unconfirmed(waiting) },
      ...act(words.parts.rates, () => ask({ part: 'rates' })),
    }),
    ...when(next !== undefined, {
      ...{ id: 'raise', says: unraisedWords(open) },
      ...act(actWords.raise, () => onOpen({ act: 'raise', ...(next && { month: next.item }) })),
    }),
    ...when(owing.length > 0, {
      ...{
        id: 'owing',
        says: words.owed(owing.length, amountText(measure, sum(owing.map(owedBy)))),
      },
      ...act(words.parts.collect, () => ask({ part: undefined })),
    }),
    ...when(kept > 0, {
      ...{ id: 'kept', says: words.kept(amountText(measure, kept)) },
      ...act(actWords.handUp, () => onOpen({ act: 'hand-up' })),
    }),
    ...when(closes && last !== undefined, {
      ...{ id: 'close', says: words.closeNow(monthText(last ?? '')) },
      act: { verb: actWords.close, run: () => onOpen({ act: 'close' }) },
    }),
  ];
}

/** The oldest month that can be raised, and how many more. */
function unraisedWords([first, ...rest]: BookPage['months']): Text {
  if (first === undefined) return words.nothing;
  const month = monthText(first.item);
  const says = (first.raised > 0 ? words.restRaised : words.unraised)(month, first.ready);
  return rest.length === 0 ? says : words.andMonths(says, rest.length);
}

function when(so: boolean, todo: Todo): readonly Todo[] {
  return so ? [todo] : [];
}

/** What the page asks for now, each with the button that does it, and what the unit holds. */
export function Now(props: NowProps) {
  const say = useSay();
  const todo = useTodo(props);
  const { balances, measure } = props.view;
  return (
    <Panel title={say(words.now)}>
      {todo.length === 0 && (
        <Nothing title={say(words.nothing)}>
          <p>{say(words.nothingAbout)}</p>
        </Nothing>
      )}
      <ul className="plain-list todo">
        {todo.map(({ id, says, act }) => (
          <li key={id}>
            <span>{say(says)}</span>
            {act && (
              <Button size="small" onClick={act.run}>
                {say(act.verb)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {balances.length > 0 && (
        <dl className="balances" aria-label={say(words.held)}>
          {balances.map(({ kind, amount }) => (
            <div key={kind.id}>
              <dt>{say(kind.name)}</dt>
              <dd className="money">{say(balanceText(measure, amount))}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}
