import { Checkbox, Form, Input, Radio } from 'antd';
import type { Step } from '../../engines/case/define.ts';
import { FormFields } from '../form/FormFields.tsx';
import { useMe } from '../session.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { useSay } from '../text/say.tsx';
import { asksVote, type StepValues } from './draft.ts';
import { VoteFields } from './VoteFields.tsx';
import { oneWords, draftWords as words } from './words.ts';

interface StepFormProps {
  readonly step: Step;
  /** Whose people can be chosen, and whose gatherings. */
  readonly unit: number;
}

function Confirmed({ step }: Pick<StepFormProps, 'step'>) {
  const say = useSay();
  const asked = step.confirms ?? [];
  if (asked.length === 0) return null;
  return (
    <Form.Item name="confirmed" label={say(words.confirmed)}>
      <Checkbox.Group
        className="stacked"
        options={asked.map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
    </Form.Item>
  );
}

/** What is written of a step, drawn from its definition: no step has a page of its own. */
export function StepForm({ step, unit }: StepFormProps) {
  const say = useSay();
  const { today } = useMe();
  const outcome = Form.useWatch<StepValues['outcome']>('outcome');
  const closing = step.outcomes.map(({ id, name }) => ({ value: id, label: say(name) }));
  return (
    <>
      <Form.Item
        name="on"
        label={say(words.on)}
        extra={say(words.onHelp)}
        rules={[{ required: true }]}
      >
        <DayPicker latest={today} />
      </Form.Item>
      {closing.length > 0 && (
        <Form.Item name="outcome" label={say(words.outcome)} rules={[{ required: true }]}>
          <Radio.Group options={closing} className="stacked" />
        </Form.Item>
      )}
      <FormFields fields={step.documents.fields} path={['documents']} unit={unit} />
      {asksVote(step, outcome) && <VoteFields unit={unit} />}
      <Confirmed step={step} />
      <Form.Item name="lateReason" label={say(oneWords.lateReason)} extra={say(oneWords.lateHelp)}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 5 }} />
      </Form.Item>
    </>
  );
}
