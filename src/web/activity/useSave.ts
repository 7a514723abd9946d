import { useEffect, useRef, useState } from 'react';
import { useAct } from '../query.ts';
import type { PageProblem, Refusal } from '../refusal.ts';
import { useSay } from '../text/say.tsx';
import {
  ballotsOf,
  contentOf,
  type Draft,
  draftOf,
  fieldPath,
  gapsOf,
  type RecordValues,
} from './draft.ts';
import { type Marks, marksOf, mergedMarks } from './marks.ts';
import type { RecordState, Start, Status } from './useRecord.ts';

/** What is stored now, as the answer to a save that came second tells it. */
export interface Theirs extends Draft {
  readonly version?: number;
  readonly status?: Status;
  readonly changedBy?: string;
}

export interface Save {
  readonly save: (finished: boolean) => Promise<boolean>;
  /** Saves mine over theirs, with attendance merged person by person; what it is then, or null. */
  readonly overwrite: () => Promise<Status | null>;
  readonly busy: boolean;
  /** Problems that belong to no field of the form. */
  readonly problems: readonly PageProblem[];
  readonly conflict: Refusal['conflict'];
  readonly id: string;
  readonly status: Status | null;
  readonly savedAt: Date | null;
}

interface Saved {
  readonly version: number;
  readonly status: Status;
}

type Field = Parameters<RecordState['form']['setFields']>[0][number]['name'];

/** Blank rows go before anything is sent, so that the rows of an answer are those of the form. */
function tidyForm({ form }: RecordState): void {
  const values: RecordValues = form.getFieldsValue(true);
  const parts = Object.entries(values.parts ?? {}).map(([handle, part]) => [
    handle,
    { content: contentOf(part), ballots: ballotsOf(part) },
  ]);
  form.setFieldValue('parts', Object.fromEntries(parts));
}

function placed(form: RecordState['form'], problem: PageProblem): Field | null {
  const path = fieldPath(problem.at ?? '', form.getFieldValue('kinds') ?? []);
  const known = form.getFieldsError().some((one) => one.name.join() === path.join());
  return known ? (path as Field) : null;
}

/** Problems next to their fields; the others are handed back. */
function usePlaced({ form }: RecordState, problems: readonly PageProblem[]) {
  const say = useSay();
  useEffect(() => {
    for (const problem of problems) {
      const name = placed(form, problem);
      const errors = [`${say(problem.message)} ${say(problem.cure)}`];
      if (name !== null) form.setFields([{ name, errors }]);
    }
    const first = problems.map((one) => placed(form, one)).find((name) => name !== null);
    if (first) form.scrollToField(first, { block: 'center', focus: true });
  }, [problems, form, say]);
  return problems.filter((problem) => placed(form, problem) === null);
}

/** True: nothing is missing. Otherwise the fields say what is. */
function useGaps(state: RecordState): () => boolean {
  const say = useSay();
  return () => {
    const { form } = state;
    const gaps = gapsOf(form.getFieldsValue(true));
    form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));
    for (const { path, says } of gaps) {
      form.setFields([{ name: [...path] as Field, errors: [say(says)] }]);
    }
    const [first] = gaps;
    if (first) form.scrollToField([...first.path] as Field, { block: 'center', focus: true });
    return gaps.length === 0;
  };
}

function useSend(id: string) {
  const create = useAct('POST /api/gatherings');
  const change = useAct('PUT /api/gatherings/:gathering');
  const send = (saved: Saved | null, draft: Draft, finished: boolean) => {
    if (saved === null) return create.run({ body: { id, finished, draft } });
    create.clear();
    const body = { basedOn: saved.version, finished, draft };
    return change.run({ params: { gathering: id }, body });
  };
  const last = change.busy || change.problems.length > 0 ? change : create;
  return { send, busy: create.busy || change.busy, last };
}

export function useSave(state: RecordState, start: Start, onSaved: () => void): Save {
  const [saved, setSaved] = useState<Saved | null>(start.saved);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const base = useRef<Marks>(start.marks);
  const wanted = useRef(false);
  const complete = useGaps(state);
  const { send, busy, last } = useSend(state.id);
  const problems = usePlaced(state, last.problems);
  const store = async (on: Saved | null, marks: Marks, finished: boolean) => {
    if (busy || state.roll === undefined) return null;
    tidyForm(state);
    if (!complete()) return null;
    wanted.current = finished;
    const draft = draftOf(state.form.getFieldsValue(true), marks, {
      ...state.roll,
      parts: state.parts,
    });
    const reply = await send(on, draft, finished);
    if (reply === null) return null;
    const status: Status = finished ? 'recorded' : 'draft';
    setSaved({ version: reply.version, status });
    setSavedAt(new Date());
    base.current = marks;
    onSaved();
    return status;
  };
  const overwrite = () => {
    const theirs = last.conflict?.theirs as Theirs;
    const merged = mergedMarks(base.current, state.marks.marks, marksOf(theirs.attendance ?? []));
    state.mark({ does: 'load', marks: merged });
    const status = theirs.status ?? 'draft';
    const finished = wanted.current || status === 'recorded';
    return store({ version: theirs.version ?? 1, status }, merged, finished);
  };
  return {
    save: async (finished) => (await store(saved, state.marks.marks, finished)) !== null,
    ...{ overwrite, busy, problems, conflict: last.conflict, id: state.id, savedAt },
    status: saved?.status ?? null,
  };
}
