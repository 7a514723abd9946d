import { Type } from 'typebox';
import { type Contract, Day, Id, May, Moment, maybe, oneOf, shape, Unit } from './common.ts';

const GatheringParam = shape({ gathering: Id });

/** `confirmed`: by whoever hosted it, where there is no committee. */
const Verdict = oneOf('accepted', 'returned', 'confirmed');

/** Where a record stands; `host`: it waits for its host. */
const ReviewState = oneOf('waiting', 'host', 'confirmed', 'returned', 'accepted');

/** `sample`: it waits for a reviewer because it was drawn. */
export const ReviewStanding = shape({ state: ReviewState, sample: Type.Boolean() });

/** How the record that invites stands; `uninvited`: it does not name the unit any more. */
export const JointStatus = oneOf('draft', 'recorded', 'withdrawn', 'uninvited');

/** With whom it is held: the unit that invited, and the invited. */
export const Joint = shape({
  gathering: Id,
  unit: Unit,
  unitName: Type.String(),
  /** The record of that unit, where the reader may open it. */
  record: maybe(Id),
  /** How it stands by now, and in which state. */
  status: JointStatus,
  version: Type.Integer(),
  /** What it says otherwise than in the state that was taken over; of words only that they did. */
  changes: Type.Array(
    shape({
      point: oneOf('heldOn', 'startsAt', 'endsAt', 'place', 'hostName', 'title', 'words'),
      was: maybe(Type.String()),
      now: maybe(Type.String()),
    }),
  ),
  others: Type.Array(
    shape({
      unit: Unit,
      unitName: Type.String(),
      record: maybe(Id),
      /** Told to the unit that invited. */
      answer: maybe(oneOf('declined', 'draft', 'recorded', 'withdrawn')),
      reason: maybe(Type.String()),
    }),
  ),
});

/** A second person's word on one saved state. */
export const Review = shape({
  version: Type.Integer(),
  verdict: Verdict,
  note: maybe(Type.String()),
  actor: Type.String(),
  at: Moment,
});

/** The last word on what became of a resolution; with a day, it is closed. */
export const Outcome = shape({
  handle: Type.String(),
  resolution: Type.String(),
  outcome: Type.String(),
  doneOn: maybe(Day),
  actor: Type.String(),
  at: Moment,
});

/** Who made up for what was missed; counted apart, never as present. */
export const MadeUp = shape({
  person: Id,
  madeUpOn: Day,
  how: Type.String(),
  actor: Type.String(),
  at: Moment,
});

/** What comes after a record: its review, and what became of its resolutions. */
export const activityAfter = {
  'POST /api/gatherings/:gathering/review': {
    summary:
      'Accept a record, confirm it as its host, or return it; nobody reviews what they wrote',
    params: GatheringParam,
    body: shape({
      basedOn: Type.Integer(),
      verdict: Verdict,
      note: Type.Optional(maybe(Type.String({ maxLength: 500 }))),
    }),
    reply: shape({ id: Id, version: Type.Integer() }),
  },
  'GET /api/reviews': {
    summary: 'Records by where their review stands, newest first',
    query: shape({
      unit: Type.Optional(Unit),
      state: ReviewState,
      before: Type.Optional(Type.String({ maxLength: 60 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    reply: shape({
      lines: Type.Array(
        shape({
          id: Id,
          unit: Unit,
          unitName: Type.String(),
          version: Type.Integer(),
          heldOn: Day,
          title: Type.String(),
          recordedAt: maybe(Moment),
          note: maybe(Type.String()),
          at: maybe(Moment),
          /** Drawn for the sample, hence waiting although its host is or was asked. */
          sample: Type.Boolean(),
          /** Its host has confirmed it, and nobody else has spoken since. */
          confirmed: Type.Boolean(),
          /** Whether the reader may review it: it is within reach, and somebody else wrote it. */
          reviewable: Type.Boolean(),
        }),
      ),
      next: maybe(Type.String()),
    }),
  },
  'GET /api/confirmations': {
    summary: 'Records that I hosted and am asked to confirm, the oldest first',
    reply: shape({
      lines: Type.Array(
        shape({ id: Id, unit: Unit, unitName: Type.String(), heldOn: Day, title: Type.String() }),
      ),
    }),
  },
  'POST /api/gatherings/:gathering/outcomes': {
    summary: 'Say what became of a resolution; with a day, it is closed',
    params: GatheringParam,
    body: shape({
      handle: Type.String(),
      resolution: Type.String({ minLength: 1, maxLength: 2000 }),
      outcome: Type.String({ minLength: 1, maxLength: 500 }),
      doneOn: Type.Optional(maybe(Day)),
    }),
    reply: shape({ id: Id }),
  },
  'POST /api/gatherings/:gathering/make-ups': {
    summary: 'Say who made up for what was missed; without a day, take that back',
    params: GatheringParam,
    body: shape({
      persons: Type.Array(Id, { minItems: 1, maxItems: 500 }),
      on: Type.Optional(maybe(Day)),
      how: Type.String({ minLength: 1, maxLength: 200 }),
    }),
    reply: shape({ id: Id }),
  },
  'GET /api/resolutions': {
    summary: 'Resolutions of a span, open ones first, with what became of them',
    query: shape({
      unit: Type.Optional(Unit),
      from: Type.Optional(Day),
      to: Type.Optional(Day),
      open: Type.Optional(Type.Boolean()),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    }),
    reply: shape({
      period: shape({ from: Day, to: Day }),
      lines: Type.Array(
        shape({
          gathering: Id,
          unit: Unit,
          unitName: Type.String(),
          heldOn: Day,
          title: Type.String(),
          handle: Type.String(),
          resolution: Type.String(),
          owner: maybe(Type.String()),
          due: maybe(Type.String()),
          overdue: Type.Boolean(),
          outcome: maybe(Type.String()),
          doneOn: maybe(Day),
          may: May,
        }),
      ),
    }),
  },
} as const satisfies Contract;
