import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { IsoDate } from '../../kernel/date.ts';
import { type PayWay, payWayIds, payWays } from '../../kernel/payWays.ts';
import { useAct, useAnswer } from '../query.ts';
import { useMe } from '../session.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { Nothing } from '../shared/Page.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { amountText, sum } from './amounts.ts';
import { CollectRow } from './CollectRow.tsx';
import {
  allPay,
  type Line,
  type Lines,
  lineOf,
  ofPeople,
  owedBy,
  paymentLines,
  tickedOf,
  withoutAmount,
} from './collect.ts';
import type { BookPage, PageOf } from './terms.ts';
import { collectWords as words } from './words.ts';

const key = 'POST /api/units/:unit/books/:book/payments';
const page = 'GET /api/units/:unit/books/:book';

export interface Collected {
  readonly count: number;
  readonly amount: number;
}

interface FormProps {
  readonly of: PageOf;
  readonly view: BookPage;
  /** Sent along, so that the same form has no second effect however often it is sent. */
  readonly formKey: string;
  readonly onDone: (what: Collected) => void;
}

/** Everything that is written on the form, and sending it. */
function useForm({ of, view: shown, formKey, onDone }: FormProps) {
  const { today } = useMe();
  const act = useAct(key);
  const [lines, setLines] = useState<Lines>({});
  const [way, setWay] = useState<PayWay>('cash');
  const [on, setOn] = useState<IsoDate>(today);
  // Who belonged here on the day of the collection, not today: somebody may have moved since.
  const day = useAnswer(page, { params: of, query: { on } }, on !== shown.on);
  const view = on === shown.on ? shown : (day.data ?? shown);
  const ticked = tickedOf(lines, view.payers);
  const sent = paymentLines(ticked);
  const post = async () => {
    if (sent === null) return;
    const body = { on, key: formKey, way, lines: [...sent] };
    if ((await act.run({ params: of, body })) === null) return;
    onDone({ count: sent.length, amount: sum(sent.map(({ amount }) => amount)) });
  };
  const set = (person: string, line: Line) => setLines((all) => ({ ...all, [person]: line }));
  return { view, act, lines, setLines, set, way, setWay, on, setOn, ticked, sent, post };
}

type Written = ReturnType<typeof useForm>;

function Head({ form, view }: { readonly form: Written; readonly view: BookPage }) {
  const say = useSay();
  const { today } = useMe();
  const owing = view.payers.filter((one) => owedBy(one) > 0).length;
  return (
    <div className="filter">
      <DayPicker
        label={say(words.on)}
        value={form.on}
        latest={today}
        allowClear={false}
        onChange={(day) => form.setOn(day ?? today)}
      />
      <Radio.Group
        aria-label={say(words.way)}
        value={form.way}
        options={payWayIds.map((value) => ({ value, label: say(payWays[value]) }))}
        onChange={({ target }) => form.setWay(target.value as PayWay)}
      />
      {owing > 0 && (
        <Button onClick={() => form.setLines((lines) => allPay(lines, view.payers))}>
          {say(words.all(owing))}
        </Button>
      )}
      {form.ticked.length > 0 && (
        <Button type="text" onClick={() => form.setLines({})}>
          {say(words.clear)}
        </Button>
      )}
    </div>
  );
}

function Foot({ form, view }: { readonly form: Written; readonly view: BookPage }) {
  const say = useSay();
  const { ticked, sent, act } = form;
  const wrong = withoutAmount(ticked);
  const all = sum((sent ?? []).map(({ amount }) => amount));
  return (
    <footer className="ledger-foot">
      <span aria-live="polite">
        {ticked.length === 0 && say(words.none)}
        {sent !== null && say(words.total(sent.length, amountText(view.measure, all)))}
        {wrong.length > 0 && <b className="wrong">{say(words.wrong(wrong.join('、')))}</b>}
      </span>
      <Button
        type="primary"
        disabled={sent === null}
        loading={act.busy}
        onClick={() => void form.post()}
      >
        {say(words.post)}
      </Button>
    </footer>
  );
}

/** One line a member; what was ticked and typed stays until it is posted. */
export function CollectForm(props: FormProps) {
  const say = useSay();
  const form = useForm(props);
  const { view } = form;
  const posts = view.may.includes('ledger.post');
  const names = form.ticked.map(({ name }) => name);
  return (
    <>
      {posts && <Head form={form} view={view} />}
      {!view.payers.some((one) => owedBy(one) > 0) && (
        <Nothing title={say(words.noneOwes)}>{posts && <p>{say(words.noneOwesAbout)}</p>}</Nothing>
      )}
      <ul className="collect">
        {view.payers.map((payer) => (
          <CollectRow
            key={payer.person}
            payer={payer}
            measure={view.measure}
            line={lineOf(form.lines, payer)}
            onChange={posts ? (line) => form.set(payer.person, line) : null}
          />
        ))}
      </ul>
      <ProblemList problems={ofPeople(form.act.problems, names)} />
      {posts && <Foot form={form} view={view} />}
    </>
  );
}
