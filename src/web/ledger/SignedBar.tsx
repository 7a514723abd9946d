import { Button } from 'antd';
import { useState } from 'react';
import type { IsoDate } from '../../kernel/date.ts';
import { useAct } from '../query.ts';
import { useMe } from '../session.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { ofPeople } from './collect.ts';
import type { BookPage, PageOf } from './terms.ts';
import { rateWords as words } from './words.ts';

interface BarProps {
  readonly of: PageOf;
  readonly view: BookPage;
  /** Ids of rates. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (rates: ReadonlySet<string>) => void;
}

/** Rates that nobody confirmed yet, with whose they are. */
function waitingOf({ payers }: BookPage) {
  return payers.flatMap(({ name, rate }) =>
    rate !== null && rate.confirmed === null ? [{ id: rate.id, name }] : [],
  );
}

/** Enters that the selected members signed on paper; nothing where nobody is waited for. */
export function SignedBar({ of, view, selected, onSelect }: BarProps) {
  const say = useSay();
  const { today } = useMe();
  const [signedOn, setSignedOn] = useState<IsoDate>(today);
  const act = useAct('POST /api/units/:unit/books/:book/rates/signed');
  const waiting = waitingOf(view);
  const chosen = waiting.filter(({ id }) => selected.has(id));
  if (waiting.length === 0) return null;
  const enter = async () => {
    const body = { rates: chosen.map(({ id }) => id), signedOn };
    if ((await act.run({ params: of, body })) !== null) onSelect(new Set());
  };
  const names = chosen.map(({ name }) => name);
  return (
    <>
      <div className="filter">
        <Button onClick={() => onSelect(new Set(waiting.map(({ id }) => id)))}>
          {say(words.selectAll(waiting.length))}
        </Button>
        <DayPicker
          label={say(words.signedOn)}
          value={signedOn}
          latest={today}
          allowClear={false}
          onChange={(day) => setSignedOn(day ?? today)}
        />
        <Button
          type="primary"
          disabled={chosen.length === 0}
          loading={act.busy}
          onClick={() => void enter()}
        >
          {say(words.signed(chosen.length))}
        </Button>
      </div>
      <ProblemList problems={ofPeople(act.problems, names)} />
    </>
  );
}
