import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { canBeMadeUp, whoMissed } from '../../engines/activity/makeUp.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useMe } from '../session.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { Panel } from '../shared/Page.tsx';
import { ReasonButton } from '../shared/ReasonButton.tsx';
import { useSay } from '../text/say.tsx';
import { makeUpWords as words } from './followWords.ts';

type Reply = ReplyOf<'GET /api/gatherings/:gathering'>;
type Line = Reply['gathering']['attendance'][number];
type MadeUp = Reply['madeUp'][number] & { readonly name: string };

interface Values {
  readonly persons: string[];
  readonly on: IsoDate;
  readonly how: string;
}

interface NoteProps {
  readonly gathering: string;
  readonly left: readonly Line[];
  readonly onClose: () => void;
}

/** Several people usually hear a lesson together afterwards: one entry for all of them. */
function NoteDrawer({ gathering, left, onClose }: NoteProps) {
  const say = useSay();
  const { today } = useMe();
  const people = left.map(({ person, name }) => ({ value: person, label: name }));
  return (
    <ActDrawer<'POST /api/gatherings/:gathering/make-ups', Values>
      operation="POST /api/gatherings/:gathering/make-ups"
      title={say(words.tell)}
      about={say(words.about)}
      verb={say(words.tell)}
      onClose={onClose}
      initial={{ persons: left.length === 1 ? people.map(({ value }) => value) : [], on: today }}
      input={({ persons, on, how }) => ({ params: { gathering }, body: { persons, on, how } })}
    >
      <Form.Item name="persons" label={say(words.persons)} rules={[{ required: true }]}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={people} />
      </Form.Item>
      <Form.Item name="on" label={say(words.on)} rules={[{ required: true }]}>
        <DayPicker latest={today} />
      </Form.Item>
      <Form.Item name="how" label={say(words.how)} rules={[{ required: true }]}>
        <Input maxLength={200} placeholder={say(words.howHint)} />
      </Form.Item>
    </ActDrawer>
  );
}

interface BackProps {
  readonly gathering: string;
  readonly of: MadeUp;
}

function TakeBack({ gathering, of }: BackProps) {
  const say = useSay();
  const title = say(words.backOf(of.name));
  return (
    <ReasonButton
      operation="POST /api/gatherings/:gathering/make-ups"
      size="small"
      aria-label={title}
      title={title}
      verb={say(words.back)}
      about={say(words.backAbout)}
      input={(how) => ({ params: { gathering }, body: { persons: [of.person], on: null, how } })}
    />
  );
}

interface ListProps {
  readonly gathering: string;
  readonly made: readonly MadeUp[];
  readonly left: readonly Line[];
  readonly writes: boolean;
}

function List({ gathering, made, left, writes }: ListProps) {
  const say = useSay();
  return (
    <dl className="facts">
      {left.length > 0 && (
        <>
          <dt>{say(words.left)}</dt>
          <dd>{left.map(({ name }) => name).join('、')}</dd>
        </>
      )}
      {made.map((one) => (
        <div key={one.person} style={{ display: 'contents' }}>
          <dt>{one.name}</dt>
          <dd>
            {one.madeUpOn}　{one.how} {writes && <TakeBack gathering={gathering} of={one} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Who missed what can be made up for, and who made up for it since. */
export function MakeUps({ reply }: { readonly reply: Reply }) {
  const say = useSay();
  const { activities } = useCatalogue();
  const [noting, setNoting] = useState(false);
  const { gathering, may } = reply;
  const parts = gathering.parts.flatMap(({ handle }) => {
    const kind = activities.find((one) => one.id === handle);
    return kind !== undefined && canBeMadeUp(kind) ? [handle] : [];
  });
  const missed = whoMissed(gathering.attendance, parts);
  if (gathering.status !== 'recorded' || missed.length === 0) return null;
  const names = new Map(missed.map(({ person, name }) => [person, name]));
  const made = reply.madeUp.flatMap((one) => {
    const name = names.get(one.person);
    return name === undefined ? [] : [{ ...one, name }];
  });
  const done = new Set(made.map(({ person }) => person));
  const left = missed.filter(({ person }) => !done.has(person));
  const writes = may.includes('activity.write');
  return (
    <Panel title={say(words.title)}>
      <p className="about">{say(words.counts(missed.length, made.length))}</p>
      <List gathering={gathering.id} made={made} left={left} writes={writes} />
      {writes && left.length > 0 && (
        <Button onClick={() => setNoting(true)}>{say(words.tell)}</Button>
      )}
      {noting && (
        <NoteDrawer gathering={gathering.id} left={left} onClose={() => setNoting(false)} />
      )}
    </Panel>
  );
}
