import type { Given, Mutation } from './mutationShapes.ts';

const auditor = { who: 'auditor' } as const;
const purpose = `purpose=${encodeURIComponent('年度审计')}`;

/** What auditors do: nothing of the bureau changes, and all of it is recorded. */
export const auditMutations: readonly ((given: Given) => Mutation)[] = [
  () => ({
    ...auditor,
    ...{ key: 'GET /api/audit/chain', action: 'audit.verify', url: '/api/audit/chain' },
  }),
  () => ({
    ...auditor,
    ...{ key: 'GET /api/audit/export', action: 'audit.export' },
    url: `/api/audit/export?${purpose}`,
  }),
  (g) => ({
    ...auditor,
    ...{ key: 'POST /api/audit/codes', action: 'audit.witness', url: '/api/audit/codes' },
    body: { position: g.id('checkpoint'), code: g.id('witness-code') },
  }),
  (g) => ({
    ...auditor,
    ...{ key: 'GET /api/audit/codes/find', action: 'audit.code' },
    url: `/api/audit/codes/find?code=${g.id('witness-code')}`,
  }),
  () => ({
    ...auditor,
    ...{ key: 'GET /api/audit/sheet', action: 'audit.print' },
    url: '/api/audit/sheet?day=2026-03-04&format=txt',
  }),
  () => ({
    ...{ who: 'inspecting', key: 'GET /api/audit/sample', action: 'audit.sample' },
    url: '/api/audit/sample?from=2026-01-01&to=2027-01-01&size=5',
  }),
  (g) => ({
    ...{ who: 'inspecting', key: 'GET /api/audit/evidence/:gathering', action: 'audit.evidence' },
    url: `/api/audit/evidence/${g.gathering}?${purpose}`,
  }),
];
