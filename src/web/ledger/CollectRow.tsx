import { Checkbox, Input } from 'antd';
import { MoneyInput } from '../form/MoneyInput.tsx';
import { useSay } from '../text/say.tsx';
import { amountText, itemsText, sum } from './amounts.ts';
import type { Line } from './collect.ts';
import type { Measure, Payer } from './terms.ts';
import { collectWords as words } from './words.ts';

interface RowProps {
  readonly payer: Payer;
  readonly measure: Measure;
  readonly line: Line;
  /** Null: the reader posts nothing. */
  readonly onChange: ((line: Line) => void) | null;
}

function Owed({ payer, measure }: Pick<RowProps, 'payer' | 'measure'>) {
  const say = useSay();
  const { open, paid } = payer;
  const items = open.map(({ item }) => item);
  const owed = sum(open.map(({ amount }) => amount));
  return (
    <span className="owed">
      {open.length === 0 ? (
        <span className="faint">{say(words.owesNothing)}</span>
      ) : (
        <>
          {say(words.owed)} <b className="money">{say(amountText(measure, owed))}</b>{' '}
          <span className="faint small">{say(itemsText(items))}</span>
        </>
      )}
      {paid > 0 && (
        <span className="faint small"> {say(words.ahead(amountText(measure, paid)))}</span>
      )}
    </span>
  );
}

type Change = (part: Partial<Line>) => void;

/** The amount, which ticks the line when it is typed, and who brought it. */
function Written({
  payer,
  line,
  onChange,
}: Pick<RowProps, 'payer' | 'line'> & { onChange: Change }) {
  const say = useSay();
  const { name } = payer;
  // The field keeps its own words; it begins anew when another amount is owed.
  const begun = JSON.stringify(payer.open);
  return (
    <span className="fields">
      <MoneyInput
        key={begun}
        label={say(words.amountOf(name))}
        min={1}
        max={9_999_999_999}
        {...(typeof line.amount === 'number' ? { value: line.amount } : {})}
        onChange={(amount) => onChange({ amount, ticked: amount !== undefined })}
      />
      {line.ticked && (
        <Input
          aria-label={say(words.payerOf(name))}
          placeholder={`${say(words.payer)}（${say(words.payerHelp)}）`}
          value={line.payer}
          maxLength={50}
          onChange={({ target }) => onChange({ payer: target.value })}
        />
      )}
    </span>
  );
}

/** What somebody pays today. */
export function CollectRow({ payer, measure, line, onChange }: RowProps) {
  const say = useSay();
  const { name, team } = payer;
  const change: Change = (part) => onChange?.({ ...line, ...part });
  return (
    <li className={line.ticked ? 'ticked' : ''}>
      {onChange === null ? (
        <b>{name}</b>
      ) : (
        <Checkbox
          aria-label={say(words.tick(name))}
          checked={line.ticked}
          onChange={({ target }) => change({ ticked: target.checked })}
        >
          <b>{name}</b>
        </Checkbox>
      )}
      <span className="faint small team">{team ?? ''}</span>
      <Owed payer={payer} measure={measure} />
      {onChange !== null && <Written {...{ payer, line }} onChange={change} />}
    </li>
  );
}
