import { Form, Input, Select } from 'antd';
import type { Role } from '../../engines/org/define.ts';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import { useMe } from '../session.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { useSay } from '../text/say.tsx';
import { WhoPicker } from './WhoPicker.tsx';
import { grantWords as words } from './words.ts';

interface AskValues {
  readonly person: string;
  readonly role: string;
  readonly unit: number;
  readonly from: IsoDate;
  readonly last?: IsoDate;
  readonly reason: string;
}

/** The role that is chosen. */
function useRole(): Role | undefined {
  const { roles } = useCatalogue();
  const chosen = Form.useWatch('role') as string | undefined;
  return roles.find((one) => one.id === chosen);
}

/** What a role is meant for, in the words of the catalogue. */
function Meant() {
  const say = useSay();
  const role = useRole();
  return role === undefined ? null : <p className="note soft">{say(role.meant)}</p>;
}

/** Some roles last until a day that is named when they are asked for. */
function Until() {
  const say = useSay();
  const { mostDays } = useRole() ?? {};
  return (
    <>
      <Form.Item name="from" label={say(words.from)} rules={need}>
        <DayPicker />
      </Form.Item>
      <Form.Item
        name="last"
        label={say(mostDays === undefined ? words.to : words.last)}
        extra={say(mostDays === undefined ? words.toHelp : words.lastHelp(mostDays))}
        rules={[{ required: mostDays !== undefined }]}
      >
        <DayPicker />
      </Form.Item>
    </>
  );
}

const need = [{ required: true }];

/** Asks for a grant; a second person decides. */
export function AskDrawer({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  // What is for hours, in need, is asked for by its holder on a page of its own.
  const roles = useCatalogue().roles.filter(({ mostHours }) => mostHours === undefined);
  const { today } = useMe();
  return (
    <ActDrawer<'POST /api/grants', AskValues>
      operation="POST /api/grants"
      title={say(words.ask)}
      about={say(words.askAbout)}
      verb={say(words.ask)}
      onClose={onClose}
      initial={{ from: today }}
      input={({ last, ...values }) => ({
        body: { ...values, to: last === undefined ? null : addDays(last, 1) },
      })}
    >
      <Form.Item name="person" label={say(words.who)} rules={need}>
        <WhoPicker />
      </Form.Item>
      <Form.Item name="role" label={say(words.role)} rules={need}>
        <Select
          options={roles.map(({ id }) => ({ value: id, label: say(nameOf(roles, id)) }))}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
        />
      </Form.Item>
      <Meant />
      <Form.Item name="unit" label={say(words.unit)} rules={need}>
        <UnitPicker />
      </Form.Item>
      <Until />
      <Form.Item name="reason" label={say(words.reason)} rules={[{ required: true, min: 2 }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </ActDrawer>
  );
}
