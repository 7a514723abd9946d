import { Type } from 'typebox';
import { type Contract, Day, Id, May, Moment, maybe, Name, oneOf, shape, Unit } from './common.ts';
import { HeldLine } from './dossier.ts';

const GrantParam = shape({ grant: Id });
const Verdict = oneOf('in-order', 'objection');
const Reason = Type.String({ minLength: 5, maxLength: 500 });

export const EmergencyLine = shape({
  id: Id,
  /** Who asked and reads; never told to the one person whose file it is. */
  personName: maybe(Type.String()),
  role: Type.String(),
  unit: Unit,
  unitName: Type.String(),
  /** Whose file alone, as the holder wrote it; null: the unit's records. */
  aboutName: maybe(Type.String()),
  hours: Type.Integer(),
  reason: Type.String(),
  state: oneOf('requested', 'refused', 'lapsed', 'running', 'over'),
  requestedAt: Moment,
  approvedBy: maybe(Type.String()),
  until: maybe(Moment),
  endedAt: maybe(Moment),
  /** The day by which it is to be reviewed; null: not over, or the working days are not known. */
  dueOn: maybe(Day),
  review: maybe(
    shape({ at: Moment, byName: Type.String(), verdict: Verdict, note: Type.String() }),
  ),
  /** What it is to the reader. */
  mine: Type.Boolean(),
  concerns: Type.Boolean(),
  /** read, end, approve, refuse, review, opened. */
  may: May,
});

export const emergency = {
  'GET /api/emergencies': {
    summary: 'Readings in need: my own, to decide, to review, and those that concern me',
    reply: shape({ emergencies: Type.Array(EmergencyLine), may: May }),
  },
  'POST /api/emergencies': {
    summary: 'Ask to read outside the own reach for a few hours; a second person agrees',
    body: shape({
      role: Name,
      unit: Unit,
      /** Name or police number of the one person whose file it is about. */
      who: Type.Optional(Name),
      hours: Type.Integer({ minimum: 1, maximum: 24 }),
      reason: Reason,
    }),
    reply: shape({ id: Id }),
  },
  'POST /api/emergencies/:grant/end': {
    summary: 'Take a request back, or end the own hours early',
    params: GrantParam,
    reply: shape({ id: Id }),
  },
  'POST /api/emergencies/:grant/review': {
    summary: 'Sign what was read, once it is over: neither who asked nor who agreed',
    params: GrantParam,
    body: shape({ verdict: Verdict, note: Type.String({ minLength: 2, maxLength: 500 }) }),
    reply: shape({ id: Id }),
  },
  'GET /api/emergencies/:grant/file': {
    summary: 'The one file for which my hours run, as its unit holds it',
    params: GrantParam,
    reply: shape({
      name: Type.String(),
      unitName: Type.String(),
      until: Moment,
      lines: Type.Array(HeldLine),
    }),
  },
} as const satisfies Contract;
