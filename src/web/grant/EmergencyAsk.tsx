import { Form, Input, InputNumber, Select } from 'antd';
import type { Role } from '../../engines/org/define.ts';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { useSay } from '../text/say.tsx';
import { emergencyWords as words } from './emergencyWords.ts';

interface AskValues {
  readonly role: string;
  readonly unit: number;
  readonly who?: string;
  readonly hours: number;
  readonly reason: string;
}

const need = [{ required: true }];
const isOfFile = ({ allows }: Role) =>
  allows.some(({ permission }) => permission === 'person.file');

/** What the chosen role opens, whose file where it is one, and for how long. */
function Chosen({ roles }: { readonly roles: readonly Role[] }) {
  const say = useSay();
  const id = Form.useWatch('role') as string | undefined;
  const role = roles.find((one) => one.id === id);
  if (role === undefined) return null;
  const most = role.mostHours ?? 1;
  return (
    <>
      <p className="note soft">{say(role.meant)}</p>
      {isOfFile(role) && (
        <Form.Item name="who" label={say(words.who)} extra={say(words.whoHelp)} rules={need}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item
        name="hours"
        label={say(words.hours)}
        extra={say(words.hoursHelp(most))}
        rules={need}
      >
        <InputNumber min={1} max={most} precision={0} />
      </Form.Item>
    </>
  );
}

/** Asks to read outside the own reach; somebody else agrees. */
export function EmergencyAsk({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const catalogue = useCatalogue();
  const roles = catalogue.roles.filter(({ mostHours }) => mostHours !== undefined);
  const options = roles.map(({ id }) => ({ value: id, label: say(nameOf(roles, id)) }));
  return (
    <ActDrawer<'POST /api/emergencies', AskValues>
      operation="POST /api/emergencies"
      title={say(words.ask)}
      about={say(words.askAbout)}
      verb={say(words.ask)}
      onClose={onClose}
      initial={{ hours: 1 }}
      input={(body) => ({ body })}
    >
      <Form.Item name="role" label={say(words.what)} rules={need}>
        <Select options={options} popupMatchSelectWidth={false} />
      </Form.Item>
      <Form.Item name="unit" label={say(words.unit)} extra={say(words.unitHelp)} rules={need}>
        <UnitPicker />
      </Form.Item>
      <Chosen roles={roles} />
      <Form.Item
        name="reason"
        label={say(words.reason)}
        extra={say(words.reasonHelp)}
        rules={[{ required: true, min: 5 }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </ActDrawer>
  );
}
