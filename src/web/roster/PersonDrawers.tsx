import { Form, Select } from 'antd';
import type { ReplyOf } from '../client.ts';
import { ActDrawer, ActFields, type ActValues, useToday } from '../shared/ActDrawer.tsx';
import { cleaned } from '../shared/clean.ts';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { PersonFields } from './PersonFields.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { type AmendValues, emptied, type MoveValues } from './values.ts';
import { rosterWords, personWords as words } from './words.ts';

export type PersonReply = ReplyOf<'GET /api/persons/:person'>;

export interface PersonDrawerProps {
  readonly reply: PersonReply;
  readonly onClose: () => void;
}

/** Lines that have not ended. */
export function openLines(reply: PersonReply) {
  return reply.lines.filter((line) => line.to === null);
}

function useLabels(): Readonly<Record<string, string>> {
  const say = useSay();
  const { gender, ethnicity, bornOn, education, joinedOn, fullOn, policeNumber } = words;
  const named = { gender, ethnicity, bornOn, education, joinedOn, fullOn, policeNumber };
  const labels = Object.entries(named).map(([name, label]) => [name, say(label)]);
  return { ...Object.fromEntries(labels), name: say(rosterWords.name) };
}

export function AmendDrawer({ reply, onClose }: PersonDrawerProps) {
  const say = useSay();
  const { card } = reply;
  const { name, gender, ethnicity, bornOn, education, joinedOn, fullOn, policeNumber } = card;
  const held = { name, gender, ethnicity, bornOn, education, joinedOn, fullOn, policeNumber };
  const input = (values: AmendValues) => ({
    params: { person: card.person },
    body: {
      ...cleaned(values),
      ...emptied(held, { ...values }),
      basedOn: card.basedOn,
    },
  });
  return (
    <ActDrawer<'POST /api/persons/:person/amend', AmendValues>
      operation="POST /api/persons/:person/amend"
      title={`${say(words.amend)} · ${name}`}
      about={say(words.amendAbout)}
      verb={say(common.save)}
      onClose={onClose}
      labels={useLabels()}
      initial={{ ...useToday(), ...cleaned(held) }}
      input={input}
    >
      <PersonFields sealed="keep" />
      <ActFields />
    </ActDrawer>
  );
}

export function MoveDrawer({ reply, onClose }: PersonDrawerProps) {
  const say = useSay();
  const { person, name } = reply.card;
  const [line] = openLines(reply);
  const { unit, team, standing, memberKind, staff, flags } = line ?? {};
  const place = cleaned({ unit, team, standing: standing ?? 'member', memberKind, staff, flags });
  return (
    <ActDrawer<'POST /api/persons/:person/move', MoveValues>
      operation="POST /api/persons/:person/move"
      title={`${say(words.move)} · ${name}`}
      about={say(words.moveAbout)}
      verb={say(common.save)}
      onClose={onClose}
      initial={{ ...useToday(), ...place }}
      input={(values) => ({ params: { person }, body: cleaned(values) })}
    >
      <PlaceFields />
      <ActFields />
    </ActDrawer>
  );
}

interface EndValues extends ActValues {
  readonly unit: number;
}

export function EndDrawer({ reply, onClose }: PersonDrawerProps) {
  const say = useSay();
  const { person, name } = reply.card;
  const lines = openLines(reply);
  const [first] = lines;
  return (
    <ActDrawer<'POST /api/persons/:person/end', EndValues>
      operation="POST /api/persons/:person/end"
      title={`${say(words.end)} · ${name}`}
      about={say(words.endAbout)}
      verb={say(words.end)}
      danger
      onClose={onClose}
      initial={{ ...useToday(), ...(first === undefined ? {} : { unit: first.unit }) }}
      input={(values) => ({ params: { person }, body: cleaned(values) })}
    >
      <Form.Item name="unit" label={say(common.unit)} rules={[{ required: true }]}>
        <Select options={lines.map((one) => ({ value: one.unit, label: one.unitName }))} />
      </Form.Item>
      <ActFields />
    </ActDrawer>
  );
}
