import { Form, Input, Radio } from 'antd';
import type { IsoDate } from '../../kernel/date.ts';
import { useMe } from '../session.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { useSay } from '../text/say.tsx';
import type { OneCase } from './terms.ts';
import { caseWords, oneWords as words } from './words.ts';

const whys = ['withdrawn', 'dropped', 'moved-away', 'died'] as const;

interface Values {
  readonly on: IsoDate;
  readonly why: (typeof whys)[number];
  readonly reason: string;
}

const need = [{ required: true }];

/** Ends a case outside of its steps, with why. */
export function EndCase(props: { readonly one: OneCase; readonly onClose: () => void }) {
  const { one, onClose } = props;
  const say = useSay();
  const { today } = useMe();
  const input = (values: Values) => ({
    params: { case: one.id },
    body: { version: one.version, ...values },
  });
  return (
    <ActDrawer<'POST /api/cases/:case/end', Values>
      operation="POST /api/cases/:case/end"
      title={`${say(words.end)}：${one.name}`}
      about={say(words.endAbout)}
      verb={say(words.end)}
      danger
      onClose={onClose}
      initial={{ on: today }}
      input={input}
    >
      <Form.Item name="why" label={say(words.endWhy)} rules={need}>
        <Radio.Group
          className="stacked"
          options={whys.map((value) => ({ value, label: say(caseWords.whys[value]) }))}
        />
      </Form.Item>
      <Form.Item name="on" label={say(words.endOn)} rules={need}>
        <DayPicker latest={today} />
      </Form.Item>
      <Form.Item name="reason" label={say(words.endReason)} rules={need}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </ActDrawer>
  );
}
