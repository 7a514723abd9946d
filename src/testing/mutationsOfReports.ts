import { type Given, keep, type Mutation } from './mutationShapes.ts';

const issue =
  (month: string) =>
  ({ committee: unit }: Given): Mutation => ({
    ...{ key: 'POST /api/reports', who: 'chief', url: '/api/reports', action: 'report.issue' },
    body: { unit, month },
    keep: keep(`report ${month}`, 'id'),
  });

/** A monthly report that is answered, and one whose day has come. */
export const reportMutations: readonly ((given: Given) => Mutation)[] = [
  issue('2026-01'),
  issue('2026-02'),
  (g) => ({
    ...{ key: 'POST /api/reports/gaps/:gap/answer', who: 'secretary', action: 'report.answer' },
    url: `/api/reports/gaps/${g.id('gap')}/answer`,
    body: { answer: '全员在外执勤，三月补课' },
  }),
  (g) => ({
    ...{ key: 'GET /api/reports/:report/paper', who: 'chief', action: 'report.export' },
    url: `/api/reports/${g.id('report 2026-02')}/paper?format=txt`,
  }),
  (g) => ({
    ...{ key: 'POST /api/reports/:report/send', who: 'chief', action: 'report.send' },
    ...{ url: `/api/reports/${g.id('report 2026-01')}/send`, body: {} },
  }),
];
