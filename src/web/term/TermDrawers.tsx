import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { BodyOf } from '../../api/contract/index.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { ActDrawer, type ActValues, useToday } from '../shared/ActDrawer.tsx';
import { cleaned } from '../shared/clean.ts';
import { DayPicker } from '../shared/DayPicker.tsx';
import { actWords } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import type { TermsReply } from './letters.ts';
import { panelWords as words } from './termWords.ts';

interface DrawerProps {
  readonly unit: number;
  readonly reply: TermsReply;
  readonly onClose: () => void;
}

type Begin = BodyOf<'POST /api/units/:unit/terms'>;
type Paper = BodyOf<'POST /api/units/:unit/terms/papers'>;

const required = [{ required: true }];

function Years({ usual }: { readonly usual: number | null }) {
  const say = useSay();
  return (
    <Form.Item
      name="years"
      label={say(words.length)}
      extra={say(usual === null ? words.lengthNeeded : words.lengthHelp(usual))}
    >
      <InputNumber min={1} max={10} precision={0} />
    </Form.Item>
  );
}

function Note() {
  const say = useSay();
  return (
    <Form.Item name="note" label={say(actWords.note)}>
      <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
    </Form.Item>
  );
}

/** Number and day of an approval, where there is one. */
function ApprovalFields() {
  const say = useSay();
  const answer: Begin['approval'] | undefined = Form.useWatch('approval');
  return (
    <>
      <Form.Item name="approval" label={say(words.approvalOf)} rules={required}>
        <Radio.Group
          options={[
            { value: 'given', label: say(words.given) },
            { value: 'none', label: say(words.approvals.none) },
            { value: 'unsaid', label: say(words.approvals.unsaid) },
          ]}
        />
      </Form.Item>
      {answer === 'given' && (
        <>
          <Form.Item name="approvalNo" label={say(words.approvalNo)} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="approvalOn" label={say(words.approvalOn)} rules={required}>
            <DayPicker />
          </Form.Item>
        </>
      )}
    </>
  );
}

/** An election that was held: what the last recorded approval says is there already. */
export function BeginDrawer({ unit, reply, onClose }: DrawerProps) {
  const say = useSay();
  const { usualYears: usual } = reply;
  const known = reply.papers.find(({ kind }) => kind === 'approval');
  const initial = {
    ...useToday(),
    ...(known && { approval: 'given', approvalNo: known.documentNo ?? '', approvalOn: known.on }),
  } as Partial<Begin>;
  return (
    <ActDrawer<'POST /api/units/:unit/terms', Begin>
      operation="POST /api/units/:unit/terms"
      title={say(words.begin)}
      about={say(words.beginAbout)}
      verb={say(words.begin)}
      onClose={onClose}
      initial={initial}
      input={(values) => ({ params: { unit }, body: cleaned(values) as Begin })}
    >
      <Form.Item
        name="on"
        label={say(words.electedOn)}
        extra={say(words.electedHelp)}
        rules={required}
      >
        <DayPicker />
      </Form.Item>
      <Years usual={usual} />
      <ApprovalFields />
      <Form.Item name="documentNo" label={say(words.resultNo)}>
        <Input maxLength={100} />
      </Form.Item>
      <Note />
    </ActDrawer>
  );
}

interface PaperValues extends ActValues {
  readonly kind: Paper['kind'];
  readonly until?: IsoDate;
}

function Until() {
  const say = useSay();
  const kind: Paper['kind'] | undefined = Form.useWatch('kind');
  if (kind !== 'extension') return null;
  return (
    <Form.Item name="until" label={say(words.until)} extra={say(words.untilHelp)} rules={required}>
      <DayPicker />
    </Form.Item>
  );
}

/** A paper about the end of the term; the one that comes next is offered. */
export function PaperDrawer({ unit, reply, onClose }: DrawerProps) {
  const say = useSay();
  const kinds = Object.entries(words.kinds);
  const next = reply.clock?.next?.id ?? '';
  const kind = (next in words.kinds ? next : 'reminder') as Paper['kind'];
  return (
    <ActDrawer<'POST /api/units/:unit/terms/papers', PaperValues>
      operation="POST /api/units/:unit/terms/papers"
      title={say(words.paper)}
      about={say(words.paperAbout)}
      verb={say(words.paper)}
      onClose={onClose}
      initial={{ ...useToday(), kind }}
      input={(values) => ({ params: { unit }, body: cleaned(values) as Paper })}
    >
      <Form.Item name="kind" label={say(words.paperKind)} rules={required}>
        <Select options={kinds.map(([value, name]) => ({ value, label: say(name) }))} />
      </Form.Item>
      <Form.Item name="on" label={say(words.paperOn)} rules={required}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="documentNo" label={say(words.documentNo)}>
        <Input maxLength={100} />
      </Form.Item>
      <Until />
      <Note />
    </ActDrawer>
  );
}
