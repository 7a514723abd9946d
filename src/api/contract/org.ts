import { Type } from 'typebox';
import {
  asOf,
  type Contract,
  Day,
  Id,
  Line,
  May,
  Moment,
  maybe,
  Name,
  oneOf,
  shape,
  Unit,
} from './common.ts';

/** A unit as it stood on the day that was asked for. */
export const UnitLine = shape({
  unit: Unit,
  kind: Type.String(),
  name: Type.String(),
  shortName: maybe(Type.String()),
  code: maybe(Type.String()),
  parent: maybe(Unit),
  guidedBy: maybe(Unit),
  numberOnly: Type.Boolean(),
  /** A counterpart of letters, outside the bureau: nothing is recorded on it. */
  outside: Type.Boolean(),
  from: Day,
  to: maybe(Day),
});

export const PostHolding = shape({
  id: Id,
  person: Id,
  name: Type.String(),
  post: Type.String(),
  body: maybe(Type.String()),
  from: Day,
  to: maybe(Day),
  termEndsOn: maybe(Day),
  documentNo: maybe(Type.String()),
});

export const PlaceLine = shape({
  place: Id,
  kind: Type.String(),
  name: Type.String(),
  from: Day,
  to: maybe(Day),
});

/** An act in the life of a unit or of a person's membership. */
export const HistoryLine = shape({
  effect: Id,
  kind: Type.String(),
  at: Moment,
  actor: Type.String(),
  documentNo: maybe(Type.String()),
  note: maybe(Type.String()),
  reversed: Type.Boolean(),
});

const UnitParam = shape({ unit: Unit });
/** Every change of the tree says from when, and on which paper it rests. */
const act = { on: Day, documentNo: Type.Optional(Line), note: Type.Optional(Line) };
const Done = shape({ effect: Id, unit: Unit });

export const org = {
  'GET /api/units': {
    summary: 'The tree on a day, as known on a day',
    query: shape(asOf),
    reply: shape({ on: Day, units: Type.Array(UnitLine) }),
  },
  'GET /api/units/:unit': {
    summary: 'One unit: state, posts, places, counts, history',
    params: UnitParam,
    query: shape(asOf),
    reply: shape({
      unit: UnitLine,
      posts: Type.Array(PostHolding),
      /** Who held posts before, the latest first. */
      postsBefore: Type.Array(PostHolding),
      places: Type.Array(PlaceLine),
      /** Null where the reader may not see the roster. */
      counts: maybe(shape({ formal: Type.Integer(), probationary: Type.Integer() })),
      history: Type.Array(HistoryLine),
      may: May,
    }),
  },
  'POST /api/units': {
    summary: 'Found a unit, or name an outside body',
    body: shape({
      ...act,
      /** Null: an outside body, which stands alone; `relation` then says nothing. */
      parent: maybe(Unit),
      relation: oneOf('subordinate', 'guided'),
      kind: Name,
      name: Name,
      shortName: Type.Optional(Name),
      code: Type.Optional(Name),
      numberOnly: Type.Optional(Type.Boolean()),
    }),
    reply: Done,
  },
  'POST /api/units/:unit/rename': {
    summary: 'Rename a unit, or change its kind, from a day on',
    params: UnitParam,
    body: shape({ ...act, name: Name, shortName: Type.Optional(Name), kind: Type.Optional(Name) }),
    reply: Done,
  },
  'POST /api/units/:unit/move': {
    summary: 'Put a unit under another one from a day on',
    params: UnitParam,
    body: shape({ ...act, parent: Unit }),
    reply: Done,
  },
  'POST /api/units/:unit/merge': {
    summary: 'Merge a unit into another one: its members go over, it is dissolved',
    params: UnitParam,
    body: shape({ ...act, into: Unit }),
    reply: Done,
  },
  'POST /api/units/:unit/split': {
    summary: 'Found a new unit beside this one and move the named persons over',
    params: UnitParam,
    body: shape({ ...act, name: Name, persons: Type.Array(Id, { maxItems: 500 }) }),
    reply: Done,
  },
  'POST /api/units/:unit/dissolve': {
    summary: 'Dissolve a unit; its records go to its successor',
    params: UnitParam,
    /** Null: an outside body, of which nobody keeps anything. */
    body: shape({ ...act, successor: maybe(Unit) }),
    reply: Done,
  },
  'POST /api/units/:unit/headcount': {
    summary: 'Enter the counts of a number-only unit',
    params: UnitParam,
    body: shape({
      ...act,
      formal: Type.Integer({ minimum: 0, maximum: 10_000 }),
      probationary: Type.Integer({ minimum: 0, maximum: 10_000 }),
    }),
    reply: Done,
  },
  'POST /api/units/:unit/posts': {
    summary: 'Appoint somebody to a post',
    params: UnitParam,
    body: shape({
      ...act,
      person: Id,
      post: Name,
      body: Type.Optional(Name),
      /** Absent: the running term of the predecessor, else the usual length of the unit's terms. */
      termEndsOn: Type.Optional(Day),
      /** Whoever holds the post, where one holds it, leaves it on that day. */
      endsPredecessor: Type.Optional(Type.Boolean()),
    }),
    reply: Done,
  },
  'POST /api/units/:unit/posts/end': {
    summary: 'End a post',
    params: UnitParam,
    body: shape({ ...act, holding: Id }),
    reply: Done,
  },
  'POST /api/units/:unit/places': {
    summary: 'A place that this branch serves from a day on',
    params: UnitParam,
    body: shape({ ...act, kind: Name, name: Name }),
    reply: Done,
  },
  'POST /api/effects/:effect/reverse': {
    summary: 'Take an act back, where nothing later rests on it',
    params: shape({ effect: Id }),
    body: shape({ reason: Type.String({ minLength: 2, maxLength: 500 }) }),
    reply: Done,
  },
} as const satisfies Contract;
