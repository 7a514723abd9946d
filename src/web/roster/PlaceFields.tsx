import { Form, Radio, Select } from 'antd';
import { personFlags, staffKinds } from '../../kernel/codes.ts';
import { useCatalogue } from '../catalogue.tsx';
import { useAnswer } from '../query.ts';
import { codeOptions } from '../shared/codeName.ts';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { memberKindNames, standingNames, rosterWords as words } from './words.ts';

/** Groups of the chosen branch. */
function TeamField() {
  const say = useSay();
  const unit: number | undefined = Form.useWatch('unit');
  const { unitKinds } = useCatalogue();
  const groups = new Set(unitKinds.filter((k) => k.standing === 'group').map((k) => k.id));
  const tree = useAnswer('GET /api/units', { query: {} });
  const teams = (tree.data?.units ?? []).filter((u) => u.parent === unit && groups.has(u.kind));
  if (teams.length === 0) return null;
  return (
    <Form.Item name="team" label={say(words.team)}>
      <Select allowClear options={teams.map((one) => ({ value: one.unit, label: one.name }))} />
    </Form.Item>
  );
}

function MemberKindField() {
  const say = useSay();
  const standing = Form.useWatch('standing');
  if (standing !== 'member') return null;
  const kinds = Object.entries(memberKindNames);
  return (
    <Form.Item name="memberKind" label={say(words.kind)} rules={[{ required: true }]}>
      <Radio.Group options={kinds.map(([value, name]) => ({ value, label: say(name) }))} />
    </Form.Item>
  );
}

/** Where somebody stands: branch, group, standing, kind of member, kind of staff. */
export function PlaceFields() {
  const say = useSay();
  const standings = Object.entries(standingNames);
  return (
    <>
      <Form.Item name="unit" label={say(common.unit)} rules={[{ required: true }]}>
        <UnitPicker permission="roster.write" />
      </Form.Item>
      <TeamField />
      <Form.Item name="standing" label={say(words.standing)} rules={[{ required: true }]}>
        <Radio.Group options={standings.map(([value, name]) => ({ value, label: say(name) }))} />
      </Form.Item>
      <MemberKindField />
      <Form.Item name="staff" label={say(words.staff)}>
        <Select allowClear options={codeOptions(staffKinds, say)} />
      </Form.Item>
      <Form.Item name="flags" label={say(words.flags)} extra={say(words.flagsAbout)}>
        <Select mode="multiple" allowClear options={codeOptions(personFlags, say)} />
      </Form.Item>
    </>
  );
}
