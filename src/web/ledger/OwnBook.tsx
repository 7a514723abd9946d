import { useCatalogue } from '../catalogue.tsx';
import { useMe } from '../session.tsx';
import { Day } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { amountText, digits, itemsText, monthText, sum } from './amounts.ts';
import { monthsBack } from './months.ts';
import { OwnRates } from './OwnRates.tsx';
import { type OwnMonth, ownMonths } from './ownMonths.ts';
import type { Measure, OwnBookView } from './terms.ts';
import { ownWords as words } from './words.ts';

interface OwnProps {
  readonly one: OwnBookView;
}

/** What is owed today, in one sentence. */
export function OwnDebt({ one }: OwnProps) {
  const say = useSay();
  const { open, paid, measure } = one;
  const owed = sum(open.map(({ amount }) => amount));
  const items = itemsText(open.map(({ item }) => item));
  return (
    <p className="own-debt">
      <b>{say(owed === 0 ? words.owesNothing : words.owes(amountText(measure, owed), items))}</b>
      {paid > 0 && <span className="faint"> {say(words.ahead(amountText(measure, paid)))}</span>}
    </p>
  );
}

function Month({ month, measure }: { readonly month: OwnMonth; readonly measure: Measure }) {
  const say = useSay();
  const { item, raised, open, state } = month;
  return (
    <li className={state}>
      <span>{say(monthText(item))}</span>
      <b className="money">{raised === 0 ? '—' : digits(measure, raised)}</b>
      <small>
        {say(words.states[state])}
        {state === 'part' && ` · ${say(words.left(amountText(measure, open)))}`}
      </small>
    </li>
  );
}

function Months({ one }: OwnProps) {
  const say = useSay();
  const { today } = useMe();
  const collects = useCatalogue().books.find(({ id }) => id === one.id)?.collects;
  if (collects === undefined) return null;
  const months = ownMonths(one, collects, monthsBack(today, 12).toReversed());
  return (
    <>
      <h3>{say(words.months)}</h3>
      <ol className="own-months">
        {months.map((month) => (
          <Month key={month.item} month={month} measure={one.measure} />
        ))}
      </ol>
    </>
  );
}

function Payments({ one }: OwnProps) {
  const say = useSay();
  const takes = useCatalogue().books.find(({ id }) => id === one.id)?.collects?.takes;
  const rows = one.rows.filter(({ posting }) => posting.id === takes).toReversed();
  return (
    <>
      <h3>{say(words.payments)}</h3>
      {rows.length === 0 && <p className="faint">{say(words.noPayment)}</p>}
      <ul className="plain-list">
        {rows.map(({ entry, on, amount, unitName }) => (
          <li key={entry}>
            <Day day={on} /> <b className="money">{say(amountText(one.measure, amount))}</b>{' '}
            <span className="faint">{unitName}</span>{' '}
            {amount < 0 && <span className="mark">{say(words.takenBack)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** One book of mine: what I am to pay, what I owe, month by month, and what I paid. */
export function OwnBook({ one }: OwnProps) {
  const say = useSay();
  return (
    <Panel title={say(one.name)}>
      <OwnRates one={one} />
      <OwnDebt one={one} />
      <Months one={one} />
      <Payments one={one} />
    </Panel>
  );
}
