import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { IsoDate } from '../../kernel/date.ts';
import { useAct } from '../query.ts';
import { reachOf, useMe } from '../session.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { Panel } from '../shared/Page.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { useSay } from '../text/say.tsx';
import { FileOrPaste } from './FileOrPaste.tsx';
import { importWords as words } from './words.ts';

/** The unit of my own grant that a roster can be imported for. */
function useOwnUnit(): number | undefined {
  const me = useMe();
  const reach = reachOf(me, 'roster.write');
  return me.roles.find((held) => reach.includes(held.unit))?.unit ?? reach[0];
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
      <FileOrPaste {...reading} />
    </Panel>
  );
}
