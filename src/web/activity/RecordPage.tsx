import { useMemo } from 'react';
import { isIsoDate } from '../../kernel/date.ts';
import { useAnswer } from '../query.ts';
import { useAsked } from '../search.ts';
import { useMe } from '../session.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import type { UnitLine } from '../shared/UnitPicker.tsx';
import { useSay } from '../text/say.tsx';
import { RecordForm } from './RecordForm.tsx';
import { recordWords as words } from './recordWords.ts';
import { useDrafting } from './useDrafting.ts';
import { useFirstUnit } from './useFirstUnit.ts';
import type { Start } from './useRecord.ts';

function New({ units }: { readonly units: readonly UnitLine[] }) {
  const me = useMe();
  const [asked] = useAsked();
  const unit = useFirstUnit(units);
  const heldOn = isIsoDate(asked.on) ? asked.on : me.today;
  const start = useMemo<Start>(
    () => ({
      values: { ...(unit === undefined ? {} : { unit }), heldOn, kinds: [] },
      marks: new Map(),
      saved: null,
    }),
    [unit, heldOn],
  );
  return <RecordForm start={start} />;
}

/** Records a gathering that was held, or prepares one. */
export default function RecordPage() {
  const say = useSay();
  const tree = useAnswer('GET /api/units', { query: {} });
  const may = useDrafting().begins.length > 0;
  return (
    <Page title={say(words.newTitle)} about={may && say(words.about)}>
      {may ? (
        <Answered answer={tree}>{({ units }) => <New units={units} />}</Answered>
      ) : (
        <Panel>
          <Nothing title={say(words.noReach)}>
            <p>{say(words.noReachAbout)}</p>
          </Nothing>
        </Panel>
      )}
    </Page>
  );
}
