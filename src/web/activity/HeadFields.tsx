import { Link } from '@tanstack/react-router';
import { Form, Input, Select } from 'antd';
import { addDays, isIsoDate } from '../../kernel/date.ts';
import { GuestFields } from '../joint/GuestFields.tsx';
import { Changed } from '../joint/JointPanel.tsx';
import { jointWords } from '../joint/words.ts';
import { useAnswer } from '../query.ts';
import { reachOf, useMe } from '../session.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { Panel } from '../shared/Page.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { type Say, useSay } from '../text/say.tsx';
import { ClockInput } from './ClockInput.tsx';
import { recordWords as words } from './recordWords.ts';
import { SittingFields } from './SittingFields.tsx';
import { drafting } from './useDrafting.ts';
import type { RecordState } from './useRecord.ts';
import { useRecordable } from './useRecordable.ts';
import { lineWords } from './words.ts';

interface HeadProps {
  readonly state: RecordState;
  /** Id of the record that is being corrected. */
  readonly own: string | null;
  readonly prefilled: boolean;
}

/** A record of the same unit and day: perhaps somebody was here before. */
function Already({ state, own }: Pick<HeadProps, 'state' | 'own'>) {
  const say = useSay();
  const { unit, heldOn } = state.values;
  const on = isIsoDate(heldOn) ? heldOn : null;
  const query = { ...(unit && { unit }), ...(on && { from: on, to: addDays(on, 1) }), limit: 5 };
  const reads = reachOf(useMe(), 'activity.read');
  const asked = unit !== undefined && on !== null && reads.includes(unit);
  const answer = useAnswer('GET /api/gatherings', { query }, asked);
  const lines = (asked && !answer.isPlaceholderData && answer.data?.lines) || [];
  const others = lines.filter((line) => line.id !== own && line.status !== 'withdrawn');
  if (others.length === 0) return null;
  return (
    <p className="note">
      {say(words.already)}{' '}
      {others.map((line) => (
        <Link key={line.id} to={`/gatherings/${line.id}` as '/'}>
          {line.title}（{say(lineWords.statuses[line.status])}）{' '}
        </Link>
      ))}
    </p>
  );
}

function Where({ state, own }: Pick<HeadProps, 'state' | 'own'>) {
  const say = useSay();
  const kinds = useRecordable();
  return (
    <div className="triple">
      <Form.Item name="unit" label={say(words.unit)} required>
        <UnitPicker permission={drafting} kinds={kinds} />
      </Form.Item>
      <Form.Item name="heldOn" label={say(words.heldOn)} required>
        <DayPicker allowClear={false} />
      </Form.Item>
      <Form.Item
        name="kinds"
        label={say(words.kinds)}
        required
        extra={state.unit && state.kinds.length === 0 ? say(words.noKinds) : undefined}
      >
        <Select
          mode="multiple"
          disabled={own !== null && state.kinds.length < 2}
          placeholder={say(words.pickKinds)}
          showSearch={{ optionFilterProp: 'label' }}
          options={state.kinds.map((one) => ({ value: one.id, label: say(one.name) }))}
        />
      </Form.Item>
    </div>
  );
}

/** Whoever led a joint gathering stands on another roll. */
function hostOption(led: { readonly person: string; readonly name: string }, say: Say) {
  return { value: led.person, label: say(jointWords.hostOf(led.name)) };
}

/** Where the words come from that nobody typed here, and what reads otherwise there by now. */
function TakenOver({ joint }: Pick<RecordState, 'joint'>) {
  const say = useSay();
  if (joint === null) return null;
  return (
    <>
      <p className="note soft">{say(jointWords.from(joint.unitName))}</p>
      {joint.since !== null && <Changed joint={joint.since} />}
    </>
  );
}

function People({ state }: { readonly state: RecordState }) {
  const say = useSay();
  const people = (state.roll?.roll ?? []).map((entry) => ({
    value: entry.person,
    label: entry.team === null ? entry.name : `${entry.name}　${entry.team}`,
  }));
  const led = state.joint?.host ?? null;
  const hosts = led === null ? people : [...people, hostOption(led, say)];
  return (['host', 'recorder'] as const).map((field) => (
    <Form.Item key={field} name={field} label={say(words[field])}>
      <Select
        options={field === 'host' ? hosts : people}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        placeholder={say(words.pickPerson)}
        popupMatchSelectWidth={false}
      />
    </Form.Item>
  ));
}

function Late({ state }: { readonly state: RecordState }) {
  const say = useSay();
  const { today } = useMe();
  const { heldOn, lateReason } = state.values;
  const late = isIsoDate(heldOn) && heldOn < addDays(today, -7);
  if (!late && !lateReason) return null;
  return (
    <Form.Item name="lateReason" label={say(words.lateReason)} extra={say(words.lateHelp)}>
      <Input maxLength={500} />
    </Form.Item>
  );
}

/** Unit, day and kind first: the roll follows from them. */
export function HeadFields({ state, own, prefilled }: HeadProps) {
  const say = useSay();
  return (
    <Panel title={say(words.head)}>
      <Where state={state} own={own} />
      <Already state={state} own={own} />
      <TakenOver joint={state.joint} />
      {prefilled && <p className="note soft">{say(words.prefilled)}</p>}
      <div className="quad">
        {(['startsAt', 'endsAt'] as const).map((field) => (
          <Form.Item key={field} name={field} label={say(words[field])}>
            <ClockInput />
          </Form.Item>
        ))}
        <Form.Item name="place" label={say(words.place)} className="wide">
          <Input maxLength={200} />
        </Form.Item>
        <People state={state} />
        <Form.Item name="title" label={say(words.title)} className="wide" required>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="original" label={say(lineWords.original)} className="wide">
          <Input maxLength={200} placeholder={say(words.originalHint)} />
        </Form.Item>
      </div>
      <SittingFields state={state} />
      {state.joint === null && <GuestFields state={state} />}
      <Late state={state} />
    </Panel>
  );
}
