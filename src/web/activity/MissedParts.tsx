import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import { useSay } from '../text/say.tsx';
import type { Entry } from './marks.ts';
import { recordWords as words } from './recordWords.ts';
import type { RecordState } from './useRecord.ts';

interface MissedProps {
  readonly state: RecordState;
  /** Everybody whom the gathering expects. */
  readonly roll: readonly Entry[];
}

/** Who came and missed a part; taking the line away means: was there all the time. */
function Told({ state, roll }: MissedProps) {
  const say = useSay();
  const { activities } = useCatalogue();
  const lines = roll.flatMap(({ person, name }) => {
    const { missed = [], reason = '' } = state.marks.marks.get(person) ?? {};
    return missed.length === 0 ? [] : [{ person, name, missed, reason }];
  });
  return (
    <ul className="plain-list">
      {lines.map(({ person, name, missed, reason }) => (
        <li key={person}>
          <b>{name}</b>{' '}
          {say(
            words.missedParts(
              missed.map((handle) => nameOf(activities, handle)),
              reason,
            ),
          )}{' '}
          <Button
            size="small"
            aria-label={`${say(words.missedRemove)} ${name}`}
            onClick={() => state.mark({ does: 'missed', person, missed: [], reason: '' })}
          >
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface Line {
  readonly who: string | null;
  readonly missed: readonly string[];
  readonly reason: string;
}

const blank: Line = { who: null, missed: [], reason: '' };

interface NewLineProps extends MissedProps {
  readonly line: Line;
  readonly own: RecordState['parts'];
  readonly set: (line: Line) => void;
}

/** Who, which part, why: in the order in which one says it. */
function NewLine({ roll, line, own, set }: NewLineProps) {
  const say = useSay();
  const { activities } = useCatalogue();
  const { who, missed, reason } = line;
  const people = roll.map(({ person, name }) => ({ value: person, label: name }));
  const parts = own.map(({ handle }) => ({
    value: handle,
    label: say(nameOf(activities, handle)),
  }));
  return (
    <div className="triple">
      <Select
        aria-label={say(words.missedWho)}
        placeholder={say(words.missedWho)}
        value={who}
        onChange={(person: string) => set({ ...blank, who: person })}
        showSearch={{ optionFilterProp: 'label' }}
        options={people}
      />
      <Select
        mode="multiple"
        aria-label={say(words.missedWhich)}
        placeholder={say(words.missedWhich)}
        value={[...missed]}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(handles: string[]) => set({ ...line, missed: handles })}
        options={parts}
      />
      <Input
        aria-label={say(words.reason)}
        placeholder={say(words.reasonHint)}
        list="leave-reasons"
        maxLength={200}
        value={reason}
        onChange={(event) => set({ ...line, reason: event.target.value })}
      />
    </div>
  );
}

/** Who came late or left early: present at the gathering, not at every part of it. */
export function MissedParts({ state, roll }: MissedProps) {
  const say = useSay();
  const [line, set] = useState(blank);
  const { who, missed, reason } = line;
  const own = state.parts.filter((part) =>
    part.roll.some((entry) => entry.person === who && entry.expected),
  );
  const add = () => {
    if (who !== null) state.mark({ does: 'missed', person: who, missed, reason });
    set(blank);
  };
  return (
    <details className="missed">
      <summary>{say(words.missed)}</summary>
      <p className="about">{say(words.missedAbout)}</p>
      <Told state={state} roll={roll} />
      <NewLine state={state} roll={roll} line={line} own={own} set={set} />
      <Button disabled={missed.length === 0 || missed.length >= own.length} onClick={add}>
        {say(words.missedAdd)}
      </Button>
    </details>
  );
}
