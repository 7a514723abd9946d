import { Type } from 'typebox';
import { type Contract, Moment, maybe, shape } from './common.ts';

/** The reader's own calendar, outside: as a file, and as a link that a calendar program follows. */
export const calendar = {
  'GET /api/notices/calendar': {
    summary: 'What the reader is expected at from today on, as a file for a calendar program',
  },
  'GET /api/calendar-link': {
    summary: 'Since when the reader has a calendar link; null: there is none',
    reply: shape({ madeAt: maybe(Moment) }),
  },
  'POST /api/calendar-link': {
    summary: 'Make a calendar link, and end the one before; its path is told this once',
    reply: shape({ path: Type.String() }),
  },
  'POST /api/calendar-link/end': {
    summary: 'End the calendar link',
    reply: shape({ ended: Type.Boolean() }),
  },
} as const satisfies Contract;
