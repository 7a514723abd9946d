import { Button, Segmented } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { problemsOf } from '../refusal.ts';
import { Nothing, Panel } from '../shared/Page.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { CodeSignIn } from './CodeSignIn.tsx';
import { clockOf } from './clock.ts';
import { MissedParts } from './MissedParts.tsx';
import { type Entry, strayMarks, unmarked } from './marks.ts';
import { NumberFields } from './NumberFields.tsx';
import { NumberSignIn } from './NumberSignIn.tsx';
import { OnDuty } from './OnDuty.tsx';
import { RestDialog } from './RestDialog.tsx';
import { RollRow } from './RollRow.tsx';
import { recordWords as words } from './recordWords.ts';
import { SittingChoice } from './SittingFields.tsx';
import { onDuty } from './signIn.ts';
import type { RecordState } from './useRecord.ts';
import type { Save } from './useSave.ts';
import { wayNames } from './words.ts';

interface RowsProps {
  readonly state: RecordState;
  readonly entries: readonly Entry[];
  readonly label: string;
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** One stop for the Tab key; the arrows go from person to person. */
function Rows({ state, entries, label }: RowsProps) {
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const go = (next: number) => {
    setAt(next);
    const row = list.current?.children[next];
    if (row instanceof HTMLElement) row.focus();
  };
  const step = (event: KeyboardEvent) => {
    const next = steps[event.key];
    if (next === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    go(next(at, entries.length - 1));
  };
  return (
    <ul className="roll" ref={list} aria-label={label} onKeyDown={step}>
      {entries.map((entry, i) => (
        <RollRow
          key={entry.person}
          entry={entry}
          marked={state.marks.marks.get(entry.person)}
          current={i === Math.min(at, entries.length - 1)}
          mark={state.mark}
          onFocus={() => setAt(i)}
          onDone={() => go(Math.min(i + 1, entries.length - 1))}
        />
      ))}
    </ul>
  );
}

/** The one act for everybody who came: explicit, with the names before it, to be taken back. */
function Rest({ state, roll }: { readonly state: RecordState; readonly roll: readonly Entry[] }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const left = unmarked(state.marks.marks, roll).length;
  if (left === 0 && state.marks.before === null) return null;
  if (left === 0) {
    return (
      <p className="note" role="status">
        {say(words.restDone)}{' '}
        <Button size="small" onClick={() => state.mark({ does: 'take-back' })}>
          {say(words.takeBack)}
        </Button>
      </p>
    );
  }
  return (
    <>
      <Button size="large" className="rest" onClick={() => setAsking(true)}>
        {say(words.rest(left))}
      </Button>
      {asking && (
        <RestDialog
          roll={roll}
          marks={state.marks.marks}
          onClose={() => setAsking(false)}
          onYes={() => {
            state.mark({ does: 'rest', roll });
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

/** Whether names are called or a signed sheet is entered: kept with everybody who came. */
function WayPicker({ state }: { readonly state: RecordState }) {
  const say = useSay();
  const ways = ['roll-call', 'sheet'] as const;
  return (
    <div className="way">
      <span>{say(words.way)}</span>
      <Segmented
        size="small"
        aria-label={say(words.way)}
        value={state.marks.way}
        options={ways.map((value) => ({ value, label: say(wayNames[value]) }))}
        onChange={(way) => state.mark({ does: 'way', way })}
      />
    </div>
  );
}

function Reasons() {
  const say = useSay();
  return (
    <datalist id="leave-reasons">
      {words.reasons.map((one) => (
        <option key={one.en} value={say(one)} />
      ))}
    </datalist>
  );
}

interface SheetProps {
  readonly state: RecordState;
  readonly save: Save;
  readonly roll: readonly Entry[];
}

function Sheet({ state, save, roll }: SheetProps) {
  const say = useSay();
  const expected = roll.filter((entry) => entry.expected);
  const guests = roll.filter((entry) => !entry.expected);
  const stray = strayMarks(roll, state.marks.marks);
  const duty = onDuty(roll, state.marks.marks, clockOf(state.values.startsAt ?? '') ?? null);
  if (roll.length === 0) {
    return (
      <Nothing title={say(words.rollEmpty)}>
        <p>{say(words.rollEmptyAbout)}</p>
      </Nothing>
    );
  }
  return (
    <>
      <p className="about">
        {say(words.rollAbout)} <span className="only-wide">{say(words.rollKeys)}</span>
      </p>
      <Reasons />
      <SittingChoice state={state} />
      {stray > 0 && <p className="note">{say(words.stray(stray))}</p>}
      <WayPicker state={state} />
      <NumberSignIn state={state} roll={roll} />
      <CodeSignIn state={state} save={save} roll={roll} />
      <OnDuty state={state} people={duty} />
      <Rows state={state} entries={expected} label={say(words.roll)} />
      <Rest state={state} roll={roll.filter((entry) => !duty.includes(entry))} />
      {state.parts.length > 1 && <MissedParts state={state} roll={expected} />}
      {guests.length > 0 && (
        <details open={guests.some(({ person }) => state.marks.marks.has(person))}>
          <summary>{say(words.guests(guests.length))}</summary>
          <Rows state={state} entries={guests} label={say(words.guests(guests.length))} />
        </details>
      )}
    </>
  );
}

/** Who came: the roll of the day, or counts where names are not kept. */
export function RollSheet({ state, save }: Omit<SheetProps, 'roll'>) {
  const say = useSay();
  const { roll, rollError, values } = state;
  const chosen = values.unit !== undefined && (values.kinds ?? []).length > 0;
  if (rollError !== null && rollError !== undefined) {
    return <ProblemList problems={problemsOf(rollError)} title={say(common.unanswered)} />;
  }
  return (
    <Panel title={say(roll?.numberOnly ? words.numbers : words.roll)}>
      {roll === undefined ? (
        <p className="faint">{say(chosen ? words.rollLoading : words.rollWaits)}</p>
      ) : roll.numberOnly ? (
        <NumberFields parts={state.parts} />
      ) : (
        <Sheet state={state} save={save} roll={roll.roll} />
      )}
    </Panel>
  );
}
