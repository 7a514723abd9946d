import { Type } from 'typebox';
import { type Contract, Day, Id, May, maybe, oneOf, shape, Unit } from './common.ts';

const GrantParam = shape({ grant: Id });

export const LentLine = shape({
  id: Id,
  /** Who acts. */
  personName: Type.String(),
  /** For whom. */
  forName: Type.String(),
  /** Lent by me; else to me. */
  given: Type.Boolean(),
  role: Type.String(),
  unit: Unit,
  unitName: Type.String(),
  from: Day,
  /** First day without it. */
  to: Day,
  state: oneOf('requested', 'granted', 'refused', 'ended'),
  reason: Type.String(),
  /** End it; see what was done under it. */
  may: May,
});

export const lending = {
  'GET /api/lendings': {
    summary: 'Who acts for me and for whom I act, and which of my roles another could exercise',
    reply: shape({
      mostDays: Type.Integer(),
      mine: Type.Array(
        shape({
          id: Id,
          role: Type.String(),
          unit: Unit,
          unitName: Type.String(),
          from: Day,
          to: maybe(Day),
        }),
      ),
      lent: Type.Array(LentLine),
    }),
  },
  'POST /api/grants/:grant/lend': {
    summary: 'Let somebody act for me for a while; a second person approves',
    params: GrantParam,
    body: shape({
      person: Id,
      from: Day,
      /** First day without it. */
      to: Day,
      reason: Type.String({ minLength: 2, maxLength: 500 }),
    }),
    reply: shape({ id: Id }),
  },
  'POST /api/grants/:grant/end-lending': {
    summary: 'End it before its last day: by either of the two',
    params: GrantParam,
    reply: shape({ id: Id }),
  },
} as const satisfies Contract;
