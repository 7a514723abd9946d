import type { OperationKey } from '../api/contract/index.ts';
import { asked, everybody, type MatrixRow, needs, nobody, on, plain } from './matrixShapes.ts';

/** On a state that the case never had: whoever may is told that it moved on. */
const draft = { version: 99, step: 'apply', on, documents: {} };

/** What moves through steps. A sealed case has tests of its own (`caseSealed.test.ts`). */
export const caseRows: Readonly<Partial<Record<OperationKey, MatrixRow>>> = {
  'GET /api/cases': {
    url: asked('/api/cases?state=all&'),
    allowed: needs('case.read'),
    asksFirst: true,
  },
  'POST /api/cases': {
    url: plain('/api/cases'),
    body: ({ unit }) => ({ kind: 'no-such', unit, on, person: nobody }),
    allowed: needs('case.record'),
    asksFirst: true,
  },
  'GET /api/cases/:case': {
    url: (target) => `/api/cases/${target.case}`,
    allowed: needs('case.read'),
  },
  'POST /api/cases/:case/check': {
    url: (target) => `/api/cases/${target.case}/check`,
    body: () => draft,
    allowed: needs('case.read'),
  },
  'POST /api/cases/:case/steps': {
    url: (target) => `/api/cases/${target.case}/steps`,
    body: () => draft,
    allowed: needs('case.record'),
  },
  'POST /api/cases/:case/void': {
    url: (target) => `/api/cases/${target.case}/void`,
    body: ({ step }) => ({ version: 99, step, reason: '试用' }),
    allowed: needs('case.record'),
  },
  'POST /api/cases/:case/end': {
    url: (target) => `/api/cases/${target.case}/end`,
    body: () => ({ version: 99, on, why: 'dropped', reason: '试用' }),
    allowed: needs('case.record'),
  },
  'GET /api/cases/:case/paper': {
    url: (target) => `/api/cases/${target.case}/paper?paper=talk-record&format=txt`,
    allowed: needs('case.read'),
  },
  'GET /api/my-cases/:case/paper': {
    url: plain(`/api/my-cases/${nobody}/paper?format=txt`),
    allowed: () => false,
  },
  'GET /api/my-cases': { url: plain('/api/my-cases'), allowed: everybody },
};
