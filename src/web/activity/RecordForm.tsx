import { useNavigate } from '@tanstack/react-router';
import { Form } from 'antd';
import { useRef } from 'react';
import '../style/record.css';
import { ProblemList } from '../shared/Problems.tsx';
import { HeadFields } from './HeadFields.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { LiveChecks } from './LiveChecks.tsx';
import type { MarkAct } from './marks.ts';
import { PartFields } from './PartFields.tsx';
import { RecordConflict } from './RecordConflict.tsx';
import { RollSheet } from './RollSheet.tsx';
import { SaveBar } from './SaveBar.tsx';
import { usePrefill } from './usePrefill.ts';
import { type RecordState, type Start, useRecord } from './useRecord.ts';
import { useSave } from './useSave.ts';

/** A gathering on one page: when, who came, what was said and decided, what is wrong with it. */
export function RecordForm({ start }: { readonly start: Start }) {
  const navigate = useNavigate();
  const unsaved = useRef(false);
  const plain = useRecord(start);
  const mark = useRef((act: MarkAct) => {
    unsaved.current = true;
    plain.mark(act);
  });
  const state: RecordState = { ...plain, mark: mark.current };
  const prefilled = usePrefill(state, start);
  const save = useSave(state, start, () => {
    unsaved.current = false;
  });
  const open = () => void navigate({ to: `/gatherings/${save.id}` as '/' });
  const finish = async () => (await save.save(true)) && open();
  const leave = () => {
    unsaved.current = false;
    open();
  };
  const chosen = state.kinds.filter((one) => state.values.kinds?.includes(one.id));
  return (
    <Form
      form={state.form}
      layout="vertical"
      initialValues={start.values}
      onValuesChange={() => {
        unsaved.current = true;
      }}
      className="record"
    >
      <div>
        <HeadFields state={state} own={start.saved?.id ?? null} prefilled={prefilled} />
        <RollSheet state={state} />
        {chosen.map((activity) => (
          <PartFields key={activity.id} state={state} activity={activity} />
        ))}
      </div>
      <aside>
        <LiveChecks state={state} />
      </aside>
      <div className="whole">
        <RecordConflict
          state={state}
          save={save}
          onMine={() => void save.overwrite()}
          onTheirs={leave}
        />
        {save.conflict === null && <ProblemList problems={save.problems} />}
      </div>
      <SaveBar
        state={state}
        save={save}
        onFinish={() => void finish()}
        onDraft={() => void save.save(false)}
      />
      <LeaveGuard unsaved={unsaved} />
    </Form>
  );
}
