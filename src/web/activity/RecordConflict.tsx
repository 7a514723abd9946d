import { Alert, Button } from 'antd';
import { useCatalogue } from '../catalogue.tsx';
import { conflictWords } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { Changes } from './Changes.tsx';
import { draftOf } from './draft.ts';
import { changedLines, recordLines } from './lines.ts';
import { saveWords as words } from './recordWords.ts';
import type { RecordState } from './useRecord.ts';
import type { Save, Theirs } from './useSave.ts';

interface RecordConflictProps {
  readonly state: RecordState;
  readonly save: Save;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Somebody else was faster: both states in words, and whose is kept is said by a person. */
export function RecordConflict({ state, save, onMine, onTheirs }: RecordConflictProps) {
  const say = useSay();
  const catalogue = useCatalogue();
  if (save.conflict === null || state.roll === undefined) return null;
  const theirs = save.conflict.theirs as Theirs;
  const people = state.roll.roll;
  const name = (person: string) => people.find((one) => one.person === person)?.name ?? '—';
  const day = { ...state.roll, parts: state.parts };
  const mine = draftOf(state.form.getFieldsValue(true), state.marks.marks, day);
  const { yearOfAccount: _, ...stored } = theirs;
  const linesOf = (of: object) => recordLines(of, catalogue, name);
  const lines = changedLines(linesOf(stored), linesOf({ status: stored.status, ...mine }));
  const who = theirs.changedBy ?? say(words.somebody);
  const description = (
    <>
      <p>{say(words.conflictAbout(who))}</p>
      {lines.length === 0 ? (
        <p>{say(words.conflictSame)}</p>
      ) : (
        <Changes lines={lines} before={conflictWords.theirs} after={conflictWords.yours} />
      )}
      <div className="actions">
        <Button type="primary" onClick={onMine} loading={save.busy}>
          {say(words.conflictMine)}
        </Button>
        <Button onClick={onTheirs}>{say(words.conflictTheirs)}</Button>
      </div>
    </>
  );
  return (
    <Alert
      type="warning"
      role="alert"
      className="problems"
      title={say(conflictWords.title)}
      description={description}
    />
  );
}
