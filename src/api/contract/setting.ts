import { Type } from 'typebox';
import { type Contract, Day, Id, May, Moment, maybe, oneOf, shape, Text, Unit } from './common.ts';

/** As the type of the setting says; null: the unit has no value of its own any more. */
const Value = maybe(
  Type.Union([
    Type.Number(),
    Type.String({ maxLength: 2000 }),
    Type.Array(Type.String({ maxLength: 200 }), { maxItems: 500 }),
  ]),
);

const Proposal = {
  key: Type.String({ maxLength: 100 }),
  unit: Unit,
  value: Value,
  from: Day,
};

const Entry = shape({
  id: Id,
  ...Proposal,
  unitName: Type.String(),
  documentNo: Type.String(),
  note: maybe(Type.String()),
  state: oneOf('proposed', 'accepted', 'refused'),
  proposedBy: Type.String(),
  proposedAt: Moment,
  decidedBy: maybe(Type.String()),
  decidedAt: maybe(Moment),
  /** What I may do with it now: accept, refuse. */
  may: May,
});

const Changed = Type.Array(
  shape({
    rule: Type.String(),
    title: Text,
    unitName: Type.String(),
    subject: Type.String(),
    says: Text,
  }),
);

/** What a bureau decides itself: proposed by one, decided by another, after a dry run. */
export const setting = {
  'GET /api/settings': {
    summary: 'What the bureau decided, and what waits for a second person',
    reply: shape({ entries: Type.Array(Entry), may: May }),
  },
  'POST /api/settings/trial': {
    summary:
      'What a value would change in the findings of this year, within reach; nothing is kept',
    body: shape(Proposal),
    reply: shape({
      period: shape({ from: Day, to: Day }),
      units: Type.Integer(),
      /** How many findings it would bring and take away, and the first of them. */
      brings: Type.Integer(),
      takes: Type.Integer(),
      brought: Changed,
      taken: Changed,
    }),
  },
  'POST /api/settings': {
    summary: 'Propose a value from a day on, by a paper; a second person decides',
    body: shape({
      ...Proposal,
      documentNo: Type.String({ minLength: 1, maxLength: 100 }),
      note: Type.Optional(maybe(Type.String({ maxLength: 500 }))),
    }),
    reply: shape({ id: Id }),
  },
  'POST /api/settings/:setting/decide': {
    summary: 'Accept or refuse what somebody else proposed; whoever proposed may only take it back',
    params: shape({ setting: Id }),
    body: shape({ decision: oneOf('accept', 'refuse') }),
    reply: shape({ id: Id }),
  },
} as const satisfies Contract;
