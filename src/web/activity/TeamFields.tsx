import { Checkbox, Form } from 'antd';
import { useSay } from '../text/say.tsx';
import type { PartState } from './partRolls.ts';
import { teamWords as words } from './teamWords.ts';

interface TeamFieldsProps {
  readonly part: PartState;
  readonly teams: NonNullable<PartState['teams']>;
}

/** Which groups of the unit hold this part; all of them unless somebody says otherwise. */
export function TeamFields({ part, teams }: TeamFieldsProps) {
  const say = useSay();
  if (teams.all.length === 0) return <p className="faint">{say(words.none)}</p>;
  return (
    <Form.Item
      label={say(words.label)}
      name={['parts', part.handle, 'teams']}
      initialValue={teams.chosen}
      extra={say(words.about)}
      rules={[{ required: true, message: say(words.choose) }]}
    >
      <Checkbox.Group options={teams.all.map(({ team, name }) => ({ value: team, label: name }))} />
    </Form.Item>
  );
}
