import type { Activity } from '../../engines/activity/define.ts';
import type { Text } from '../../kernel/text.ts';
import { FormFields } from '../form/FormFields.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { BallotRows } from './BallotRows.tsx';
import type { Counts } from './marks.ts';
import { TeamFields } from './TeamFields.tsx';
import type { RecordState } from './useRecord.ts';
import { viewWords } from './viewWords.ts';

interface PartFieldsProps {
  readonly state: RecordState;
  readonly activity: Activity;
}

/** Of several parts, each has its own. */
function countsOf({ expected, attended, entitled, present }: Counts): Text {
  return viewWords.counts(expected, attended, entitled, present);
}

/** One activity of the gathering: what its form asks, and its votes. */
export function PartFields({ state, activity }: PartFieldsProps) {
  const say = useSay();
  const path = ['parts', activity.id, 'content'];
  const part = state.parts.find(({ handle }) => handle === activity.id);
  const own = state.parts.length > 1 && part;
  const teams = state.roll?.numberOnly === false && part?.teams;
  return (
    <Panel title={say(activity.form.name)}>
      {own && <p className="about">{say(countsOf(own.counts))}</p>}
      {part && teams && <TeamFields part={part} teams={teams} />}
      <FormFields fields={activity.form.fields} path={path} unit={state.values.unit ?? 0} />
      <BallotRows state={state} activity={activity} />
    </Panel>
  );
}
