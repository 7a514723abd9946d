import { Type } from 'typebox';
import { type Contract, Day, Id, May, maybe, oneOf, shape, Text, Unit } from './common.ts';
import { Cite } from './norm.ts';

const Entry = shape({
  id: Id,
  unit: Unit,
  unitName: Type.String(),
  value: Type.Unknown(),
  from: Day,
  documentNo: Type.String(),
  requestedBy: Type.String(),
  approvedBy: maybe(Type.String()),
  state: oneOf('requested', 'in-force', 'refused'),
  may: May,
});

export const setting = {
  'GET /api/settings': {
    summary: 'What the bureau decides itself: value of the day, default, every entry',
    reply: shape({
      settings: Type.Array(
        shape({
          key: Type.String(),
          name: Text,
          type: Type.String(),
          unitOfMeasure: maybe(Text),
          /** Null: nobody has entered it and there is no default. */
          value: Type.Unknown(),
          origin: oneOf('entry', 'default', 'unknown'),
          cite: Cite,
          entries: Type.Array(Entry),
        }),
      ),
      may: May,
    }),
  },
  'POST /api/settings': {
    summary: 'Propose a value from a day on; a second person decides',
    body: shape({
      key: Type.String({ maxLength: 80 }),
      unit: Unit,
      value: Type.Unknown(),
      from: Day,
      documentNo: Type.String({ minLength: 2, maxLength: 100 }),
    }),
    reply: shape({ id: Id }),
  },
  'POST /api/settings/:entry/decide': {
    summary: 'Approve or refuse a proposed value',
    params: shape({ entry: Id }),
    body: shape({ decision: oneOf('approve', 'refuse') }),
    reply: shape({ id: Id }),
  },
} as const satisfies Contract;
