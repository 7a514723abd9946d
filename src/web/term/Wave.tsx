import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { slotLabel, slotName, yearOf } from './slotWords.ts';
import { termWords as words } from './termWords.ts';
import { type Slot, type WaveKind, waveKinds } from './wave.ts';

/** A slot of one kind of work, chosen to be listed. */
export interface Chosen {
  readonly kind: WaveKind;
  readonly slot: string;
}

interface WaveProps {
  readonly slots: readonly Slot[];
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
}

interface BarProps extends Omit<WaveProps, 'slots'> {
  readonly slot: Slot;
  readonly kind: WaveKind;
  readonly highest: number;
}

function Bar({ slot, kind, highest, chosen, onChoose }: BarProps) {
  const say = useSay();
  const count = slot.counts[kind];
  if (count === 0) return <span className="bar-place" aria-hidden="true" />;
  const isChosen = chosen?.kind === kind && chosen.slot === slot.key;
  return (
    <button
      type="button"
      className={`bar-place ${kind} ${slot.from === null ? 'late' : ''}`}
      aria-pressed={isChosen}
      aria-label={say(words.slot(words.kinds[kind], slotName(slot), count))}
      onClick={() => onChoose(isChosen ? null : { kind, slot: slot.key })}
    >
      <b>{count}</b>
      <i style={{ height: `${Math.max(6, Math.round((count / highest) * 100))}%` }} />
    </button>
  );
}

function Row({ slots, kind, ...rest }: WaveProps & { readonly kind: WaveKind }) {
  const say = useSay();
  const highest = Math.max(1, ...slots.map(({ counts }) => counts[kind]));
  return (
    <>
      <span className="wave-kind">{say(words.kinds[kind])}</span>
      <div className={`wave-bars ${kind}`}>
        {slots.map((slot) => (
          <Bar key={slot.key} {...{ slot, kind, highest, ...rest }} />
        ))}
      </div>
    </>
  );
}

/** Elections and the work before them on one axis: the wave, and what runs ahead of it. */
export function Wave(props: WaveProps) {
  const say = useSay();
  const { slots } = props;
  return (
    <Panel title={say(words.wave)}>
      <p className="faint">{say(words.waveAbout)}</p>
      <div className="wave" style={{ '--slots': slots.length } as React.CSSProperties}>
        {waveKinds.map((kind) => (
          <Row key={kind} kind={kind} {...props} />
        ))}
        <span />
        <div className="wave-axis" aria-hidden="true">
          {slots.map((slot, i) => (
            <span key={slot.key} className={slot.from === null ? 'late' : ''}>
              {say(slotLabel(slot))}
              <small>{yearOf(slot, slots[i - 1]?.from ?? null)}</small>
            </span>
          ))}
        </div>
      </div>
    </Panel>
  );
}
