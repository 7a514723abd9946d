import type { Given, Mutation } from './mutationShapes.ts';

const chief = { who: 'chief' } as const;

export const termMutations: readonly ((given: Given) => Mutation)[] = [
  (g) => ({
    ...chief,
    ...{ key: 'POST /api/units/:unit/terms', action: 'term.begin' },
    url: `/api/units/${g.branch}/terms`,
    body: { on: '2026-02-05', approval: 'given', approvalNo: '1号', approvalOn: '2026-02-01' },
  }),
  (g) => ({
    ...chief,
    ...{ key: 'POST /api/units/:unit/terms/papers', action: 'term.paper' },
    url: `/api/units/${g.branch}/terms/papers`,
    body: { on: '2026-02-06', kind: 'reminder' },
  }),
];
