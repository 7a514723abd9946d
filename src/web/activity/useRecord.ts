import { Form, type FormInstance } from 'antd';
import { useMemo, useReducer } from 'react';
import type { Activity } from '../../engines/activity/define.ts';
import { type IsoDate, isIsoDate } from '../../kernel/date.ts';
import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { useMe } from '../session.tsx';
import type { UnitLine } from '../shared/UnitPicker.tsx';
import { type Checked, checkDraft } from './check.ts';
import { countsOfNumbers, numbersOf, type RecordValues } from './draft.ts';
import {
  type Counts,
  countsOf,
  inOrder,
  type MarkAct,
  type MarkState,
  type Marks,
  marksAfter,
} from './marks.ts';
import { useRecordable } from './useRecordable.ts';

export type Roll = ReplyOf<'GET /api/gatherings/roll'>;

/** With what the form opens: nothing, or a record that is there. */
export interface Start {
  readonly values: RecordValues;
  readonly marks: Marks;
  readonly saved: Saved | null;
}
interface Saved {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
  /** Null: a draft. */
  readonly recordedOn: IsoDate | null;
}
export type Status = 'draft' | 'recorded' | 'withdrawn';

export interface RecordState {
  readonly form: FormInstance<RecordValues>;
  readonly values: RecordValues;
  readonly unit: UnitLine | undefined;
  /** What this unit may hold on that day. */
  readonly kinds: readonly Activity[];
  /** Undefined while nothing is chosen or the roll is being read. */
  readonly roll: Roll | undefined;
  readonly rollError: unknown;
  readonly marks: MarkState;
  readonly mark: (act: MarkAct) => void;
  readonly counts: Counts | null;
  readonly checked: Checked;
}

/** Units of the day, so that the kind of the chosen one is known. */
function useUnitOn(values: RecordValues): UnitLine | undefined {
  const query = isIsoDate(values.heldOn) ? { on: values.heldOn } : {};
  const tree = useAnswer('GET /api/units', { query });
  return tree.data?.units.find((one) => one.unit === values.unit);
}

function useKinds(unit: UnitLine | undefined, values: RecordValues): readonly Activity[] {
  const activities = useRecordable();
  const { heldOn } = values;
  return useMemo(() => {
    const lives = ({ until }: Activity) => until === undefined || (heldOn ?? '') < until;
    return activities.filter((one) => lives(one) && one.heldBy.includes(unit?.kind ?? ''));
  }, [activities, unit?.kind, heldOn]);
}

function useRoll({ unit, heldOn, kinds }: RecordValues) {
  const handle = kinds?.[0] ?? '';
  const asked = unit !== undefined && isIsoDate(heldOn) && handle !== '';
  const query = { unit: unit ?? 0, on: heldOn ?? '1-1-1', handle } as const;
  const answer = useAnswer('GET /api/gatherings/roll', { query }, asked);
  // The roll of the day before is no roll of this day.
  const fresh = asked && !answer.isPlaceholderData ? answer.data : undefined;
  const roll = useMemo(() => fresh && { ...fresh, roll: [...inOrder(fresh.roll)] }, [fresh]);
  return { roll, error: asked ? answer.error : null };
}

function useChecked(
  { unit, values, counts, roll, marks }: Omit<RecordState, 'checked'>,
  recordedOn: IsoDate | null,
): Checked {
  const catalogue = useCatalogue();
  const { today } = useMe();
  const people = roll?.roll;
  return useMemo(() => {
    if (unit === undefined) return { findings: [], unknowns: [] };
    const { unit: id, kind, name } = unit;
    const about = { values, counts, roll: people ?? [], marks: marks.marks, recordedOn };
    return checkDraft(catalogue, { ...about, unit: { id, kind, name } }, today);
  }, [catalogue, today, unit, values, counts, people, marks.marks, recordedOn]);
}

/** Everything that the parts of the record page share. */
export function useRecord(start: Start): RecordState {
  const [form] = Form.useForm<RecordValues>();
  const watched = Form.useWatch<RecordValues>([], form);
  const values = watched ?? start.values;
  const [marks, mark] = useReducer(marksAfter, { marks: start.marks, before: null });
  const unit = useUnitOn(values);
  const kinds = useKinds(unit, values);
  const { roll, error } = useRoll(values);
  const counts = useMemo(() => {
    if (roll === undefined) return null;
    if (roll.numberOnly) return countsOfNumbers(numbersOf({ numbers: values.numbers ?? {} }));
    return countsOf(roll.roll, marks.marks);
  }, [roll, marks.marks, values.numbers]);
  const state = { form, values, unit, kinds, roll, rollError: error, marks, mark, counts };
  return { ...state, checked: useChecked(state, start.saved?.recordedOn ?? null) };
}
