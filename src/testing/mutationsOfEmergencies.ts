import { type Given, keep, type Mutation } from './mutationShapes.ts';

/** Reading in need, after everything else: what is agreed to ends the session of who asked. */
const asked = (name: string) => (g: Given) =>
  ({
    ...{ key: 'POST /api/emergencies', who: 'other', url: '/api/emergencies' },
    action: 'emergency.ask',
    body: { role: 'emergency-reader', unit: g.branch, hours: 1, reason: '突发事件核实情况' },
    keep: keep(name, 'id'),
  }) as const satisfies Mutation;

export const emergencyMutations: readonly ((given: Given) => Mutation)[] = [
  asked('taken back'),
  (g) => ({
    ...{ key: 'POST /api/emergencies/:grant/end', who: 'other', action: 'emergency.end' },
    ...{ url: `/api/emergencies/${g.id('taken back')}/end`, body: {} },
  }),
  asked('emergency'),
  ...(['approve', 'end'] as const).map(
    (decision) =>
      (g: Given): Mutation => ({
        ...{ key: 'POST /api/grants/:grant/decide', who: 'security', action: `grant.${decision}` },
        ...{ url: `/api/grants/${g.id('emergency')}/decide`, body: { decision } },
      }),
  ),
  (g) => ({
    ...{ key: 'POST /api/emergencies/:grant/review', who: 'auditor', action: 'emergency.review' },
    url: `/api/emergencies/${g.id('emergency')}/review`,
    body: { verdict: 'in-order', note: '没有打开过内容' },
  }),
];
