import { Type } from 'typebox';
import {
  BookDay,
  type Contract,
  Id,
  Line,
  May,
  Moment,
  MonthName,
  maybe,
  Name,
  oneOf,
  shape,
  Text,
  Unit,
} from './common.ts';
import { Cite } from './norm.ts';

const Book = Type.String({ minLength: 1, maxLength: 60 });
/** In the measure of the book: fen, hundredths or minutes. */
const Amount = Type.Integer({ minimum: -9_007_199_254_740_991, maximum: 9_007_199_254_740_991 });
const Positive = Type.Integer({ minimum: 1, maximum: 9_999_999_999 });
/** The writer’s own word for an act: sent again, it has no second effect. */
const Key = Type.String({ minLength: 8, maxLength: 80 });
const Reason = Type.String({ minLength: 2, maxLength: 500 });
const Measure = oneOf('fen', 'hundredths', 'minutes');
const Voucher = shape({ year: Type.Integer(), number: Type.Integer() });
const Named = shape({ id: Type.String(), name: Text });

const page = { params: shape({ unit: Unit, book: Book }) };
const Inputs = Type.Record(
  Type.String({ maxLength: 40 }),
  Type.Unsafe<string | number | null>({ type: ['string', 'integer', 'null'], maxLength: 200 }),
);

const Steps = Type.Array(shape({ says: Text, amount: Amount, cite: Cite }));

