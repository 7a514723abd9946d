import { useEffect, useRef } from 'react';
import { isIsoDate } from '../../kernel/date.ts';
import type { Fields } from '../../kernel/form.ts';
import { usualTitle } from './draft.ts';
import type { RecordState, Start } from './useRecord.ts';

/** Rows that every list of a form opens with: as many as its `min`, and one agenda row at least. */
function blankContent(fields: Fields, agendaItems: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, field]) => {
      if (field.kind !== 'list') return [];
      const rows = id === 'agenda' ? Math.max(1, agendaItems) : field.min;
      return rows === 0
        ? []
        : [[id, Array.from({ length: Math.min(rows, field.max) }, () => ({}))]];
    }),
  );
}

/** The only kind that a unit holds needs no choosing; one that it does not hold cannot stay. */
function useKindOfUnit({ form, unit, kinds }: RecordState): void {
  useEffect(() => {
    if (unit === undefined) return;
    const chosen: readonly string[] = form.getFieldValue('kinds') ?? [];
    const still = chosen.filter((id) => kinds.some((one) => one.id === id));
    const [first] = kinds;
    const next = still.length === 0 && kinds.length === 1 && first ? [first.id] : still;
    if (next.join() !== chosen.join()) form.setFieldsValue({ kinds: next });
  }, [form, unit, kinds]);
}

/** The month and the kind, until somebody writes a title of their own. */
function useTitle({ form, values, kinds }: RecordState): void {
  const last = useRef('');
  const { heldOn } = values;
  const chosen = (values.kinds ?? []).join();
  useEffect(() => {
    const names = kinds.filter((one) => chosen.split(',').includes(one.id)).map((one) => one.name);
    const title: string = form.getFieldValue('title') ?? '';
    if (names.length === 0 || !isIsoDate(heldOn) || (title !== '' && title !== last.current))
      return;
    last.current = usualTitle(heldOn, names);
    form.setFieldsValue({ title: last.current });
  }, [form, heldOn, chosen, kinds]);
}

/** Every part opens with its blank rows; the first with as many agenda items as the last time. */
function useBlanks({ form, values, roll, kinds }: RecordState): void {
  const chosen = (values.kinds ?? []).join();
  useEffect(() => {
    if (roll === undefined) return;
    for (const [i, id] of chosen.split(',').entries()) {
      const activity = kinds.find((one) => one.id === id);
      const path = ['parts', id, 'content'];
      if (activity === undefined || form.getFieldValue(path) !== undefined) continue;
      const content = blankContent(activity.form.fields, i === 0 ? roll.agendaItems : 1);
      form.setFieldsValue({ parts: { [id]: { content } } });
    }
  }, [form, roll, kinds, chosen]);
}

const ofLast = ['place', 'startsAt', 'host', 'recorder'] as const;
/** Of what others called, only who writes here is this unit's own. */
const ofLastJoint = ['recorder'] as const;

/**
 * What the last record of the same kind says is offered where nobody has written yet: place, time,
 * host and recorder, and how many agenda items there were, never their words.
 */
function useLastRecord({ form, values, roll, kinds, joint }: RecordState): boolean {
  const offered = useRef(false);
  const chosen = values.kinds?.[0];
  useEffect(() => {
    const activity = kinds.find((one) => one.id === chosen);
    if (roll === undefined || activity === undefined || offered.current) return;
    offered.current = true;
    const fill = (field: 'place' | 'startsAt' | 'host' | 'recorder') => {
      const empty = !form.isFieldTouched(field) && !form.getFieldValue(field);
      if (empty && roll[field] !== null) form.setFieldsValue({ [field]: roll[field] });
    };
    for (const field of joint === null ? ofLast : ofLastJoint) fill(field);
  }, [form, roll, kinds, chosen, joint]);
  return joint === null && roll !== undefined && (roll.place !== null || roll.host !== null);
}

/** Fills in what the system knows. True: the last record was there to be offered. */
export function usePrefill(state: RecordState, start: Start): boolean {
  const fresh = start.saved === null ? state : { ...state, roll: undefined };
  useKindOfUnit(state);
  useTitle(fresh);
  useBlanks(fresh);
  return useLastRecord(fresh);
}
