import { Form, InputNumber } from 'antd';
import { useSay } from '../text/say.tsx';
import { recordWords as words } from './recordWords.ts';

const fields = [
  ['expected', words.numbersExpected],
  ['attended', words.numbersAttended],
  ['entitled', words.numbersEntitled],
  ['present', words.numbersPresent],
] as const;

/** Four counts, for a unit whose names must not be stored. */
export function NumberFields() {
  const say = useSay();
  return (
    <>
      <p className="about">{say(words.numbersAbout)}</p>
      <div className="quad">
        {fields.map(([id, label]) => (
          <Form.Item key={id} name={['numbers', id]} label={say(label)}>
            <InputNumber min={0} max={100_000} precision={0} />
          </Form.Item>
        ))}
      </div>
    </>
  );
}
