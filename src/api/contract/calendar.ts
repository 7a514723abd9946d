import { Type } from 'typebox';
import { type Contract, Moment, maybe, shape, Unit } from './common.ts';

/** Of which unit; absent: the reader's own. */
const of = shape({ unit: Type.Optional(Unit) });

/** The own calendar and that of a branch: as a file, and as a link that a program follows. */
export const calendar = {
  'GET /api/notices/calendar': {
    summary: 'What the reader is expected at from today on, as a file for a calendar program',
  },
  'GET /api/units/:unit/calendar': {
    summary: 'What a unit and its groups plan and held, as a file for a calendar program',
    params: shape({ unit: Unit }),
  },
  'GET /api/calendar-link': {
    summary: 'Since when the reader has a calendar link; null: there is none',
    query: of,
    reply: shape({ madeAt: maybe(Moment) }),
  },
  'POST /api/calendar-link': {
    summary: 'Make a calendar link, and end the one before; its path is told this once',
    body: of,
    reply: shape({ path: Type.String() }),
  },
  'POST /api/calendar-link/end': {
    summary: 'End the calendar link',
    body: of,
    reply: shape({ ended: Type.Boolean() }),
  },
} as const satisfies Contract;
