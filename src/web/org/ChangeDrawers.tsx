import { Form, Input, Select } from 'antd';
import { useCatalogue } from '../catalogue.tsx';
import { ActDrawer, ActFields, type ActValues, useToday } from '../shared/ActDrawer.tsx';
import { cleaned } from '../shared/clean.ts';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { useSay } from '../text/say.tsx';
import type { UnitDrawerProps } from './UnitDrawerProps.ts';
import { actNames, fieldWords } from './words.ts';

interface RenameValues extends ActValues {
  readonly name: string;
  readonly shortName?: string;
  readonly kind?: string;
}

export function RenameDrawer({ reply, onClose }: UnitDrawerProps) {
  const say = useSay();
  const { unitKinds } = useCatalogue();
  const { unit, name, shortName, kind } = reply.unit;
  const initial = { ...useToday(), name, kind, ...(shortName === null ? {} : { shortName }) };
  const kinds = unitKinds.filter((k) => (k.standing === 'counterpart') === reply.unit.outside);
  return (
    <ActDrawer<'POST /api/units/:unit/rename', RenameValues>
      operation="POST /api/units/:unit/rename"
      title={say(actNames.rename)}
      about={say(actNames.renameAbout)}
      verb={say(actNames.rename)}
      onClose={onClose}
      initial={initial}
      input={(values) => ({ params: { unit }, body: cleaned(values) })}
    >
      <Form.Item name="name" label={say(fieldWords.name)} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="shortName" label={say(fieldWords.shortName)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="kind" label={say(fieldWords.kind)}>
        <Select options={kinds.map((one) => ({ value: one.id, label: say(one.name) }))} />
      </Form.Item>
      <ActFields />
    </ActDrawer>
  );
}

interface MoveValues extends ActValues {
  readonly parent: number;
}

export function MoveDrawer({ reply, onClose }: UnitDrawerProps) {
  const say = useSay();
  const { unitKinds } = useCatalogue();
  const { unit, kind } = reply.unit;
  const under = unitKinds.find((one) => one.id === kind)?.under ?? [];
  return (
    <ActDrawer<'POST /api/units/:unit/move', MoveValues>
      operation="POST /api/units/:unit/move"
      title={say(actNames.move)}
      about={say(actNames.moveAbout)}
      verb={say(actNames.move)}
      onClose={onClose}
      initial={useToday()}
      input={(values) => ({ params: { unit }, body: cleaned(values) })}
    >
      <Form.Item name="parent" label={say(fieldWords.parent)} rules={[{ required: true }]}>
        <UnitPicker permission="unit.write" kinds={under} />
      </Form.Item>
      <ActFields />
    </ActDrawer>
  );
}

interface MergeValues extends ActValues {
  readonly into: number;
}

export function MergeDrawer({ reply, onClose }: UnitDrawerProps) {
  const say = useSay();
  const { unit } = reply.unit;
  return (
    <ActDrawer<'POST /api/units/:unit/merge', MergeValues>
      operation="POST /api/units/:unit/merge"
      title={say(actNames.merge)}
      about={say(actNames.mergeAbout)}
      verb={say(actNames.merge)}
      danger
      onClose={onClose}
      initial={useToday()}
      input={(values) => ({ params: { unit }, body: cleaned(values) })}
    >
      <Form.Item name="into" label={say(fieldWords.into)} rules={[{ required: true }]}>
        <UnitPicker permission="unit.write" />
      </Form.Item>
      <ActFields />
    </ActDrawer>
  );
}

interface DissolveValues extends ActValues {
  readonly successor: number;
}

export function DissolveDrawer({ reply, onClose }: UnitDrawerProps) {
  const say = useSay();
  const { unit, parent } = reply.unit;
  const initial = { ...useToday(), ...(parent === null ? {} : { successor: parent }) };
  return (
    <ActDrawer<'POST /api/units/:unit/dissolve', DissolveValues>
      operation="POST /api/units/:unit/dissolve"
      title={say(actNames.dissolve)}
      about={say(actNames.dissolveAbout)}
      verb={say(actNames.dissolve)}
      danger
      onClose={onClose}
      initial={initial}
      input={(values) => ({ params: { unit }, body: cleaned(values) })}
    >
      <Form.Item name="successor" label={say(fieldWords.successor)} rules={[{ required: true }]}>
        <UnitPicker permission="unit.write" />
      </Form.Item>
      <ActFields />
    </ActDrawer>
  );
}