/** What an item costs, step by step; or why nobody can say. */
const RateAnswer = shape({
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
const OwnRate = shape({ ...rate, steps: Steps });

const Month = shape({ item: Type.String(), raised: Type.Integer(), ready: Type.Integer() });
const OpenItem = shape({ item: Type.String(), amount: Amount });

/** A member as the collection sees her. */
const Payer = shape({
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

const Entry = shape({
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

const Posted = shape({ entries: Type.Array(shape({ id: Id, voucher: Voucher })) });

/** A reversal that waits for a second person. */
const Asked = shape({
  id: Id,
  entry: Entry,
  reason: Type.String(),
  askedBy: Type.String(),
  askedAt: Moment,
  /** The reader may agree; otherwise only withdraw the own request. */
  mine: oneOf('agree', 'withdraw', 'none'),
});

/** Books: what persons owe and pay, what units hold and pass on. */
export const ledger = {
  'GET /api/books': {
    summary: 'Books within reach, with what every unit holds and what its members owe',
    query: shape({ unit: Type.Optional(Unit) }),
    reply: shape({
      books: Type.Array(
        shape({
          ...{ id: Type.String(), name: Text, measure: Measure },
          units: Type.Array(
            shape({
              unit: Unit,
              unitName: Type.String(),
              balances: Type.Array(shape({ kind: Named, amount: Amount })),
              may: May,
            }),
          ),
        }),
      ),
    }),
  },
  'GET /api/units/:unit/books/:book': {
    summary: 'A unit’s page of a book on a day: members, rates, what is owed and held',
    ...page,
    query: shape({ on: Type.Optional(BookDay) }),
    reply: shape({
      ...{ id: Type.String(), name: Text, measure: Measure, unitName: Type.String(), on: BookDay },
      /** First day that is not closed; null: nothing is. */
      openFrom: maybe(BookDay),
      balances: Type.Array(shape({ kind: Named, amount: Amount })),
      payers: Type.Array(Payer),
      /** Items of the last twelve months: of how many members raised, of how many ready to be. */
      months: Type.Array(Month),
      asked: Type.Array(Asked),
      may: May,
    }),
  },
  'GET /api/units/:unit/books/:book/entries': {
    summary: 'The journal of a page, the latest first',
    ...page,
    query: shape({
      from: BookDay,
      to: BookDay,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      before: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    reply: shape({ entries: Type.Array(Entry), next: maybe(Type.String()) }),
  },
  'POST /api/units/:unit/books/:book/rates/check': {
    summary: 'What an item costs somebody; nothing is saved',
    ...page,
    body: shape({ from: MonthName, inputs: Inputs }),
    reply: RateAnswer,
  },
  'POST /api/units/:unit/books/:book/rates': {
    summary: 'Set what members are to pay from a month on, until they confirm it without effect',
    ...page,
    body: shape({
      from: MonthName,
      rates: Type.Array(shape({ person: Id, inputs: Inputs, reason: Type.Optional(maybe(Line)) }), {
        minItems: 1,
        maxItems: 500,
      }),
    }),
    reply: shape({ rates: Type.Array(shape({ id: Id, person: Id, amount: Amount })) }),
  },
  'POST /api/units/:unit/books/:book/rates/signed': {
    summary: 'Enter that members confirmed on paper what they are to pay',
    ...page,
    body: shape({
      rates: Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true }),
      signedOn: BookDay,
    }),
    reply: shape({ confirmed: Type.Integer() }),
  },
  'POST /api/units/:unit/books/:book/raise': {
    summary: 'Raise an item for every member whose rate is confirmed',
    ...page,
    body: shape({ item: MonthName, key: Key }),
    reply: shape({
      raised: Type.Integer(),
      amount: Amount,
      /** Members of whom nothing was raised, and why. */
      left: Type.Array(shape({ person: Id, name: Type.String(), why: Text })),
    }),
  },
  'POST /api/units/:unit/books/:book/payments': {
    summary: 'Take payments of one day, each against the oldest items or against those named',
    ...page,
    body: shape({
      on: BookDay,
      key: Key,
      way: oneOf('cash', 'transfer', 'online'),
      lines: Type.Array(
        shape({
          person: Id,
          amount: Positive,
          /** In that order; left out: the oldest first. */
          items: Type.Optional(Type.Array(MonthName, { maxItems: 60, uniqueItems: true })),
          /** Who brought it on behalf of the member. */
          payer: Type.Optional(maybe(Name)),
        }),
        { minItems: 1, maxItems: 500 },
      ),
    }),
    reply: Posted,
  },
  'POST /api/units/:unit/books/:book/hand-ups': {
    summary: 'Pass on what a unit holds to the committee above it',
    ...page,
    body: shape({
      on: BookDay,
      key: Key,
      amount: Positive,
      documentNo: Type.Optional(maybe(Line)),
    }),
    reply: Posted,
  },
  'POST /api/units/:unit/books/:book/reversals': {
    summary: 'Take an entry back, or ask a second person to agree to it',
    ...page,
    body: shape({ entry: Id, reason: Reason }),
    reply: shape({
      state: oneOf('reversed', 'waits'),
      voucher: maybe(Voucher),
      /** The request that waits for a second person. */
      asked: maybe(Id),
    }),
  },
  'POST /api/ledger-reversals/:reversal/answer': {
    summary: 'Agree to a reversal, refuse it, or withdraw the own request',
    params: shape({ reversal: Id }),
    body: shape({
      answer: oneOf('agreed', 'refused', 'withdrawn'),
      note: Type.Optional(maybe(Line)),
    }),
    reply: shape({ voucher: maybe(Voucher) }),
  },
  'POST /api/units/:unit/books/:book/close': {
    summary: 'Close a month: nothing before its end is posted any more',
    ...page,
    body: shape({ month: MonthName }),
    reply: shape({ openFrom: BookDay }),
  },
  'GET /api/units/:unit/books/:book/paper': {
    summary: 'The paper of an entry: a receipt, or the slip of what was handed up',
    ...page,
    query: shape({
      entry: Id,
      format: oneOf('docx', 'pdf', 'txt'),
      language: Type.Optional(oneOf('zh', 'en')),
    }),
  },
  'GET /api/units/:unit/books/:book/workbook': {
    summary: 'A month of a page as a workbook: who paid, the journal, the trial balance',
    ...page,
    query: shape({
      of: oneOf('collection', 'journal', 'trial'),
      month: MonthName,
      language: Type.Optional(oneOf('zh', 'en')),
    }),
  },
  'GET /api/my-books': {
    summary: 'What oneself is to pay, owes and paid',
    reply: shape({
      books: Type.Array(
        shape({
          ...{ id: Type.String(), name: Text, measure: Measure },
          rates: Type.Array(OwnRate),
          open: Type.Array(OpenItem),
          paid: Amount,
          rows: Type.Array(
            shape({
              ...{ entry: Id, on: BookDay, bookedOn: BookDay, posting: Named },
              /** Below zero: it takes an earlier one back. */
              amount: Amount,
              ...{ item: maybe(Type.String()), unitName: Type.String() },
            }),
          ),
        }),
      ),
    }),
  },
  'POST /api/my-rates/:rate/confirm': {
    summary: 'Confirm what oneself is to pay',
    params: shape({ rate: Id }),
    reply: shape({ on: BookDay }),
  },
} as const satisfies Contract;
