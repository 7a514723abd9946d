import { Type } from 'typebox';
import { type Contract, Day, Id, May, Moment, maybe, oneOf, shape } from './common.ts';

const GatheringParam = shape({ gathering: Id });
const line = Type.String();
const kind = oneOf('first', 'changed', 'cancelled');
const answer = oneOf('coming', 'leave');
/** 1 is the first; up to four are held for shifts. */
const sitting = Type.Integer({ minimum: 1, maximum: 9 });
const meeting = { heldOn: Day, startsAt: maybe(line), endsAt: maybe(line), place: maybe(line) };

const said = {
  what: kind,
  title: line,
  ...meeting,
  /** The sitting that it tells of; null: of all, the later ones in `sittings`. */
  sitting: maybe(sitting),
  sittings: Type.Array(shape(meeting)),
  /** Topics of the agenda. */
  agenda: Type.Array(line),
  prepare: maybe(line),
  /** What the notice before said where this one says otherwise. */
  before: shape({
    heldOn: Type.Optional(Day),
    startsAt: Type.Optional(maybe(line)),
    endsAt: Type.Optional(maybe(line)),
    place: Type.Optional(maybe(line)),
  }),
  at: Moment,
};

/** Notices of what is planned: who is told, and what each answers. */
export const notice = {
  'GET /api/notices': {
    summary: 'What the reader is expected at from today on, by its last notice',
    reply: shape({
      lines: Type.Array(
        shape({
          id: Id,
          unitName: line,
          ...said,
          received: Type.Boolean(),
          answer: maybe(answer),
          reason: maybe(line),
        }),
      ),
      /** Notices of which the reader has said nothing yet. */
      open: Type.Integer(),
    }),
  },
  'POST /api/notices/:notice/answer': {
    summary: 'Say that one has a notice, that one comes, or ask for leave with a reason',
    params: shape({ notice: Id }),
    body: shape({
      answer: oneOf('received', 'coming', 'leave'),
      reason: Type.Optional(maybe(Type.String({ maxLength: 200 }))),
    }),
    reply: shape({ notice: Id }),
  },
  'POST /api/gatherings/:gathering/notice': {
    summary: 'Send the notice of what is planned: to everybody expected, or to some of one sitting',
    params: GatheringParam,
    body: shape({
      prepare: Type.Optional(maybe(Type.String({ maxLength: 500 }))),
      /** Of one sitting, to those who come to it; absent: of all, to everybody. */
      only: Type.Optional(
        shape({
          sitting,
          people: Type.Array(Id, { minItems: 1, maxItems: 2000, uniqueItems: true }),
        }),
      ),
    }),
    reply: shape({ id: Id, told: Type.Integer() }),
  },
  'GET /api/gatherings/:gathering/notice': {
    summary: 'The notices of a gathering, who was told, what each answered, whom none reaches',
    params: GatheringParam,
    reply: shape({
      notices: Type.Array(shape({ number: Type.Integer(), ...said })),
      /** Who is expected, in the order of the roll. */
      people: Type.Array(
        shape({
          person: Id,
          name: line,
          /** Without an account nothing arrives: paper or telephone. */
          account: Type.Boolean(),
          told: Type.Boolean(),
          /** The sitting of which the last notice told; null: of all. */
          sitting: maybe(sitting),
          received: Type.Boolean(),
          answer: maybe(answer),
          reason: maybe(line),
          answeredAt: maybe(Moment),
        }),
      ),
      /** Where there are several: each with whom the duty table lets come to it first. */
      sittings: Type.Array(shape({ ...meeting, sitting, free: Type.Array(Id) })),
      may: May,
    }),
  },
} as const satisfies Contract;
