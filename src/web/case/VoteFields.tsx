import { Button, Form, InputNumber, Radio, Select } from 'antd';
import { addDays, isIsoDate } from '../../kernel/date.ts';
import { ClockInput } from '../activity/ClockInput.tsx';
import { clockOf } from '../activity/clock.ts';
import { useAnswer } from '../query.ts';
import { reachOf, useMe } from '../session.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PersonPicker } from '../shared/PersonPicker.tsx';
import { useSay } from '../text/say.tsx';
import { draftWords as words } from './words.ts';

/** Gatherings of the unit that were recorded on the day of the step. */
function useGatherings(unit: number) {
  const on = Form.useWatch('on');
  const reads = reachOf(useMe(), 'activity.read').includes(unit);
  const asked = reads && isIsoDate(on);
  const query = asked ? { unit, from: on, to: addDays(on, 1), limit: 50 } : {};
  const answer = useAnswer('GET /api/gatherings', { query }, asked);
  const lines = (asked && !answer.isPlaceholderData && answer.data?.lines) || [];
  return lines.filter(({ status }) => status === 'recorded');
}

function Held({ unit }: { readonly unit: number }) {
  const say = useSay();
  const held = useGatherings(unit);
  return (
    <Form.Item
      name={['vote', 'gathering']}
      label={say(words.gathering)}
      extra={say(held.length === 0 ? words.noGathering : words.gatheringHelp)}
    >
      <Select
        allowClear
        disabled={held.length === 0}
        options={held.map(({ id, title }) => ({ value: id, label: title }))}
        popupMatchSelectWidth={false}
      />
    </Form.Item>
  );
}

const counted = ['entitled', 'present', 'yes', 'no', 'abstain'] as const;
const ballots = ['issued', 'returned', 'invalid'] as const;

function Counts({ of }: { readonly of: readonly (typeof counted | typeof ballots)[number][] }) {
  const say = useSay();
  return (
    <div className="vote-counts">
      {of.map((field) => (
        <Form.Item key={field} name={['vote', field]} label={say(words[field])}>
          <InputNumber min={0} max={100_000} precision={0} />
        </Form.Item>
      ))}
    </div>
  );
}

const need = { required: true };

/** What is no time of day is said, not left out of what is saved. */
function useClockRule() {
  const says = useSay()(words.noClock);
  return {
    validator: async (_: unknown, typed?: string) => {
      if (typed !== undefined && clockOf(typed) === undefined) throw new Error(says);
    },
  };
}

/** An opinion with a gap would be lost: whoever begins one says all of it, or takes it out. */
function Opinion({ at, unit }: { readonly at: number; readonly unit: number }) {
  const say = useSay();
  const clock = useClockRule();
  const says = (['yes', 'no', 'abstain'] as const).map((value) => ({
    value,
    label: say(words.says[value]),
  }));
  return (
    <div className="pair">
      <Form.Item name={[at, 'person']} label={say(words.opinionOf)} rules={[need]}>
        <PersonPicker unit={unit} />
      </Form.Item>
      <Form.Item name={[at, 'says']} label={say(words.opinion)} rules={[need]}>
        <Select options={says} />
      </Form.Item>
      <Form.Item name={[at, 'on']} label={say(words.opinionOn)} rules={[need]}>
        <DayPicker />
      </Form.Item>
      <Form.Item name={[at, 'clock']} label={say(words.opinionAt)} rules={[need, clock]}>
        <ClockInput />
      </Form.Item>
    </div>
  );
}

function Opinions({ unit }: { readonly unit: number }) {
  const say = useSay();
  return (
    <Form.List name={['vote', 'opinions']}>
      {(rows, { add, remove }) => (
        <fieldset className="rows">
          <legend>{say(words.opinions)}</legend>
          <p className="faint">{say(words.opinionsHelp)}</p>
          {rows.map((row, at) => (
            <div key={row.key} className="row">
              <span className="number">{at + 1}</span>
              <Opinion at={row.name} unit={unit} />
              <Button
                size="small"
                aria-label={say(words.removeOpinion(at + 1))}
                onClick={() => remove(row.name)}
              >
                ×
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{say(words.addOpinion)}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}

/** The vote on which a step rests; its rule is the step’s own and judges while one types. */
export function VoteFields({ unit }: { readonly unit: number }) {
  const say = useSay();
  const clock = useClockRule();
  const ways = (['secret', 'open'] as const).map((value) => ({
    value,
    label: say(words.ways[value]),
  }));
  return (
    <fieldset className="rows">
      <legend>{say(words.voteTitle)}</legend>
      <Held unit={unit} />
      <Counts of={counted} />
      <Counts of={ballots} />
      <Form.Item name={['vote', 'way']} label={say(words.way)}>
        <Radio.Group options={ways} />
      </Form.Item>
      <div className="pair">
        <Form.Item name={['vote', 'clock']} label={say(words.startsAt)} rules={[clock]}>
          <ClockInput />
        </Form.Item>
        <Form.Item
          name={['vote', 'subjects']}
          label={say(words.subjects)}
          extra={say(words.subjectsHelp)}
        >
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
      </div>
      <Opinions unit={unit} />
    </fieldset>
  );
}
