import { Input } from 'antd';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { useSay } from '../text/say.tsx';
import type { Entry, Mark, MarkAct, Marked } from './marks.ts';
import { recordWords as words } from './recordWords.ts';
import { lineWords, markNames, wayNames } from './words.ts';

interface RollRowProps {
  readonly entry: Entry;
  readonly marked: Marked | undefined;
  /** The row that the Tab key stops at. */
  readonly current: boolean;
  readonly mark: (act: MarkAct) => void;
  readonly onFocus: () => void;
  readonly onDone: () => void;
}

const choices = ['present', 'leave', 'absent'] as const;
const keys: Readonly<Record<string, Mark>> = {
  1: 'present',
  2: 'leave',
  3: 'absent',
  0: 'unconfirmed',
  ' ': 'present',
};

interface WhoProps {
  readonly entry: Entry;
  readonly marked: Marked | undefined;
}

function Who({ entry, marked }: WhoProps) {
  const say = useSay();
  const { sitting, way, cameAt } = marked ?? {};
  return (
    <span className="who">
      <b>{entry.name}</b>
      {entry.team !== null && <span className="faint"> {entry.team}</span>}
      {sitting !== undefined && <span className="sat">{say(lineWords.sitting(sitting))}</span>}
      {way !== undefined && cameAt !== undefined && (
        <span className="sat">
          {say(wayNames[way])} {cameAt}
        </span>
      )}
      {entry.note !== null && <span className="faint small">{say(entry.note)}</span>}
      {entry.duty !== null && (
        <span className="faint small">
          {say(words.dutyNote[entry.duty.because](entry.duty.word))}
        </span>
      )}
    </span>
  );
}

function Reason({ entry, marked, mark, onDone }: RollRowProps) {
  const say = useSay();
  return (
    <Input
      className="reason"
      value={marked?.reason ?? ''}
      maxLength={200}
      list="leave-reasons"
      placeholder={say(words.reasonHint)}
      aria-label={`${entry.name} ${say(words.reason)}`}
      onChange={(event) =>
        mark({ does: 'reason', person: entry.person, reason: event.target.value })
      }
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onDone();
      }}
    />
  );
}

interface ChoicesProps {
  readonly entry: Entry;
  readonly marked: Marked | undefined;
  readonly set: (to: Mark) => void;
}

/** Large enough for a thumb; a guest is only ever there. */
function Choices({ entry, marked, set }: ChoicesProps) {
  const say = useSay();
  return (
    <span className="choices">
      {(entry.expected ? choices : (['present'] as const)).map((choice) => (
        <button
          key={choice}
          type="button"
          tabIndex={-1}
          aria-pressed={marked?.mark === choice}
          className={choice}
          onClick={() => set(choice)}
        >
          {say(markNames[choice])}
        </button>
      ))}
    </span>
  );
}

/** Marks by key or by tap; after leave or absence the reason is what one types next. */
function useMarking({ entry, marked, mark }: RollRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const toReason = useRef(false);
  const away = marked !== undefined && marked.mark !== 'present';
  useEffect(() => {
    if (!away || !toReason.current) return;
    toReason.current = false;
    row.current?.querySelector('input')?.focus();
  }, [away]);
  const set = (to: Mark) => {
    toReason.current = (to === 'leave' || to === 'absent') && !away;
    mark({ does: 'mark', person: entry.person, mark: to });
  };
  const press = (event: KeyboardEvent) => {
    const to = keys[event.key];
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (to === undefined || !plain || event.target !== row.current) return;
    event.preventDefault();
    set(to);
  };
  return { row, away, set, press };
}

/** One person: three large targets; who was not marked is said to be unconfirmed. */
function Row(props: RollRowProps) {
  const { entry, marked, current, onFocus } = props;
  const say = useSay();
  const { row, away, set, press } = useMarking(props);
  const state = say(markNames[marked?.mark ?? 'unconfirmed']);
  return (
    <li
      ref={row}
      tabIndex={current ? 0 : -1}
      aria-label={`${entry.name}，${state}`}
      className={marked?.mark ?? 'unconfirmed'}
      onFocus={onFocus}
      onKeyDown={press}
    >
      <Who entry={entry} marked={marked} />
      <span className="state">{state}</span>
      <Choices entry={entry} marked={marked} set={set} />
      {away && <Reason {...props} />}
    </li>
  );
}

export const RollRow = memo(Row, (a, b) =>
  (['entry', 'marked', 'current', 'mark'] as const).every((one) => a[one] === b[one]),
);
