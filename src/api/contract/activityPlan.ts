import { Type } from 'typebox';
import { Clock, GatheringDraft } from './activity.ts';
import { type Contract, Day, Id, maybe, oneOf, shape, Text, Unit } from './common.ts';

const Who = { person: Id, name: Type.String() };

/** One day, and who of those expected can come on it. */
const DayChoice = shape({
  on: Day,
  /** By the statutory holidays; unknown where the year has not been announced. */
  working: oneOf('yes', 'no', 'unknown'),
  expected: Type.Integer(),
  can: Type.Integer(),
  voters: Type.Integer(),
  away: Type.Array(
    shape({ ...Who, because: oneOf('duty', 'rest', 'leave'), word: maybe(Type.String()) }),
  ),
  /** How many voters the votes of this kind take, each number once, the least first. */
  quorums: Type.Array(shape({ rule: Text, needs: Type.Integer(), reached: Type.Boolean() })),
  /** Whether a duty table of that month is there. */
  covered: Type.Boolean(),
});

/** What is still to be held. */
export const activityPlan = {
  'GET /api/gatherings/days': {
    summary: 'The days of a period, in order of how many of those expected can come',
    query: shape({
      unit: Unit,
      handle: Type.String(),
      from: Day,
      /** The day after the last. */
      to: Day,
      startsAt: Type.Optional(Clock),
    }),
    reply: shape({
      numberOnly: Type.Boolean(),
      days: Type.Array(DayChoice),
      /** For what may be held twice, where no single day reaches everybody. */
      pair: maybe(
        shape({
          first: Day,
          second: Day,
          expected: Type.Integer(),
          reached: Type.Integer(),
          left: Type.Array(shape(Who)),
        }),
      ),
    }),
  },
  'POST /api/gatherings/plan': {
    summary: 'Keep several drafts of days to come, all or none',
    body: shape({
      drafts: Type.Array(shape({ id: Id, draft: GatheringDraft }), { minItems: 1, maxItems: 60 }),
    }),
    reply: shape({ ids: Type.Array(Id) }),
  },
  'GET /api/drafts': {
    summary: 'Drafts of the units for which the reader writes or drafts, the earliest day first',
    reply: shape({
      lines: Type.Array(
        shape({
          id: Id,
          unit: Unit,
          unitName: Type.String(),
          heldOn: Day,
          startsAt: maybe(Type.String()),
          place: maybe(Type.String()),
          title: Type.String(),
        }),
      ),
    }),
  },
} as const satisfies Contract;
