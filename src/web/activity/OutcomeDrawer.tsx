import { Form, Input } from 'antd';
import type { IsoDate } from '../../kernel/date.ts';
import { useMe } from '../session.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { useSay } from '../text/say.tsx';
import { resolutionWords as words } from './followWords.ts';

/** Which resolution is meant: of one gathering and part, by its words. */
export interface Meant {
  readonly gathering: string;
  readonly handle: string;
  readonly resolution: string;
}

interface Values {
  readonly outcome: string;
  readonly doneOn?: IsoDate;
}

interface OutcomeProps {
  readonly meant: Meant;
  readonly onClose: () => void;
}

/** What became of a resolution; with a day, it is closed. */
export function OutcomeDrawer({ meant, onClose }: OutcomeProps) {
  const say = useSay();
  const { today } = useMe();
  const { gathering, handle, resolution } = meant;
  return (
    <ActDrawer<'POST /api/gatherings/:gathering/outcomes', Values>
      operation="POST /api/gatherings/:gathering/outcomes"
      title={say(words.tell)}
      about={say(words.tellAbout)}
      verb={say(words.save)}
      onClose={onClose}
      input={({ outcome, doneOn = null }) => ({
        params: { gathering },
        body: { handle, resolution, outcome, doneOn },
      })}
    >
      <p>
        <b>{resolution}</b>
      </p>
      <Form.Item name="outcome" label={say(words.outcome)} rules={[{ required: true }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="doneOn" label={say(words.doneOn)}>
        <DayPicker latest={today} />
      </Form.Item>
    </ActDrawer>
  );
}
