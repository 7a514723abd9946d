import { Type } from 'typebox';
import { Clock } from './activity.ts';
import { type Contract, Day, Id, maybe, shape } from './common.ts';

const GatheringParam = shape({ gathering: Id });
const Sitting = Type.Integer({ minimum: 1, maximum: 9 });
const Code = Type.String({ maxLength: 60 });

/** Sign-in by the code on the host's screen: the host's side, and the side of who comes. */
export const arrival = {
  'GET /api/gatherings/:gathering/code': {
    summary: 'The code of the moment for the host’s screen: the path that it leads to',
    params: GatheringParam,
    query: shape({ sitting: Type.Optional(Sitting) }),
    reply: shape({ path: Type.String() }),
  },
  'GET /api/gatherings/:gathering/arrivals': {
    summary: 'Who signed in by code so far, in no order of coming',
    params: GatheringParam,
    reply: shape({
      people: Type.Array(shape({ person: Id, sitting: Sitting, cameAt: Clock })),
    }),
  },
  'GET /api/arrivals/:gathering': {
    summary: 'What the code on a screen is for, to somebody who is on its list',
    params: GatheringParam,
    query: shape({ code: Code }),
    reply: shape({
      title: Type.String(),
      unitName: Type.String(),
      heldOn: Day,
      startsAt: maybe(Clock),
      endsAt: maybe(Clock),
      place: maybe(Type.String()),
      /** When the reader said to have come; null: not yet. */
      cameAt: maybe(Clock),
    }),
  },
  'POST /api/arrivals/:gathering': {
    summary: 'Say that one has come; the same again changes nothing',
    params: GatheringParam,
    body: shape({ code: Code }),
    reply: shape({ cameAt: Clock }),
  },
} as const satisfies Contract;
