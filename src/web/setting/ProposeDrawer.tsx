import { Checkbox, Form, Input } from 'antd';
import type { IsoDate } from '../../kernel/date.ts';
import type { Setting } from '../../kernel/setting.ts';
import { useCatalogue } from '../catalogue.tsx';
import { useMe } from '../session.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { useSay } from '../text/say.tsx';
import { type Proposal, Trial } from './Trial.tsx';
import { type TypedValue, ValueField } from './ValueField.tsx';
import { settingWords as words } from './words.ts';

interface Values {
  readonly unit?: number;
  readonly value?: TypedValue;
  readonly none?: boolean;
  readonly from?: IsoDate;
  readonly documentNo?: string;
  readonly note?: string;
}

function proposalOf(key: string, { unit, value, none, from }: Values): Proposal | null {
  const said = none === true ? null : value;
  if (unit === undefined || from === undefined || said === undefined) return null;
  return { key, unit, value: said, from };
}

/** Reads the form that it stands in. */
function TrialOfForm({ of }: { readonly of: string }) {
  const form = Form.useFormInstance<Values>();
  const values = Form.useWatch<Values>([], form) ?? {};
  return <Trial proposal={proposalOf(of, values)} />;
}

function Committees() {
  const say = useSay();
  const { unitKinds } = useCatalogue();
  const kinds = unitKinds.flatMap(({ id, standing }) => (standing === 'committee' ? [id] : []));
  return (
    <Form.Item name="unit" label={say(words.unit)} rules={need}>
      <UnitPicker permission="setting.write" kinds={kinds} />
    </Form.Item>
  );
}

/** Either a value, or the word that the committee has none of its own any more. */
function ValueRow({ of }: Pick<Setting, 'of'>) {
  const say = useSay();
  const none = Form.useWatch('none') === true;
  return (
    <>
      <Form.Item name="value" label={say(words.value)} rules={none ? [] : need}>
        <ValueField of={of} disabled={none} />
      </Form.Item>
      <Form.Item name="none" valuePropName="checked">
        <Checkbox>{say(words.none)}</Checkbox>
      </Form.Item>
    </>
  );
}

const need = [{ required: true }];

interface ProposeProps {
  readonly setting: Setting;
  readonly bureau: number;
  readonly onClose: () => void;
}

/** Proposes a value by a paper; it takes effect once a second person has accepted it. */
export function ProposeDrawer({ setting, bureau, onClose }: ProposeProps) {
  const say = useSay();
  const { today } = useMe();
  const input = ({ documentNo = '', note, ...values }: Values) => {
    const proposal = proposalOf(setting.key, values);
    if (proposal === null) throw new Error('the form lets nothing go that lacks a value');
    return { body: { ...proposal, documentNo, note: note ?? null } };
  };
  return (
    <ActDrawer<'POST /api/settings', Values>
      operation="POST /api/settings"
      title={say(words.changeOf(say(setting.name)))}
      about={say(words.proposeAbout)}
      verb={say(words.propose)}
      onClose={onClose}
      initial={{ unit: bureau, from: today }}
      input={input}
    >
      <Committees />
      <ValueRow of={setting.of} />
      <Form.Item name="from" label={say(words.from)} rules={need}>
        <DayPicker />
      </Form.Item>
      <TrialOfForm of={setting.key} />
      <Form.Item name="documentNo" label={say(words.documentNo)} rules={need}>
        <Input maxLength={100} placeholder={say(words.documentHint)} />
      </Form.Item>
      <Form.Item name="note" label={say(words.note)}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </ActDrawer>
  );
}
