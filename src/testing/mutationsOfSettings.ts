import { type Given, keep, type Mutation } from './mutationShapes.ts';

const late = ({ committee }: Given) => {
  return { key: 'late-record-days', unit: committee, value: 5, from: '2026-01-01' };
};

const leave = { rule: 'MTG05', subject: null, reason: '全员抽调专班' };

/** A setting that is proposed and taken back; leave that is given and taken back. */
export const settingMutations: readonly ((given: Given) => Mutation)[] = [
  (g) => ({
    ...{ key: 'POST /api/settings', who: 'chief', url: '/api/settings', action: 'setting.propose' },
    body: { ...late(g), documentNo: '临公党〔2026〕1号' },
    keep: keep('setting', 'id'),
  }),
  (g) => ({
    ...{ key: 'POST /api/settings/:setting/decide', who: 'chief', action: 'setting.refuse' },
    ...{ url: `/api/settings/${g.id('setting')}/decide`, body: { decision: 'refuse' } },
  }),
  (g) => ({
    ...{ key: 'POST /api/waivers', who: 'chief', url: '/api/waivers', action: 'waiver.give' },
    body: { ...leave, unit: g.otherBranch, last: g.today },
    keep: keep('waiver', 'id'),
  }),
  (g) => ({
    ...{ key: 'POST /api/waivers/:waiver/take-back', who: 'chief', action: 'waiver.take-back' },
    ...{ url: `/api/waivers/${g.id('waiver')}/take-back`, body: { reason: '专班已撤' } },
  }),
];
