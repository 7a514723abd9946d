import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Upload } from 'antd';
import { useState } from 'react';
import type { IsoDate } from '../../kernel/date.ts';
import { useAct } from '../query.ts';
import { reachOf, useMe } from '../session.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { Panel } from '../shared/Page.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { useSay } from '../text/say.tsx';
import { importWords as words } from './words.ts';

/** The unit of my own grant that a roster can be imported for. */
function useOwnUnit(): number | undefined {
  const me = useMe();
  const reach = reachOf(me, 'roster.write');
  return me.roles.find((held) => reach.includes(held.unit))?.unit ?? reach[0];
}

interface ReadProps {
  readonly read: (body: Blob, fileName: string) => void;
  readonly busy: boolean;
}

function Pasted({ read, busy }: ReadProps) {
  const say = useSay();
  const [text, setText] = useState('');
  return (
    <div className="stacked">
      <label htmlFor="pasted">{say(words.paste)}</label>
      <Input.TextArea
        id="pasted"
        value={text}
        placeholder={say(words.pasteHint)}
        autoSize={{ minRows: 3, maxRows: 8 }}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button
          disabled={text.trim() === '' || busy}
          onClick={() => read(new Blob([text], { type: 'text/plain' }), say(words.pastedName))}
        >
          {say(words.pasteDo)}
        </Button>
      </div>
    </div>
  );
}

function File({ read, busy }: ReadProps) {
  const say = useSay();
  return (
    <Upload.Dragger
      accept=".xlsx,.xls,.csv,.txt"
      showUploadList={false}
      disabled={busy}
      beforeUpload={(file) => {
        // Sent as it is: what the file calls itself is the server's to judge.
        read(new Blob([file], { type: 'application/octet-stream' }), file.name);
        return false;
      }}
    >
      <p>{say(busy ? words.reading : words.drop)}</p>
      <p className="faint small">{say(words.dropHelp)}</p>
    </Upload.Dragger>
  );
}

/** A file or pasted cells; nothing is written before somebody has seen what it would do. */
export function NewImport() {
  const say = useSay();
  const navigate = useNavigate();
  const own = useOwnUnit();
  const { today } = useMe();
  const [unit, setUnit] = useState(own);
  const [on, setOn] = useState<IsoDate>(today);
  const act = useAct('POST /api/imports');
  const read = async (body: Blob, fileName: string) => {
    if (unit === undefined) return;
    const preview = await act.run({ query: { unit, on, fileName: fileName.slice(-200) }, body });
    if (preview !== null) void navigate({ to: `/imports/${preview.batch.id}` as '/' });
  };
  const reading = { read: (body: Blob, name: string) => void read(body, name), busy: act.busy };
  return (
    <Panel>
      <div className="import-form">
        <div className="stacked">
          <label htmlFor="import-unit">{say(words.unit)}</label>
          <UnitPicker id="import-unit" permission="roster.write" value={unit} onChange={setUnit} />
        </div>
        <div className="stacked">
          <label htmlFor="import-on">{say(words.on)}</label>
          <DayPicker
            id="import-on"
            value={on}
            latest={today}
            allowClear={false}
            onChange={(day) => day && setOn(day)}
          />
        </div>
      </div>
      <ProblemList problems={act.problems} />
      <File {...reading} />
      <Pasted {...reading} />
    </Panel>
  );
}
