import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Book } from '../../engines/ledger/define.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { MoneyInput } from '../form/MoneyInput.tsx';
import { newId } from '../id.ts';
import { useMe } from '../session.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { monthText } from './amounts.ts';
import { keptOf } from './book.ts';
import { closable, monthsBack } from './months.ts';
import type { RaisedReply } from './RaisedNote.tsx';
import type { BookPage, PageOf } from './terms.ts';
import { actWords as words } from './words.ts';

/** Which form of the page is open. */
export type OpenAct =
  | { readonly act: 'raise'; readonly month?: string }
  | { readonly act: 'hand-up' }
  | { readonly act: 'close' }
  | { readonly act: 'many' };

interface ActProps {
  readonly of: PageOf;
  readonly view: BookPage;
  readonly book: Book;
  readonly onClose: () => void;
}

const need = [{ required: true }];
const shownMonths = 15;

interface RaiseProps extends ActProps {
  readonly month: string | undefined;
  readonly onRaised: (raised: RaisedReply) => void;
}

/** Raises a month; the word under which it is sent is made once, so a second try adds nothing. */
export function RaiseDrawer({ of, view, month, onClose, onRaised }: RaiseProps) {
  const say = useSay();
  const [key] = useState(newId);
  const { today } = useMe();
  const months = monthsBack(today, shownMonths);
  const first = month ?? view.months.find(({ ready }) => ready > 0)?.item ?? months[0];
  const readyIn = (item: string) => view.months.find((one) => one.item === item)?.ready ?? 0;
  const [item, setItem] = useState(first ?? '');
  return (
    <ActDrawer<'POST /api/units/:unit/books/:book/raise', { item: string }>
      operation="POST /api/units/:unit/books/:book/raise"
      title={say(words.raise)}
      about={say(words.raiseAbout)}
      verb={say(words.raise)}
      onClose={onClose}
      initial={{ item }}
      input={(values) => ({
        params: of,
        body: { item: values.item, key: `${key} ${values.item}` },
      })}
      done={(reply) => onRaised({ item, reply })}
    >
      <Form.Item name="item" label={say(words.month)} rules={need}>
        <Select
          onChange={setItem}
          options={months.map((value) => ({
            value,
            label: say(
              readyIn(value) > 0 ? words.ready(monthText(value), readyIn(value)) : monthText(value),
            ),
          }))}
        />
      </Form.Item>
    </ActDrawer>
  );
}

interface HandUpValues {
  readonly on: IsoDate;
  readonly amount: number;
  readonly documentNo?: string;
}

/** Passes on what is held: all of it unless somebody writes less. */
export function HandUpDrawer({ of, view, book, onClose }: ActProps) {
  const say = useSay();
  const [key] = useState(newId);
  const { today } = useMe();
  const kept = keptOf(book, view);
  return (
    <ActDrawer<'POST /api/units/:unit/books/:book/hand-ups', HandUpValues>
      operation="POST /api/units/:unit/books/:book/hand-ups"
      title={say(words.handUp)}
      about={say(words.handUpAbout)}
      verb={say(words.handUp)}
      onClose={onClose}
      initial={{ on: today, ...(kept > 0 && { amount: kept }) }}
      input={({ on, amount, documentNo }) => ({
        params: of,
        body: { on, amount, key, documentNo: documentNo?.trim() || null },
      })}
    >
      <Form.Item name="amount" label={say(words.handUpAmount)} rules={need}>
        <MoneyInput min={1} max={9_999_999_999} />
      </Form.Item>
      <Form.Item name="on" label={say(words.handUpOn)} rules={need}>
        <DayPicker latest={today} />
      </Form.Item>
      <Form.Item name="documentNo" label={say(words.documentNo)}>
        <Input maxLength={100} />
      </Form.Item>
    </ActDrawer>
  );
}

/** Closes a month that is over, and whatever lies before it. */
export function CloseDrawer({ of, view, onClose }: ActProps) {
  const { say, language } = useSpeech();
  const { today } = useMe();
  const months = closable(today, view.openFrom);
  const closed = view.openFrom !== null && words.openFrom(dayWords(view.openFrom, language));
  return (
    <ActDrawer<'POST /api/units/:unit/books/:book/close', { month: string }>
      operation="POST /api/units/:unit/books/:book/close"
      title={say(words.close)}
      about={`${say(words.closeAbout)} ${closed ? say(closed) : ''}`}
      verb={say(words.close)}
      onClose={onClose}
      initial={months[0] === undefined ? {} : { month: months[0] }}
      input={(body) => ({ params: of, body })}
    >
      <Form.Item name="month" label={say(words.month)} rules={need}>
        <Select options={months.map((value) => ({ value, label: say(monthText(value)) }))} />
      </Form.Item>
    </ActDrawer>
  );
}
