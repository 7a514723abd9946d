import { Form, Input, Select } from 'antd';
import { useCatalogue } from '../catalogue.tsx';
import { ActDrawer, ActFields, type ActValues, useToday } from '../shared/ActDrawer.tsx';
import { cleaned } from '../shared/clean.ts';
import { useSay } from '../text/say.tsx';
import type { UnitDrawerProps } from './UnitDrawerProps.ts';
import { actNames, fieldWords } from './words.ts';

interface OutsideValues extends ActValues {
  readonly kind: string;
  readonly name: string;
  readonly shortName?: string;
}

/** Names a body with which letters are exchanged. */
export function OutsideDrawer({ onClose }: Pick<UnitDrawerProps, 'onClose'>) {
  const say = useSay();
  const { unitKinds } = useCatalogue();
  const kinds = unitKinds.filter((kind) => kind.standing === 'counterpart');
  return (
    <ActDrawer<'POST /api/units', OutsideValues>
      operation="POST /api/units"
      title={say(actNames.outside)}
      about={say(actNames.outsideAbout)}
      verb={say(actNames.outside)}
      onClose={onClose}
      initial={useToday()}
      input={(values) => ({
        body: { ...cleaned(values), parent: null, relation: 'subordinate' },
      })}
    >
      <Form.Item name="kind" label={say(fieldWords.kind)} rules={[{ required: true }]}>
        <Select options={kinds.map((kind) => ({ value: kind.id, label: say(kind.name) }))} />
      </Form.Item>
      <Form.Item name="name" label={say(fieldWords.name)} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="shortName" label={say(fieldWords.shortName)}>
        <Input maxLength={100} />
      </Form.Item>
      <ActFields />
    </ActDrawer>
  );
}

export function EndOutsideDrawer({ reply, onClose }: UnitDrawerProps) {
  const say = useSay();
  const { unit } = reply.unit;
  return (
    <ActDrawer<'POST /api/units/:unit/dissolve', ActValues>
      operation="POST /api/units/:unit/dissolve"
      title={say(actNames.endOutside)}
      about={say(actNames.endOutsideAbout)}
      verb={say(actNames.endOutside)}
      danger
      onClose={onClose}
      initial={useToday()}
      input={(values) => ({ params: { unit }, body: { ...cleaned(values), successor: null } })}
    >
      <ActFields />
    </ActDrawer>
  );
}
