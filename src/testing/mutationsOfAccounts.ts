import { type Given, keep, type Mutation } from './mutationShapes.ts';

type Of = Pick<Mutation, 'key' | 'who' | 'action'>;
const ofAccount =
  (path: string, of: Of): ((given: Given) => Mutation) =>
  (g) => ({ ...of, url: `/api/accounts/${g.id('account')}/${path}`, body: {} });

/** An account from its opening to its end and back. */
export const accountMutations: readonly ((given: Given) => Mutation)[] = [
  () => ({
    ...{ key: 'POST /api/accounts', who: 'system', url: '/api/accounts' },
    ...{ action: 'account/create', body: { name: '韦录', username: 'weilu' } },
    keep: keep('account', 'account'),
  }),
  (g) => ({
    ...{ key: 'POST /api/accounts/slips', who: 'system', url: '/api/accounts/slips' },
    ...{ action: 'account.slips' },
    body: { unit: g.otherBranch, whom: 'without', format: 'pdf' },
  }),
  ofAccount('code', {
    ...{ key: 'POST /api/accounts/:account/code', who: 'system', action: 'account/issue-code' },
  }),
  ofAccount('code-sheet', {
    ...{ key: 'POST /api/accounts/:account/code-sheet', who: 'security' },
    action: 'account/issue-sheet',
  }),
  ofAccount('second-factor/remove', {
    ...{ key: 'POST /api/accounts/:account/second-factor/remove', who: 'security' },
    action: 'account/remove-second-factor',
  }),
  // Reads nothing of anybody, but looks at what somebody sees.
  ofAccount('view', {
    ...{ key: 'GET /api/accounts/:account/view', who: 'system', action: 'account.view-as' },
  }),
  ofAccount('disable', {
    ...{ key: 'POST /api/accounts/:account/disable', who: 'system', action: 'account/disable' },
  }),
  ofAccount('enable', {
    ...{ key: 'POST /api/accounts/:account/enable', who: 'system', action: 'account/enable' },
  }),
  () => ({
    ...{ key: 'POST /api/password-profile', who: 'security', action: 'account/set-profile' },
    ...{ url: '/api/password-profile', body: { profile: 'mlps3' } },
  }),
];
