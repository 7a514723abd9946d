import type { Reply } from './api.ts';
import { type Given, keep, type Memory, type Mutation } from './mutationShapes.ts';

const rate = (name: string) => (reply: Reply, memory: Memory) => {
  const [first] = reply.json<{ rates: { id: string }[] }>().rates;
  memory.ids.set(name, first?.id ?? '');
};
const entry = (name: string) => (reply: Reply, memory: Memory) => {
  const [first] = reply.json<{ entries: { id: string }[] }>().entries;
  memory.ids.set(name, first?.id ?? '');
};
const inputs = { kind: 'salaried', base: 500_100 };
const page = ({ branch }: Given) => `/api/units/${branch}/books/dues`;
const secretary = { who: 'secretary' } as const;

/** What the secretary herself is to pay from a month on. */
const set =
  (from: string, name: string) =>
  (g: Given): Mutation => ({
    ...secretary,
    ...{ key: 'POST /api/units/:unit/books/:book/rates', action: 'ledger.rate' },
    ...{ url: `${page(g)}/rates`, body: { from, rates: [{ person: g.secretary, inputs }] } },
    keep: rate(name),
  });

/** Dues are set, confirmed in both ways, raised, paid, handed up, taken back by two, and closed. */
export const ledgerMutations: readonly ((given: Given) => Mutation)[] = [
  set('2026-01', 'ownRate'),
  set('2026-02', 'otherRate'),
  (g) => ({
    ...secretary,
    ...{ key: 'POST /api/my-rates/:rate/confirm', action: 'ledger.confirm' },
    ...{ url: `/api/my-rates/${g.id('ownRate')}/confirm`, body: {} },
  }),
  (g) => ({
    ...secretary,
    ...{ key: 'POST /api/units/:unit/books/:book/rates/signed', action: 'ledger.signed' },
    url: `${page(g)}/rates/signed`,
    body: { rates: [g.id('otherRate')], signedOn: '2026-01-05' },
  }),
  (g) => ({
    ...secretary,
    ...{ key: 'POST /api/units/:unit/books/:book/raise', action: 'ledger.post' },
    ...{ url: `${page(g)}/raise`, body: { item: '2026-01', key: 'raise 2026-01' } },
  }),
  (g) => ({
    ...secretary,
    ...{ key: 'POST /api/units/:unit/books/:book/payments', action: 'ledger.post' },
    url: `${page(g)}/payments`,
    body: {
      ...{ on: '2026-02-05', key: 'paid 2026-02-05', way: 'cash' },
      lines: [{ person: g.secretary, amount: 7502 }],
    },
  }),
  (g) => ({
    ...secretary,
    ...{ key: 'POST /api/units/:unit/books/:book/hand-ups', action: 'ledger.post' },
    url: `${page(g)}/hand-ups`,
    body: { on: '2026-02-06', key: 'up 2026-02-06', amount: 7502 },
    keep: entry('handUp'),
  }),
  (g) => ({
    ...secretary,
    ...{ key: 'GET /api/units/:unit/books/:book/paper', action: 'ledger.export' },
    url: `${page(g)}/paper?entry=${g.id('handUp')}&format=txt`,
  }),
  (g) => ({
    ...secretary,
    ...{ key: 'GET /api/units/:unit/books/:book/workbook', action: 'ledger.export' },
    url: `${page(g)}/workbook?of=collection&month=2026-02`,
  }),
  (g) => ({
    ...secretary,
    ...{ key: 'POST /api/units/:unit/books/:book/reversals', action: 'ledger.ask' },
    ...{ url: `${page(g)}/reversals`, body: { entry: g.id('handUp'), reason: '写错单位' } },
    keep: keep('reversal', 'asked'),
  }),
  (g) => ({
    ...{ who: 'chief', key: 'POST /api/ledger-reversals/:reversal/answer' },
    ...{ action: 'ledger.answer', body: { answer: 'agreed' } },
    url: `/api/ledger-reversals/${g.id('reversal')}/answer`,
  }),
  (g) => ({
    ...{ who: 'chief', key: 'POST /api/units/:unit/books/:book/close', action: 'ledger.close' },
    ...{ url: `${page(g)}/close`, body: { month: '2026-01' } },
  }),
];
