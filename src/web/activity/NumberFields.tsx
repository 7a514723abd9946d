import { Form, InputNumber } from 'antd';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import { useSay } from '../text/say.tsx';
import { holderKey } from './draft.ts';
import { recordWords as words } from './recordWords.ts';
import type { RecordState } from './useRecord.ts';

const fields = [
  ['expected', words.numbersExpected],
  ['attended', words.numbersAttended],
  ['entitled', words.numbersEntitled],
  ['present', words.numbersPresent],
] as const;

/** Four counts of each who holds a part, for a unit whose names must not be stored. */
export function NumberFields({ parts }: Pick<RecordState, 'parts'>) {
  const say = useSay();
  const { activities } = useCatalogue();
  const holders = [...new Map(parts.map((part) => [holderKey(part.body), part]))];
  return (
    <>
      <p className="about">{say(words.numbersAbout)}</p>
      {holders.map(([holder, { handle, body }]) => (
        <div key={holder}>
          {holders.length > 1 && body !== null && <h3>{say(nameOf(activities, handle))}</h3>}
          <div className="quad">
            {fields.map(([id, label]) => (
              <Form.Item key={id} name={['numbers', holder, id]} label={say(label)}>
                <InputNumber min={0} max={100_000} precision={0} />
              </Form.Item>
            ))}
          </div>
        </div>
      ))}
    </>
  );
}
