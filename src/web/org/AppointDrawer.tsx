import { Form, Select } from 'antd';
import type { IsoDate } from '../../kernel/date.ts';
import { useCatalogue } from '../catalogue.tsx';
import { ActDrawer, ActFields, type ActValues, useToday } from '../shared/ActDrawer.tsx';
import { cleaned } from '../shared/clean.ts';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PersonPicker } from '../shared/PersonPicker.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import type { UnitReply } from './UnitDrawerProps.ts';
import { actNames, fieldWords } from './words.ts';

interface Values extends ActValues {
  readonly person: string;
  readonly post: string;
  readonly termEndsOn?: IsoDate;
}

interface AppointDrawerProps {
  readonly reply: UnitReply;
  readonly onClose: () => void;
}

/** Enters a post that was elected or appointed; only posts that this kind of unit has. */
export function AppointDrawer({ reply, onClose }: AppointDrawerProps) {
  const say = useSay();
  const { posts } = useCatalogue();
  const { unit, kind } = reply.unit;
  const here = posts.filter((post) => (post.in as readonly string[]).includes(kind));
  return (
    <ActDrawer<'POST /api/units/:unit/posts', Values>
      operation="POST /api/units/:unit/posts"
      title={say(actNames.appoint)}
      about={say(actNames.appointAbout)}
      verb={say(actNames.appoint)}
      onClose={onClose}
      initial={useToday()}
      input={(values) => ({ params: { unit }, body: cleaned(values) })}
    >
      <Form.Item name="post" label={say(fieldWords.post)} rules={[{ required: true }]}>
        <Select options={here.map((post) => ({ value: post.id, label: say(post.name) }))} />
      </Form.Item>
      <Form.Item name="person" label={say(common.person)} rules={[{ required: true }]}>
        <PersonPicker unit={unit} />
      </Form.Item>
      <ActFields note="hidden" />
      <Form.Item name="termEndsOn" label={say(fieldWords.termEndsOn)}>
        <DayPicker />
      </Form.Item>
    </ActDrawer>
  );
}
