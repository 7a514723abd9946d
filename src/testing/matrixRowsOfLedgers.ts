import type { OperationKey } from '../api/contract/index.ts';
import { everybody, type MatrixRow, needs, nobody, on, plain, unit } from './matrixShapes.ts';

const rate = { from: '2026-01', inputs: { kind: 'student' } };
const day = { on, key: 'matrix of books' };
const reads = needs('ledger.read');
const posts = needs('ledger.post');

/** Books: a unit’s page is kept by whoever collects there and checked from above. */
export const ledgerRows: Readonly<Partial<Record<OperationKey, MatrixRow>>> = {
  'GET /api/books': {
    url: ({ unit: id }) => `/api/books?unit=${id}`,
    allowed: reads,
    asksFirst: true,
  },
  'GET /api/units/:unit/books/:book': {
    url: unit('/books/dues'),
    allowed: reads,
    asksFirst: true,
  },
  'GET /api/units/:unit/books/:book/entries': {
    url: unit('/books/dues/entries?from=2026-01-01&to=2027-01-01'),
    allowed: reads,
    asksFirst: true,
  },
  'POST /api/units/:unit/books/:book/rates/check': {
    url: unit('/books/dues/rates/check'),
    body: () => rate,
    allowed: posts,
    asksFirst: true,
  },
  'POST /api/units/:unit/books/:book/rates': {
    url: unit('/books/dues/rates'),
    body: () => ({ from: '2026-01', rates: [{ person: nobody, inputs: rate.inputs }] }),
    allowed: posts,
    asksFirst: true,
  },
  'POST /api/units/:unit/books/:book/rates/signed': {
    url: unit('/books/dues/rates/signed'),
    body: () => ({ rates: [nobody], signedOn: on }),
    allowed: posts,
    asksFirst: true,
  },
  'POST /api/units/:unit/books/:book/raise': {
    url: unit('/books/dues/raise'),
    body: () => ({ item: '2099-01', key: day.key }),
    allowed: posts,
    asksFirst: true,
  },
  'POST /api/units/:unit/books/:book/payments': {
    url: unit('/books/dues/payments'),
    body: () => ({ ...day, way: 'cash', lines: [{ person: nobody, amount: 1 }] }),
    allowed: posts,
    asksFirst: true,
  },
  'POST /api/units/:unit/books/:book/hand-ups': {
    url: unit('/books/dues/hand-ups'),
    body: () => ({ ...day, amount: 1 }),
    allowed: posts,
    asksFirst: true,
  },
  'POST /api/units/:unit/books/:book/reversals': {
    url: unit('/books/dues/reversals'),
    body: () => ({ entry: nobody, reason: '试用' }),
    allowed: posts,
    asksFirst: true,
  },
  'POST /api/units/:unit/books/:book/close': {
    url: unit('/books/dues/close'),
    body: () => ({ month: '2099-01' }),
    allowed: needs('ledger.check'),
    asksFirst: true,
  },
  'GET /api/units/:unit/books/:book/paper': {
    url: unit(`/books/dues/paper?entry=${nobody}&format=txt`),
    allowed: reads,
    asksFirst: true,
  },
  'GET /api/units/:unit/books/:book/workbook': {
    url: unit('/books/dues/workbook?of=journal&month=2026-01'),
    allowed: reads,
    asksFirst: true,
  },
  // What is not there is not there for anybody; who answers one that is, `ledger.test.ts` tries.
  'POST /api/ledger-reversals/:reversal/answer': {
    url: plain(`/api/ledger-reversals/${nobody}/answer`),
    body: () => ({ answer: 'refused' }),
    allowed: () => false,
  },
  'GET /api/my-books': { url: plain('/api/my-books'), allowed: everybody },
  'POST /api/my-rates/:rate/confirm': {
    url: plain(`/api/my-rates/${nobody}/confirm`),
    body: () => ({}),
    allowed: () => false,
  },
};
