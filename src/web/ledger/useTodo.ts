import type { Book } from '../../engines/ledger/define.ts';
import type { Text } from '../../kernel/text.ts';
import { useAsked } from '../search.ts';
import { useMe } from '../session.tsx';
import { amountText, monthText, sum } from './amounts.ts';
import type { OpenAct } from './BookActs.tsx';
import { keptOf } from './book.ts';
import { owedBy } from './collect.ts';
import { closable } from './months.ts';
import type { BookPage } from './terms.ts';
import { actWords, rateWords, pageWords as words } from './words.ts';

export interface NowProps {
  readonly view: BookPage;
  readonly book: Book;
  readonly onOpen: (act: OpenAct) => void;
}

export interface Todo {
  readonly id: string;
  readonly says: Text;
  /** Absent where the reader can do nothing about it. */
  readonly act?: { readonly verb: Text; readonly run: () => void };
}

type Act = (verb: Text, run: () => void) => Pick<Todo, 'act'>;

/** What the page asks for now, the first thing first. */
export function useTodo(props: NowProps): readonly Todo[] {
  const { view } = props;
  const [, ask] = useAsked();
  const posts = view.may.includes('ledger.post');
  const act: Act = (verb, run) => (posts ? { act: { verb, run } } : {});
  const agrees = view.asked.filter(({ mine }) => mine === 'agree').length;
  return [
    ...when(agrees > 0, { id: 'asked', says: words.asked(agrees) }),
    ...ofRates(props, act, () => ask({ part: 'rates' })),
    ...ofMoney(props, act, () => ask({ part: undefined })),
    ...useClosing(props),
  ];
}

function ofRates({ view, onOpen }: NowProps, act: Act, toRates: () => void): readonly Todo[] {
  const { payers, months } = view;
  const unrated = payers.filter(({ rate }) => rate === null).length;
  const waiting = payers.filter(({ rate }) => rate !== null && rate.confirmed === null).length;
  const open = months.filter(({ ready }) => ready > 0);
  const [next] = open;
  const raise = () => onOpen({ act: 'raise', ...(next && { month: next.item }) });
  return [
    ...when(unrated > 0, {
      ...{ id: 'unrated', says: words.unrated(unrated) },
      ...act(rateWords.many, () => onOpen({ act: 'many' })),
    }),
    ...when(waiting > 0, {
      ...{ id: 'waiting', says: words.unconfirmed(waiting) },
      ...act(words.parts.rates, toRates),
    }),
    ...when(next !== undefined, {
      ...{ id: 'raise', says: unraisedWords(open) },
      ...act(actWords.raise, raise),
    }),
  ];
}

function ofMoney({ view, book, onOpen }: NowProps, act: Act, toCollect: () => void) {
  const { payers, measure } = view;
  const owing = payers.map(owedBy).filter((owed) => owed > 0);
  const kept = keptOf(book, view);
  return [
    ...when(owing.length > 0, {
      ...{ id: 'owing', says: words.owed(owing.length, amountText(measure, sum(owing))) },
      ...act(words.parts.collect, toCollect),
    }),
    ...when(kept > 0, {
      ...{ id: 'kept', says: words.kept(amountText(measure, kept)) },
      ...act(actWords.handUp, () => onOpen({ act: 'hand-up' })),
    }),
  ];
}

/** The last month that is over, for whoever closes months. */
function useClosing({ view, onOpen }: NowProps): readonly Todo[] {
  const { today } = useMe();
  const [last] = closable(today, view.openFrom);
  const closes = view.may.includes('ledger.check') && view.balances.length > 0;
  if (!closes || last === undefined) return [];
  const act = { verb: actWords.close, run: () => onOpen({ act: 'close' }) };
  return [{ id: 'close', says: words.closeNow(monthText(last)), act }];
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
