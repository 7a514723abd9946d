import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useCatalogue } from '../catalogue.tsx';
import { useAnswer } from '../query.ts';
import { ActDrawer, ActFields, type ActValues, useToday } from '../shared/ActDrawer.tsx';
import { cleaned } from '../shared/clean.ts';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import type { UnitDrawerProps } from './UnitDrawerProps.ts';
import { actNames, fieldWords } from './words.ts';

interface FoundValues extends ActValues {
  readonly relation: 'subordinate' | 'guided';
  readonly kind: string;
  readonly name: string;
  readonly shortName?: string;
  readonly code?: string;
  readonly numberOnly?: boolean;
}

/** The kinds that may stand under, or be guided by, the kind above. */
function useKindOptions(above: string, relation: string | undefined) {
  const say = useSay();
  const { unitKinds } = useCatalogue();
  const may = unitKinds.filter((kind) =>
    (relation === 'guided' ? (kind.guidedBy ?? []) : kind.under).includes(above),
  );
  return may.map((kind) => ({ value: kind.id, label: say(kind.name) }));
}

function FoundFields({ above }: { readonly above: string }) {
  const say = useSay();
  const relation = Form.useWatch('relation');
  const kinds = useKindOptions(above, relation);
  return (
    <>
      <Form.Item name="relation" label={say(fieldWords.relation)} rules={[{ required: true }]}>
        <Radio.Group
          options={[
            { value: 'subordinate', label: say(fieldWords.subordinate) },
            { value: 'guided', label: say(fieldWords.guided) },
          ]}
        />
      </Form.Item>
      <Form.Item name="kind" label={say(fieldWords.kind)} rules={[{ required: true }]}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item name="name" label={say(fieldWords.name)} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="shortName" label={say(fieldWords.shortName)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="code" label={say(fieldWords.code)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="numberOnly" valuePropName="checked">
        <Checkbox>{say(fieldWords.numberOnly)}</Checkbox>
      </Form.Item>
    </>
  );
}

export function FoundDrawer({ reply, onClose }: UnitDrawerProps) {
  const say = useSay();
  const { unit, kind } = reply.unit;
  return (
    <ActDrawer<'POST /api/units', FoundValues>
      operation="POST /api/units"
      title={say(actNames.found)}
      about={say(actNames.foundAbout)}
      verb={say(actNames.found)}
      onClose={onClose}
      initial={{ ...useToday(), relation: 'subordinate' }}
      input={(values) => ({ body: { ...cleaned(values), parent: unit } })}
    >
      <FoundFields above={kind} />
      <ActFields />
    </ActDrawer>
  );
}

interface SplitValues extends ActValues {
  readonly name: string;
  readonly persons: string[];
}

function PeopleOf({ unit, ...bound }: { readonly unit: number; readonly id?: string }) {
  const say = useSay();
  const roster = useAnswer('GET /api/roster', { query: { unit, limit: 500 } });
  const options = (roster.data?.lines ?? []).map((one) => ({
    value: one.person,
    label: one.name,
  }));
  return (
    <Select
      {...bound}
      mode="multiple"
      options={options}
      loading={roster.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={say(common.searchPerson)}
    />
  );
}

export function SplitDrawer({ reply, onClose }: UnitDrawerProps) {
  const say = useSay();
  const { unit } = reply.unit;
  return (
    <ActDrawer<'POST /api/units/:unit/split', SplitValues>
      operation="POST /api/units/:unit/split"
      title={say(actNames.split)}
      about={say(actNames.splitAbout)}
      verb={say(actNames.split)}
      onClose={onClose}
      initial={{ ...useToday(), persons: [] }}
      input={(values) => ({ params: { unit }, body: cleaned(values) })}
    >
      <Form.Item name="name" label={say(fieldWords.newName)} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="persons" label={say(fieldWords.persons)}>
        <PeopleOf unit={unit} />
      </Form.Item>
      <ActFields />
    </ActDrawer>
  );
}

interface CountValues extends ActValues {
  readonly formal: number;
  readonly probationary: number;
}

export function HeadcountDrawer({ reply, onClose }: UnitDrawerProps) {
  const say = useSay();
  const { unit } = reply.unit;
  return (
    <ActDrawer<'POST /api/units/:unit/headcount', CountValues>
      operation="POST /api/units/:unit/headcount"
      title={say(actNames.headcount)}
      about={say(actNames.headcountAbout)}
      verb={say(actNames.headcount)}
      onClose={onClose}
      initial={{ ...useToday(), ...reply.counts }}
      input={(values) => ({ params: { unit }, body: cleaned(values) })}
    >
      <Form.Item name="formal" label={say(fieldWords.formal)} rules={[{ required: true }]}>
        <InputNumber min={0} max={10_000} precision={0} />
      </Form.Item>
      <Form.Item
        name="probationary"
        label={say(fieldWords.probationary)}
        rules={[{ required: true }]}
      >
        <InputNumber min={0} max={10_000} precision={0} />
      </Form.Item>
      <ActFields />
    </ActDrawer>
  );
}
