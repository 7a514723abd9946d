import { Type } from 'typebox';
import { Clock, Part, Sitting } from './activity.ts';
import { JointStatus } from './activityAfter.ts';
import { type Contract, Day, Id, maybe, shape, Unit } from './common.ts';

const line = Type.String();
const OfferParam = shape({ gathering: Id });

const told = {
  gathering: Id,
  version: Type.Integer(),
  /** Who holds it, and who is invited. */
  unit: Unit,
  unitName: line,
  guest: Unit,
  guestName: line,
  status: JointStatus,
  heldOn: Day,
  startsAt: maybe(Clock),
  endsAt: maybe(Clock),
  place: maybe(line),
  title: line,
  kinds: Type.Array(line),
};

/** What several units hold together: an invitation to each, which keeps a record of its own. */
export const joint = {
  'GET /api/joint': {
    summary: 'Invitations to units of the reader that wait for their record or for a refusal',
    reply: shape({ lines: Type.Array(shape(told)) }),
  },
  'GET /api/joint/:gathering': {
    summary: 'What an invited unit takes over into its own record',
    params: OfferParam,
    query: shape({ unit: Unit }),
    reply: shape({
      offer: shape({
        ...told,
        host: maybe(Id),
        hostName: maybe(line),
        sittings: Type.Array(Sitting),
        parts: Type.Array(Type.Pick(Part, ['handle', 'content'])),
      }),
    }),
  },
  'POST /api/joint/:gathering/decline': {
    summary: 'Say that an invited unit takes no part, and why',
    params: OfferParam,
    body: shape({ unit: Unit, reason: Type.String({ minLength: 2, maxLength: 500 }) }),
    reply: shape({ gathering: Id, unit: Unit }),
  },
} as const satisfies Contract;
