import { Form, type FormInstance } from 'antd';
import { useMemo, useReducer } from 'react';
import type { Activity } from '../../engines/activity/define.ts';
import { type IsoDate, isIsoDate } from '../../kernel/date.ts';
import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { useMe } from '../session.tsx';
import type { UnitLine } from '../shared/UnitPicker.tsx';
import { type Checked, checkDraft, type Written } from './check.ts';
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
import { countsOfAll, type PartState, partRoll, rollOfAll } from './partRolls.ts';
import { useKinds } from './useKinds.ts';

export type Roll = ReplyOf<'GET /api/gatherings/roll'>;

/** With what the form opens: nothing, or a record that is there. */
export interface Start {
  readonly values: RecordValues;
  readonly marks: Marks;
  readonly saved: Saved | null;
  /** The invitation that it answers. */
  readonly joint: JointStart | null;
}

/** What was taken over: from whom, who led it there, and what reads otherwise there by now. */
export interface JointStart {
  readonly unitName: string;
  readonly host: { readonly person: string; readonly name: string } | null;
  /** Null: it was taken over just now. */
  readonly since: Joint | null;
}
interface Saved {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
  /** Null: a draft. */
  readonly recordedOn: IsoDate | null;
}
type Joint = NonNullable<ReplyOf<'GET /api/gatherings/:gathering'>['joint']>;
export type Status = 'draft' | 'recorded' | 'withdrawn';

export interface RecordState {
  /** Of the record, also of one that is not kept yet. */
  readonly id: string;
  readonly form: FormInstance<RecordValues>;
  readonly joint: JointStart | null;
  readonly values: RecordValues;
  readonly unit: UnitLine | undefined;
  /** What this unit may hold on that day. */
  readonly kinds: readonly Activity[];
  /** Undefined while nothing is chosen or the roll is being read. */
  readonly roll: Roll | undefined;
  /** The parts that were chosen; none while the roll is being read. */
  readonly parts: readonly PartState[];
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

/** What each part that was chosen makes of the roll of the day and of the marks. */
function useParts(
  roll: Roll | undefined,
  { unit, kinds, values, marks }: Pick<RecordState, 'unit' | 'kinds' | 'values' | 'marks'>,
): readonly PartState[] {
  const { unitKinds } = useCatalogue();
  // As text, so that no keystroke elsewhere in the form makes all rolls anew.
  const chosen = JSON.stringify(
    (values.kinds ?? []).map((id) => [id, values.parts?.[id]?.teams ?? null]),
  );
  const rolls = useMemo(() => {
    if (roll === undefined || unit === undefined) return [];
    const asked: readonly [string, number[] | null][] = JSON.parse(chosen);
    return asked.flatMap(([id, teams]) => {
      const activity = kinds.find((one) => one.id === id);
      if (activity === undefined) return [];
      return [partRoll(roll.roll, activity, unit.kind, unitKinds, teams ?? undefined)];
    });
  }, [roll, unit, kinds, chosen, unitKinds]);
  return useMemo(
    () =>
      rolls.map((part) => ({
        ...part,
        counts: roll?.numberOnly
          ? countsOfNumbers(numbersOf({ numbers: values.numbers ?? {} }, part.body))
          : countsOf(part.roll, marks.marks, part.handle),
      })),
    [rolls, roll?.numberOnly, values.numbers, marks.marks],
  );
}

/** Settings of the bureau, in the shape in which rules read them. */
function decidedAbove(roll: Roll | undefined): NonNullable<Written['decided']> {
  if (roll === undefined || roll.settings.length === 0) return {};
  const above = new Map(roll.above.map(({ unit, parent }) => [unit, parent]));
  return { settings: roll.settings, above };
}

function useChecked(
  { unit, values, parts, roll, marks, joint }: Omit<RecordState, 'checked'>,
  { recordedOn, minutesFile }: Pick<Written, 'recordedOn' | 'minutesFile'>,
): Checked {
  const catalogue = useCatalogue();
  const { today } = useMe();
  const people = roll?.roll;
  const decided = useMemo(() => decidedAbove(roll), [roll]);
  const waived = roll?.waived;
  return useMemo(() => {
    if (unit === undefined) return { findings: [], unknowns: [] };
    const { unit: id, kind, name } = unit;
    const beside = { recordedOn, minutesFile, decided, waived: waived ?? [] };
    const host = { otherHost: joint?.host ?? null };
    const about = { values, parts, roll: people ?? [], marks: marks.marks, ...beside, ...host };
    return checkDraft(catalogue, { ...about, unit: { id, kind, name } }, today);
  }, [
    catalogue,
    today,
    unit,
    values,
    parts,
    people,
    marks.marks,
    recordedOn,
    minutesFile,
    decided,
    waived,
    joint,
  ]);
}

/** Everything that the parts of the record page share. */
export function useRecord(start: Start, id: string, minutesFile: string | null): RecordState {
  const [form] = Form.useForm<RecordValues>();
  const watched = Form.useWatch<RecordValues>([], form);
  const values = watched ?? start.values;
  const [marks, mark] = useReducer(marksAfter, {
    ...{ marks: start.marks, before: null, sitting: 1, way: 'roll-call' },
  });
  const unit = useUnitOn(values);
  const kinds = useKinds(unit?.kind, values.heldOn);
  const { roll: all, error } = useRoll(values);
  const parts = useParts(all, { unit, kinds, values, marks });
  const roll = useMemo(
    () => all && { ...all, roll: [...rollOfAll(all.roll, parts)] },
    [all, parts],
  );
  const counts = useMemo(
    () => (roll === undefined ? null : countsOfAll(roll.roll, parts, marks.marks)),
    [roll, parts, marks.marks],
  );
  const state = {
    id,
    form,
    joint: start.joint,
    values,
    unit,
    kinds,
    roll,
    rollError: error,
    parts,
    marks,
    mark,
    counts,
  };
  const about = { recordedOn: start.saved?.recordedOn ?? null, minutesFile };
  return { ...state, checked: useChecked(state, about) };
}
