import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { IsoDate } from '../../kernel/date.ts';
import type { Setting, SettingType } from '../../kernel/setting.ts';
import { text } from '../../kernel/text.ts';
import { useCatalogue } from '../catalogue.tsx';
import { useMe } from '../session.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { useSay } from '../text/say.tsx';
import { type Proposal, Trial } from './Trial.tsx';
import { settingWords as words } from './words.ts';

interface Values {
  readonly unit?: number;
  readonly value?: number | string | string[];
  readonly none?: boolean;
  readonly from?: IsoDate;
  readonly documentNo?: string;
  readonly note?: string;
}

interface ValueFieldProps {
  readonly of: SettingType;
  readonly id?: string;
  readonly value?: Values['value'];
  readonly onChange?: (value: Values['value']) => void;
  readonly disabled?: boolean;
}

/** A percent is typed as one says it and kept in whole hundredths. */
function ValueField({ of, value, onChange, ...rest }: ValueFieldProps) {
  const say = useSay();
  const number = typeof value === 'number' ? value : null;
  switch (of.type) {
    case 'integer':
    case 'days':
      return (
        <InputNumber
          {...{ ...rest, min: of.min, max: of.max, precision: 0, value: number }}
          onChange={(to) => onChange?.(to ?? undefined)}
          suffix={of.type === 'days' ? say(dayUnit) : say(of.unit)}
        />
      );
    case 'percent':
      return (
        <InputNumber
          {...{ ...rest, min: of.min / 100, max: of.max / 100, precision: 2, suffix: '%' }}
          value={number === null ? null : number / 100}
          onChange={(to) => onChange?.(to === null ? undefined : Math.round(to * 100))}
        />
      );
    case 'choice':
      return (
        <Select
          {...rest}
          value={typeof value === 'string' ? value : null}
          onChange={(to: string) => onChange?.(to)}
          options={of.options.map(({ id, label }) => ({ value: id, label: say(label) }))}
        />
      );
    case 'text':
      return (
        <Input
          {...{ ...rest, maxLength: of.maxLength, value: typeof value === 'string' ? value : '' }}
          onChange={(event) => onChange?.(event.target.value)}
        />
      );
    case 'list':
      return (
        <Select
          {...{
            ...rest,
            mode: 'tags',
            open: false,
            suffixIcon: null,
            tokenSeparators: ['、', '，', ','],
          }}
          value={Array.isArray(value) ? value : []}
          onChange={(to: string[]) => onChange?.(to)}
        />
      );
  }
}

const dayUnit = text('天', 'days');

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
      <Form.Item noStyle dependencies={['none']}>
        {({ getFieldValue }) => {
          const none = getFieldValue('none') === true;
          return (
            <Form.Item name="value" label={say(words.value)} rules={none ? [] : need}>
              <ValueField of={setting.of} disabled={none} />
            </Form.Item>
          );
        }}
      </Form.Item>
      <Form.Item name="none" valuePropName="checked">
        <Checkbox>{say(words.none)}</Checkbox>
      </Form.Item>
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
