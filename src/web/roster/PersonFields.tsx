import { Form, Input, Select } from 'antd';
import { educations, genders } from '../../kernel/codes.ts';
import { ethnicities } from '../../kernel/ethnicities.ts';
import { codeOptions } from '../shared/codeName.ts';
import { DayPicker } from '../shared/DayPicker.tsx';
import { useSay } from '../text/say.tsx';
import { rosterWords, personWords as words } from './words.ts';

const search = { optionFilterProp: 'label' };

interface PersonFieldsProps {
  /** `keep`: sealed fields are shown empty and keep what is held unless they are typed. */
  readonly sealed: 'new' | 'keep';
}

function SealedFields({ sealed }: PersonFieldsProps) {
  const say = useSay();
  const hint = sealed === 'keep' ? say(words.keep) : '';
  return (
    <>
      <Form.Item name="idNumber" label={say(words.idNumber)}>
        <Input autoComplete="off" maxLength={30} placeholder={hint} />
      </Form.Item>
      <Form.Item name="mobile" label={say(words.mobile)}>
        <Input autoComplete="off" maxLength={30} placeholder={hint} />
      </Form.Item>
    </>
  );
}

/** What is held of a person. */
export function PersonFields({ sealed }: PersonFieldsProps) {
  const say = useSay();
  return (
    <>
      <Form.Item name="name" label={say(rosterWords.name)} rules={[{ required: true }]}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <SealedFields sealed={sealed} />
      <div className="pair">
        <Form.Item name="gender" label={say(words.gender)}>
          <Select allowClear options={codeOptions(genders, say)} />
        </Form.Item>
        <Form.Item name="ethnicity" label={say(words.ethnicity)}>
          <Select allowClear showSearch={search} options={codeOptions(ethnicities, say)} />
        </Form.Item>
        <Form.Item name="bornOn" label={say(words.bornOn)}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="education" label={say(words.education)}>
          <Select allowClear showSearch={search} options={codeOptions(educations, say)} />
        </Form.Item>
        <Form.Item name="joinedOn" label={say(words.joinedOn)}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="fullOn" label={say(words.fullOn)}>
          <DayPicker />
        </Form.Item>
      </div>
      <Form.Item name="policeNumber" label={say(words.policeNumber)}>
        <Input autoComplete="off" maxLength={20} inputMode="numeric" />
      </Form.Item>
    </>
  );
}
