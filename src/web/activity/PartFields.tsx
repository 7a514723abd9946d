import type { Activity } from '../../engines/activity/define.ts';
import { FormFields } from '../form/FormFields.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { BallotRows } from './BallotRows.tsx';
import type { RecordState } from './useRecord.ts';

interface PartFieldsProps {
  readonly state: RecordState;
  readonly activity: Activity;
}

/** One activity of the gathering: what its form asks, and its votes. */
export function PartFields({ state, activity }: PartFieldsProps) {
  const say = useSay();
  const path = ['parts', activity.id, 'content'];
  return (
    <Panel title={say(activity.form.name)}>
      <FormFields fields={activity.form.fields} path={path} unit={state.values.unit ?? 0} />
      <BallotRows state={state} activity={activity} />
    </Panel>
  );
}
