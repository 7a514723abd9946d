import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { addDays, addMonths, addYears, type IsoDate } from '../../kernel/date.ts';
import { reachOf, useMe } from '../session.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import type { FindingLine } from '../shared/Finding.tsx';
import { useSay } from '../text/say.tsx';
import { waiverWords as words } from './waiverWords.ts';

interface Values {
  readonly reach: 'only' | 'whole';
  readonly reason: string;
  readonly last: IsoDate;
}

interface DrawerProps {
  readonly finding: FindingLine;
  readonly onClose: () => void;
}

const need = [{ required: true }];
const usualMonths = 3;

function Reach({ finding: { subject, unitName } }: Pick<DrawerProps, 'finding'>) {
  const say = useSay();
  return (
    <Form.Item name="reach" label={say(words.reach)} rules={need}>
      <Radio.Group className="stacked">
        <Radio value="only">{say(words.only(subject.name))}</Radio>
        <Radio value="whole">{say(words.whole(unitName))}</Radio>
      </Radio.Group>
    </Form.Item>
  );
}

/** Gives leave for one subject or for a unit as a whole, up to a last day. */
function WaiveDrawer({ finding, onClose }: DrawerProps) {
  const say = useSay();
  const { today } = useMe();
  const { rule, unit, subject, unitName } = finding;
  const isWhole = subject.id === String(unit);
  const input = ({ reach, reason, last }: Values) => {
    const about = reach === 'whole' ? null : { type: subject.type, id: subject.id };
    return { body: { rule, unit, subject: about, reason, last } };
  };
  return (
    <ActDrawer<'POST /api/waivers', Values>
      operation="POST /api/waivers"
      title={say(words.waiveOf(rule, isWhole ? unitName : subject.name))}
      about={say(words.about)}
      verb={say(words.verb)}
      onClose={onClose}
      initial={{ reach: isWhole ? 'whole' : 'only', last: addMonths(today, usualMonths) }}
      input={(values) => input({ ...values, reach: isWhole ? 'whole' : values.reach })}
    >
      <p>
        <b>{say(finding.says)}</b>
      </p>
      {isWhole ? <p>{say(words.allOf(unitName))}</p> : <Reach finding={finding} />}
      <Form.Item name="reason" label={say(words.reason)} rules={need}>
        <Input.TextArea
          maxLength={500}
          placeholder={say(words.reasonHint)}
          autoSize={{ minRows: 2, maxRows: 6 }}
        />
      </Form.Item>
      <Form.Item name="last" label={say(words.last)} extra={say(words.lastHelp)} rules={need}>
        <DayPicker latest={addDays(addYears(today, 1), -1)} />
      </Form.Item>
    </ActDrawer>
  );
}

/** For whoever stands above the unit; nobody sets aside what is found of the own unit. */
export function WaiveButton({ finding }: { readonly finding: FindingLine }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  if (!reachOf(useMe(), 'norm.waive').includes(finding.unit)) return null;
  const { rule, unitName } = finding;
  return (
    <>
      <Button
        size="small"
        aria-label={say(words.waiveOf(rule, unitName))}
        onClick={() => setAsking(true)}
      >
        {say(words.waive)}
      </Button>
      {asking && <WaiveDrawer finding={finding} onClose={() => setAsking(false)} />}
    </>
  );
}
