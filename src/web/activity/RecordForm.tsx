import { useNavigate } from '@tanstack/react-router';
import { Form } from 'antd';
import { useRef, useState } from 'react';
import '../style/record.css';
import { GatheringFiles } from '../file/GatheringFiles.tsx';
import { useMinutesFile } from '../file/useMinutesFile.ts';
import { fileWords } from '../file/words.ts';
import { newId } from '../id.ts';
import { Panel } from '../shared/Page.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { HeadFields } from './HeadFields.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { LiveChecks } from './LiveChecks.tsx';
import type { MarkAct } from './marks.ts';
import { PartFields } from './PartFields.tsx';
import { RecordConflict } from './RecordConflict.tsx';
import { RollSheet } from './RollSheet.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useArrivals } from './useArrivals.ts';
import { usePrefill } from './usePrefill.ts';
import { type RecordState, type Start, useRecord } from './useRecord.ts';
import { type Save, useSave } from './useSave.ts';

/** The state of the page, with a note of whether anything in it is unsaved. */
function useGuardedRecord(start: Start) {
  const unsaved = useRef(false);
  const [id] = useState(() => start.saved?.id ?? newId());
  const [kept, setKept] = useState(start.saved !== null);
  const plain = useRecord(start, id, useMinutesFile(id, kept));
  const mark = useRef((act: MarkAct) => {
    unsaved.current = true;
    plain.mark(act);
  });
  const state: RecordState = { ...plain, mark: mark.current };
  const save = useSave(state, start, () => {
    unsaved.current = false;
    setKept(true);
  });
  // What people said themselves is stored already: nothing of the page is unsaved by it.
  useArrivals(plain, save);
  return { state, save, unsaved };
}

function Parts({ state }: { readonly state: RecordState }) {
  const chosen = state.kinds.filter((one) => state.values.kinds?.includes(one.id));
  return chosen.map((activity) => (
    <PartFields key={activity.id} state={state} activity={activity} />
  ));
}

/** Files hang on a record that is there: kept as a draft, or recorded. */
function Files({ save }: { readonly save: Save }) {
  const say = useSay();
  if (save.status !== null) return <GatheringFiles gathering={save.id} />;
  return (
    <Panel title={say(fileWords.title)}>
      <p className="about">{say(fileWords.after)}</p>
    </Panel>
  );
}

interface RefusedProps {
  readonly state: RecordState;
  readonly save: Save;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Why it was not saved, where no field of the form says so. */
function Refused({ state, save, onMine, onTheirs }: RefusedProps) {
  return (
    <div className="whole">
      <RecordConflict state={state} save={save} onMine={onMine} onTheirs={onTheirs} />
      {save.conflict === null && <ProblemList problems={save.problems} />}
    </div>
  );
}

/** A gathering on one page: when, who came, what was said and decided, and what is wrong. */
export function RecordForm({ start }: { readonly start: Start }) {
  const navigate = useNavigate();
  const { state, save, unsaved } = useGuardedRecord(start);
  const prefilled = usePrefill(state, start);
  const open = () => {
    unsaved.current = false;
    void navigate({ to: `/gatherings/${save.id}` as '/' });
  };
  const finish = async () => (await save.save(true)) && open();
  const overwrite = async () => (await save.overwrite()) === 'recorded' && open();
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
        <RollSheet state={state} save={save} />
        <Parts state={state} />
        <Files save={save} />
      </div>
      <aside>
        <LiveChecks state={state} />
      </aside>
      <Refused state={state} save={save} onMine={() => void overwrite()} onTheirs={open} />
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
