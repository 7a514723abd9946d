import { type Given, keep, type Mutation } from './mutationShapes.ts';

/** A case is opened, a step recorded and taken back, and the case ended. */
export const caseMutations: readonly ((given: Given) => Mutation)[] = [
  (g) => ({
    ...{ key: 'POST /api/cases', who: 'secretary', url: '/api/cases', action: 'case.open' },
    body: {
      ...{ kind: 'member-development', unit: g.branch, on: '2026-01-10' },
      newcomer: { name: '方可心', bornOn: '1999-01-01' },
    },
    keep: keep('case', 'id'),
  }),
  (g) => ({
    ...{ key: 'POST /api/cases/:case/steps', who: 'secretary', action: 'case.record' },
    url: `/api/cases/${g.id('case')}/steps`,
    body: { version: 1, step: 'apply', on: '2026-01-10', documents: {} },
    keep: keep('caseStep', 'id'),
  }),
  (g) => ({
    ...{ key: 'GET /api/cases/:case/paper', who: 'secretary', action: 'case.export' },
    url: `/api/cases/${g.id('case')}/paper?paper=progress&format=txt`,
  }),
  (g) => ({
    ...{ key: 'POST /api/cases/:case/void', who: 'secretary', action: 'case.void' },
    url: `/api/cases/${g.id('case')}/void`,
    body: { version: 2, step: g.id('caseStep'), reason: '日期有误' },
  }),
  (g) => ({
    ...{ key: 'POST /api/cases/:case/end', who: 'secretary', action: 'case.end' },
    url: `/api/cases/${g.id('case')}/end`,
    body: { version: 3, on: '2026-01-20', why: 'withdrawn', reason: '本人撤回申请' },
  }),
];
