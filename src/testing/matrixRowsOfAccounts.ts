import type { OperationKey } from '../api/contract/index.ts';
import {
  anyOf,
  asked,
  everybody,
  type MatrixRow,
  needs,
  nobody,
  ofBureau,
  on,
  plain,
} from './matrixShapes.ts';

/** Grants, lent ones included, accounts and what opens them. */
export const accountRows: Readonly<Partial<Record<OperationKey, MatrixRow>>> = {
  'GET /api/grants': { url: plain('/api/grants'), allowed: everybody },
  'POST /api/grants': {
    url: plain('/api/grants'),
    body: (target) => ({
      ...{ person: target.person, role: 'no-such', unit: target.unit, from: on, reason: 'x x' },
    }),
    allowed: anyOf('grant.manage', 'unit.write', 'account.manage'),
    asksFirst: true,
  },
  'GET /api/grants/:grant/opened': {
    url: ({ grant }) => `/api/grants/${grant}/opened`,
    allowed: () => false,
  },
  'POST /api/grants/:grant/decide': {
    url: ({ grant }) => `/api/grants/${grant}/decide`,
    body: () => ({ decision: 'end' }),
    allowed: needs('grant.manage'),
  },
  'GET /api/lendings': { url: plain('/api/lendings'), allowed: everybody },
  'POST /api/grants/:grant/lend': {
    url: plain(`/api/grants/${nobody}/lend`),
    body: (target) => ({ person: target.person, from: on, to: on, reason: 'x x' }),
    // Nobody but its holder, who is not among those who ask.
    allowed: () => false,
  },
  'POST /api/grants/:grant/end-lending': {
    url: plain(`/api/grants/${nobody}/end-lending`),
    body: () => ({}),
    // Nobody but the two of it, who are not among those who ask.
    allowed: () => false,
  },
  'GET /api/accounts/:account/view': {
    url: plain(`/api/accounts/${nobody}/view`),
    allowed: (says) => ofBureau('account.manage')(says) || ofBureau('grant.manage')(says),
    asksFirst: true,
  },
  'GET /api/emergencies': { url: plain('/api/emergencies'), allowed: everybody },
  'POST /api/emergencies': {
    url: plain('/api/emergencies'),
    body: (target) => ({ role: 'no-such', unit: target.unit, hours: 1, reason: 'x x x' }),
    // Anybody may ask; what is asked here is no such role.
    allowed: everybody,
    asksFirst: true,
  },
  'POST /api/emergencies/:grant/end': {
    url: plain(`/api/emergencies/${nobody}/end`),
    body: () => ({}),
    // Nobody but its holder, who is not among those who ask.
    allowed: () => false,
  },
  'POST /api/emergencies/:grant/review': {
    url: plain(`/api/emergencies/${nobody}/review`),
    body: () => ({ verdict: 'in-order', note: 'xx' }),
    // Nobody before there is one that is over.
    allowed: () => false,
  },
  'GET /api/emergencies/:grant/file': {
    url: plain(`/api/emergencies/${nobody}/file`),
    // Nobody but its holder while the hours run.
    allowed: () => false,
  },
  'GET /api/accounts': {
    url: plain('/api/accounts'),
    allowed: (says) => ofBureau('account.manage')(says) || ofBureau('grant.manage')(says),
  },
  'POST /api/accounts': {
    url: plain('/api/accounts'),
    body: () => ({ username: 'x' }),
    allowed: ofBureau('account.manage'),
    asksFirst: true,
  },
  'GET /api/accounts/slips': {
    url: asked('/api/accounts/slips?'),
    allowed: needs('account.manage'),
  },
  'POST /api/accounts/slips': {
    url: plain('/api/accounts/slips'),
    body: ({ unit: of }) => ({ unit: of, whom: 'unopened', format: 'pdf' }),
    allowed: needs('account.manage'),
    asksFirst: true,
  },
  'POST /api/accounts/:account/disable': {
    url: plain(`/api/accounts/${nobody}/disable`),
    body: () => ({}),
    allowed: ofBureau('account.manage'),
    asksFirst: true,
  },
  'POST /api/accounts/:account/enable': {
    url: plain(`/api/accounts/${nobody}/enable`),
    body: () => ({}),
    allowed: ofBureau('account.manage'),
    asksFirst: true,
  },
  'POST /api/accounts/:account/code': {
    url: plain(`/api/accounts/${nobody}/code`),
    body: () => ({}),
    allowed: ofBureau('account.manage'),
    asksFirst: true,
  },
  'POST /api/accounts/:account/second-factor/remove': {
    url: plain(`/api/accounts/${nobody}/second-factor/remove`),
    body: () => ({}),
    allowed: ofBureau('grant.manage'),
    asksFirst: true,
  },
  'POST /api/accounts/:account/code-sheet': {
    url: plain(`/api/accounts/${nobody}/code-sheet`),
    body: () => ({}),
    allowed: ofBureau('grant.manage'),
    asksFirst: true,
  },
  'POST /api/password-profile': {
    url: plain('/api/password-profile'),
    body: () => ({ profile: 'default' }),
    allowed: ofBureau('grant.manage'),
    asksFirst: true,
  },
};
