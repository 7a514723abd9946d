import { Button, Drawer, Input, Select } from 'antd';
import { useState } from 'react';
import type { Book } from '../../engines/ledger/define.ts';
import type { Field } from '../../kernel/form.ts';
import { useAct } from '../query.ts';
import { useMe } from '../session.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { ofPeople } from './collect.ts';
import { type Cells, filled, isRead } from './column.ts';
import { PasteColumn } from './PasteColumn.tsx';
import { RateCell } from './RateCell.tsx';
import { useFrom } from './RateDrawer.tsx';
import type { BookPage, PageOf } from './terms.ts';
import { rateWords as words } from './words.ts';

interface ManyProps {
  readonly of: PageOf;
  readonly view: BookPage;
  readonly book: Book;
  readonly onClose: () => void;
}

const inputsOf = (cells: Cells, person: string) =>
  Object.fromEntries(
    Object.entries(cells[person] ?? {}).filter(([, value]) => value !== undefined),
  ) as Record<string, string | number>;

/** What is written in the table, and which of it differs from what stands. */
function useTable({ of, view, book, onClose }: ManyProps) {
  const act = useAct('POST /api/units/:unit/books/:book/rates');
  const fields = Object.entries<Field>(book.collects?.rate.form.fields ?? {});
  const stands: Cells = Object.fromEntries(
    view.payers.map(({ person, rate }) => [person, (rate?.inputs ?? {}) as Cells[string]]),
  );
  const [cells, setCells] = useState(stands);
  // The money fields keep their own words; a pasted column begins them anew.
  const [pasted, setPasted] = useState(0);
  const { from, setFrom, options } = useBeginning(view);
  const [reason, setReason] = useState('');
  const changed = view.payers.filter(
    ({ person }) =>
      JSON.stringify(inputsOf(cells, person)) !== JSON.stringify(inputsOf(stands, person)),
  );
  const unread = view.payers.filter(({ person }) =>
    fields.some(([id, field]) => !isRead(field, cells[person]?.[id])),
  );
  const save = async () => {
    const because = reason.trim() || null;
    const rates = changed.map(({ person }) => {
      return { person, inputs: inputsOf(cells, person), reason: because };
    });
    if ((await act.run({ params: of, body: { from, rates } })) !== null) onClose();
  };
  const fill = (field: readonly [string, Field], column: string) => {
    const persons = view.payers.map(({ person }) => person);
    setCells((old) => filled(old, persons, field, column));
    setPasted((count) => count + 1);
  };
  const set = (person: string, id: string, value: Cells[string][string]) =>
    setCells((old) => ({ ...old, [person]: { ...old[person], [id]: value } }));
  return {
    ...{ act, fields, cells, set, fill, pasted, changed, unread, save },
    ...{ from, setFrom, options, reason, setReason },
  };
}

/** A change begins now; where nobody was assessed yet, it is for the whole year. */
function useBeginning({ payers }: BookPage) {
  const { first, options } = useFrom();
  const { today } = useMe();
  const isFirst = payers.every(({ rate }) => rate === null);
  const [from, setFrom] = useState(isFirst ? first : today.slice(0, 7));
  return { from, setFrom, options };
}

type Table = ReturnType<typeof useTable>;

function Foot({ table, onClose }: { readonly table: Table; readonly onClose: () => void }) {
  const say = useSay();
  const { changed, unread, act, save } = table;
  const names = unread.map(({ name }) => name).join('、');
  return (
    <div className="drawer-foot">
      <span aria-live="polite">
        {unread.length > 0 && <b className="wrong">{say(words.unread(names))}</b>}
        {changed.length === 0 && <span className="faint">{say(words.unchanged)}</span>}
      </span>
      <Button onClick={onClose}>{say(common.cancel)}</Button>
      <Button
        type="primary"
        disabled={changed.length === 0 || unread.length > 0}
        loading={act.busy}
        onClick={() => void save()}
      >
        {say(words.saveMany(changed.length))}
      </Button>
    </div>
  );
}

function Rows({ table, view }: { readonly table: Table; readonly view: BookPage }) {
  const say = useSay();
  const { fields, cells, pasted, set } = table;
  return (
    <table className="ledger-table many">
      <thead>
        <tr>
          <td />
          {fields.map(([id, field]) => (
            <th key={id} scope="col">
              {say(field.label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.payers.map(({ person, name }) => (
          <tr key={person}>
            <th scope="row">{name}</th>
            {fields.map(([id, field]) => (
              <td key={`${id} ${pasted}`} data-label={say(field.label)}>
                <RateCell
                  field={field}
                  label={say(words.cell(name, field.label))}
                  value={cells[person]?.[id]}
                  onChange={(value) => set(person, id, value)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Everybody’s kind and base in one table, by hand or by a pasted column. */
export function ManyRates(props: ManyProps) {
  const say = useSay();
  const table = useTable(props);
  const { act, changed, from, setFrom, options, reason, setReason } = table;
  const names = changed.map(({ name }) => name);
  const shell = {
    ...{ title: say(words.many), onClose: props.onClose, size: 900, mask: { closable: false } },
    footer: <Foot table={table} onClose={props.onClose} />,
  };
  return (
    <Drawer open {...shell}>
      <p className="about">{say(words.manyAbout)}</p>
      <ProblemList problems={ofPeople(act.problems, names)} />
      <div className="filter">
        <Select
          aria-label={say(words.from)}
          className="narrow-pick"
          value={from}
          options={options}
          onChange={setFrom}
          showSearch={{ optionFilterProp: 'label' }}
        />
        <Input
          aria-label={say(words.reason)}
          className="name-search"
          placeholder={say(words.reason)}
          value={reason}
          maxLength={200}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <PasteColumn fields={table.fields} people={props.view.payers.length} onFill={table.fill} />
      <Rows table={table} view={props.view} />
    </Drawer>
  );
}
