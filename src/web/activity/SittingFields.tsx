import { Button, Form, Input, Segmented } from 'antd';
import { DayPicker } from '../shared/DayPicker.tsx';
import { useSay } from '../text/say.tsx';
import { ClockInput } from './ClockInput.tsx';
import { recordWords as words } from './recordWords.ts';
import type { RecordState } from './useRecord.ts';
import { lineWords } from './words.ts';

/** In how many sittings everything that was chosen may be held. */
function mostSittings({ kinds, values }: RecordState): number {
  const chosen = kinds.filter(({ id }) => values.kinds?.includes(id));
  return chosen.length === 0 ? 1 : Math.min(...chosen.map(({ sittings }) => sittings));
}

interface SittingProps {
  readonly at: number;
  readonly onRemove: () => void;
}

function SittingRow({ at, onRemove }: SittingProps) {
  const say = useSay();
  const remove = say(words.sittingRemove(at + 2));
  return (
    <fieldset className="rows sitting">
      <legend>{say(lineWords.sitting(at + 2))}</legend>
      <div className="quad">
        <Form.Item name={[at, 'heldOn']} label={say(lineWords.heldOn)} required>
          <DayPicker allowClear={false} />
        </Form.Item>
        <Form.Item name={[at, 'startsAt']} label={say(lineWords.startsAt)}>
          <ClockInput />
        </Form.Item>
        <Form.Item name={[at, 'endsAt']} label={say(lineWords.endsAt)}>
          <ClockInput />
        </Form.Item>
        <Form.Item name={[at, 'place']} label={say(lineWords.place)}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <Button size="small" onClick={onRemove}>
        {remove}
      </Button>
    </fieldset>
  );
}

/** Further sittings of what may be held in several, for those on another shift. */
export function SittingFields({ state }: { readonly state: RecordState }) {
  const say = useSay();
  const { sittings = [], heldOn, startsAt, endsAt, place } = state.values;
  const most = mostSittings(state);
  if (most === 1 && sittings.length === 0) return null;
  const next = { heldOn, startsAt, endsAt, place };
  return (
    <Form.List name="sittings">
      {(rows, { add, remove }, { errors }) => (
        <div className="sittings">
          {rows.map(({ key, name }) => (
            <SittingRow
              key={key}
              at={name}
              onRemove={() => {
                remove(name);
                state.mark({ does: 'drop-sitting', sitting: name + 2 });
              }}
            />
          ))}
          <Form.ErrorList errors={errors} />
          {rows.length + 1 < most && (
            <p>
              <Button onClick={() => add(next)}>{say(words.sittingAdd)}</Button>{' '}
              <span className="faint small">{say(words.sittingAbout)}</span>
            </p>
          )}
        </div>
      )}
    </Form.List>
  );
}

/** Month and day are enough: all sittings are of one month. */
function whenOf(one: Pick<RecordState['values'], 'heldOn' | 'startsAt'> | undefined): string {
  return [(one?.heldOn ?? '').slice(5), one?.startsAt ?? '']
    .filter((word) => word !== '')
    .join(' ');
}

/** Whose roll is being called: who is marked now came to that sitting. */
export function SittingChoice({ state }: { readonly state: RecordState }) {
  const say = useSay();
  const { sittings = [] } = state.values;
  if (sittings.length === 0) return null;
  const options = [state.values, ...sittings].map((one, i) => ({
    value: i + 1,
    label: `${say(lineWords.sitting(i + 1))}　${whenOf(one)}`,
  }));
  return (
    <p className="sitting-choice">
      {say(words.sittingMarks)}{' '}
      <Segmented<number>
        options={options}
        value={Math.min(state.marks.sitting, options.length)}
        onChange={(sitting) => state.mark({ does: 'sitting', sitting })}
      />
    </p>
  );
}
