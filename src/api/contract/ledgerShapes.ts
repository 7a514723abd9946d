import { Type } from 'typebox';
import { BookDay, Id, Moment, maybe, oneOf, shape, Text, Unit } from './common.ts';
import { Cite } from './norm.ts';

const Book = Type.String({ minLength: 1, maxLength: 60 });
/** In the measure of the book: fen, hundredths or minutes. */
export const Amount = Type.Integer({
  minimum: -9_007_199_254_740_991,
  maximum: 9_007_199_254_740_991,
});
export const Positive = Type.Integer({ minimum: 1, maximum: 9_999_999_999 });
/** The writer’s own word for an act: sent again, it has no second effect. */
export const Key = Type.String({ minLength: 8, maxLength: 80 });
export const Reason = Type.String({ minLength: 2, maxLength: 500 });
export const Measure = oneOf('fen', 'hundredths', 'minutes');
export const Voucher = shape({ year: Type.Integer(), number: Type.Integer() });
export const Named = shape({ id: Type.String(), name: Text });

export const page = { params: shape({ unit: Unit, book: Book }) };
export const Inputs = Type.Record(
  Type.String({ maxLength: 40 }),
  Type.Unsafe<string | number | null>({ type: ['string', 'integer', 'null'], maxLength: 200 }),
);

const Steps = Type.Array(shape({ says: Text, amount: Amount, cite: Cite }));

/** What an item costs, step by step; or why nobody can say. */
export const RateAnswer = shape({
  amount: maybe(Amount),
  steps: Steps,
  why: maybe(Text),
});

const rate = {
  id: Id,
  from: BookDay,
  amount: Amount,
  inputs: Inputs,
  reason: maybe(Type.String()),
  /** How the person confirmed it; null: not yet, and then it raises nothing. */
  confirmed: maybe(shape({ how: oneOf('screen', 'paper'), on: BookDay })),
};
const Rate = shape(rate);
/** With how it was worked out; no steps where settings that changed since make another amount. */
export const OwnRate = shape({ ...rate, steps: Steps });

export const Month = shape({ item: Type.String(), raised: Type.Integer(), ready: Type.Integer() });
export const OpenItem = shape({ item: Type.String(), amount: Amount });

/** A member as the collection sees her. */
export const Payer = shape({
  person: Id,
  name: Type.String(),
  team: maybe(Type.String()),
  /** Null: nobody worked it out yet. */
  rate: maybe(Rate),
  /** What is owed, the oldest first. */
  open: Type.Array(OpenItem),
  /** Paid, and not put against an item. */
  paid: Amount,
});

export const Entry = shape({
  id: Id,
  voucher: Voucher,
  on: BookDay,
  bookedOn: BookDay,
  recordedAt: Moment,
  by: Type.String(),
  rows: Type.Array(
    shape({
      posting: Named,
      debit: shape({ kind: Named, of: Type.String() }),
      credit: shape({ kind: Named, of: Type.String() }),
      amount: Amount,
      item: maybe(Type.String()),
    }),
  ),
  detail: Type.Record(Type.String(), Type.Unknown()),
  /** Voucher of the entry that it takes back, and why. */
  reverses: maybe(Voucher),
  reason: maybe(Type.String()),
  second: maybe(Type.String()),
  /** It was taken back by another one. */
  reversed: Type.Boolean(),
});

export const Posted = shape({ entries: Type.Array(shape({ id: Id, voucher: Voucher })) });

/** A reversal that waits for a second person. */
export const Asked = shape({
  id: Id,
  entry: Entry,
  reason: Type.String(),
  askedBy: Type.String(),
  askedAt: Moment,
  /** The reader may agree; otherwise only withdraw the own request. */
  mine: oneOf('agree', 'withdraw', 'none'),
});
