import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { Book } from '../../engines/ledger/define.ts';
import type { Field } from '../../kernel/form.ts';
import { Panel } from '../shared/Page.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { digits, monthText } from './amounts.ts';
import type { OpenAct } from './BookActs.tsx';
import { RateDrawer } from './RateDrawer.tsx';
import { SignedBar } from './SignedBar.tsx';
import type { BookPage, Measure, PageOf, Payer } from './terms.ts';
import { rateWords as words } from './words.ts';

interface RatesProps {
  readonly of: PageOf;
  readonly view: BookPage;
  readonly book: Book;
  readonly onOpen: (act: OpenAct) => void;
}

type Rate = NonNullable<Payer['rate']>;

/** What was written of somebody, as its field says it. */
function Written({ field, value }: { readonly field: Field; readonly value: unknown }) {
  const say = useSay();
  if (value === null || value === undefined) return null;
  if (field.kind === 'choice') {
    const option = field.options.find(({ id }) => id === value);
    return option === undefined ? String(value) : say(option.label);
  }
  return field.kind === 'money' && typeof value === 'number' ? digits('fen', value) : String(value);
}

function State({ rate }: { readonly rate: Rate | null }) {
  const { say, language } = useSpeech();
  if (rate === null) return <span className="mark">{say(words.none)}</span>;
  const { confirmed } = rate;
  if (confirmed === null) return <span className="mark blocked">{say(words.waits)}</span>;
  const on = dayWords(confirmed.on, language);
  const said = confirmed.how === 'paper' ? words.onPaper(on) : words.onScreen(on);
  return <span className="mark settled">{say(said)}</span>;
}

interface RowProps {
  readonly payer: Payer;
  readonly fields: readonly (readonly [string, Field])[];
  readonly measure: Measure;
  readonly selected: boolean;
  /** Null: the reader sets nothing. */
  readonly acts: { readonly set: () => void; readonly select: (on: boolean) => void } | null;
}

/** Whoever did not confirm yet can be selected. */
function Who({ payer, selected, acts }: Pick<RowProps, 'payer' | 'selected' | 'acts'>) {
  const say = useSay();
  const { name, team, rate } = payer;
  const waits = rate !== null && rate.confirmed === null;
  return (
    <>
      {acts !== null && waits ? (
        <Checkbox
          aria-label={say(words.select(name))}
          checked={selected}
          onChange={({ target }) => acts.select(target.checked)}
        >
          {name}
        </Checkbox>
      ) : (
        name
      )}{' '}
      <span className="faint small">{team ?? ''}</span>
    </>
  );
}

function Row({ payer, fields, measure, selected, acts }: RowProps) {
  const say = useSay();
  const { name, rate } = payer;
  return (
    <tr>
      <th scope="row">
        <Who {...{ payer, selected, acts }} />
      </th>
      {fields.map(([id, field]) => (
        <td key={id} data-label={say(field.label)} className={cellClass(field)}>
          <Written field={field} value={rate?.inputs[id]} />
        </td>
      ))}
      <td data-label={say(words.amount)} className="number">
        {rate !== null && <b>{digits(measure, rate.amount)}</b>}{' '}
        {rate !== null && (
          <span className="faint small">{say(words.since(monthText(rate.from.slice(0, 7))))}</span>
        )}
      </td>
      <td data-label={say(words.state)}>
        <State rate={rate} />
      </td>
      <td>
        {acts !== null && (
          <Button size="small" aria-label={say(words.setOf(name))} onClick={acts.set}>
            {say(rate === null ? words.set : words.setAgain)}
          </Button>
        )}
      </td>
    </tr>
  );
}

const cellClass = (field: Field) => (field.kind === 'money' ? 'number' : '');

/** A column in which nothing is written of anybody would only take room. */
function shownFields(book: Book, payers: readonly Payer[]): RowProps['fields'] {
  const all = Object.entries<Field>(book.collects?.rate.form.fields ?? {});
  return all.filter(
    ([id, field]) => field.required || payers.some(({ rate }) => (rate?.inputs[id] ?? '') !== ''),
  );
}

function Head({ fields }: Pick<RowProps, 'fields'>) {
  const say = useSay();
  return (
    <thead>
      <tr>
        <td />
        {fields.map(([id, field]) => (
          <th key={id} scope="col" className={cellClass(field)}>
            {say(field.label)}
          </th>
        ))}
        <th scope="col" className="number">
          {say(words.amount)}
        </th>
        <th scope="col">{say(words.state)}</th>
        <td />
      </tr>
    </thead>
  );
}

/** Who pays what and why, and whether she said yes to it. */
export function RatesPanel({ of, view, book, onOpen }: RatesProps) {
  const say = useSay();
  const [setting, setSetting] = useState<Payer | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const posts = view.may.includes('ledger.post');
  const fields = shownFields(book, view.payers);
  const select = (rate: string, on: boolean) =>
    setSelected((old) => new Set(on ? [...old, rate] : [...old].filter((one) => one !== rate)));
  const many = posts && <Button onClick={() => onOpen({ act: 'many' })}>{say(words.many)}</Button>;
  return (
    <Panel title={say(words.title)} actions={many}>
      <p className="about">{say(words.about)}</p>
      {posts && <SignedBar {...{ of, view, selected }} onSelect={setSelected} />}
      <table className="ledger-table">
        <Head fields={fields} />
        <tbody>
          {view.payers.map((payer) => (
            <Row
              key={payer.person}
              {...{ payer, fields, measure: view.measure }}
              selected={payer.rate !== null && selected.has(payer.rate.id)}
              acts={
                posts
                  ? {
                      set: () => setSetting(payer),
                      select: (on) => select(payer.rate?.id ?? '', on),
                    }
                  : null
              }
            />
          ))}
        </tbody>
      </table>
      {setting !== null && (
        <RateDrawer {...{ of, view, book }} payer={setting} onClose={() => setSetting(null)} />
      )}
    </Panel>
  );
}
