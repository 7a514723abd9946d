import { Checkbox, Form, Select } from 'antd';
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
  readonly endsPredecessor?: boolean;
}

interface AppointDrawerProps {
  readonly reply: UnitReply;
  readonly onClose: () => void;
}

/** Offers to end the one who holds the chosen post, where one holds it at a time. */
function Predecessor({ reply }: { readonly reply: UnitReply }) {
  const say = useSay();
  const { posts } = useCatalogue();
  const chosen: string | undefined = Form.useWatch('post');
  const one = posts.some((post) => post.id === chosen && post.holders === 'one');
  const holder = reply.posts.find((held) => held.post === chosen);
  if (!one || holder === undefined) return null;
  const extra = say(actNames.endsPredecessorAbout(holder.name));
  return (
    <Form.Item name="endsPredecessor" valuePropName="checked" extra={extra}>
      <Checkbox>{say(actNames.endsPredecessor)}</Checkbox>
    </Form.Item>
  );
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
      <Predecessor reply={reply} />
      <ActFields note="hidden" />
      <Form.Item
        name="termEndsOn"
        label={say(fieldWords.termEndsOn)}
        extra={say(fieldWords.termHelp)}
      >
        <DayPicker />
      </Form.Item>
    </ActDrawer>
  );
}
