import { Type } from 'typebox';
import { payWayIds } from '../../kernel/payWays.ts';
import {
  BookDay,
  type Contract,
  Id,
  Line,
  May,
  MonthName,
  maybe,
  Name,
  oneOf,
  shape,
  Text,
  Unit,
} from './common.ts';
import {
  Amount,
  Asked,
  Entry,
  Inputs,
  Key,
  Measure,
  Month,
  Named,
  OpenItem,
  OwnRate,
  Payer,
  Positive,
  Posted,
  page,
  RateAnswer,
  Reason,
  Voucher,
} from './ledgerShapes.ts';

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
      way: oneOf(...payWayIds),
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
