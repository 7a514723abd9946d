import type { OperationKey } from '../api/contract/index.ts';
import { asked, type MatrixRow, needs, ofBureau, plain } from './matrixShapes.ts';

/** Operations on the trail, and on the auditor's desk. */
export const auditRows: Readonly<Partial<Record<OperationKey, MatrixRow>>> = {
  'GET /api/audit': { url: asked('/api/audit?limit=200&'), allowed: needs('audit.read') },
  'GET /api/audit/second-place': {
    url: plain('/api/audit/second-place'),
    allowed: ofBureau('audit.read'),
    asksFirst: true,
  },
  'GET /api/audit/codes': {
    url: plain('/api/audit/codes'),
    allowed: ofBureau('audit.read'),
    asksFirst: true,
  },
  'POST /api/audit/codes': {
    url: plain('/api/audit/codes'),
    body: () => ({ position: '999999', code: '0000-0000-0000-0000' }),
    allowed: ofBureau('audit.read'),
    asksFirst: true,
  },
  'GET /api/audit/codes/find': {
    url: plain('/api/audit/codes/find?code=0000-0000-0000-0000'),
    allowed: ofBureau('audit.read'),
    asksFirst: true,
  },
  'GET /api/audit/sheet': {
    url: plain('/api/audit/sheet?day=2026-03-04&format=txt'),
    allowed: ofBureau('audit.read'),
    asksFirst: true,
  },
  'GET /api/audit/export': {
    url: plain('/api/audit/export?purpose=xx'),
    allowed: ofBureau('audit.read'),
    asksFirst: true,
  },
  'GET /api/audit/chain': {
    url: plain('/api/audit/chain'),
    allowed: ofBureau('audit.read'),
  },
  'GET /api/audit/sample': {
    url: asked('/api/audit/sample?from=2020-01-01&to=2027-01-01&size=50&'),
    allowed: needs('audit.read', 'activity.read'),
    asksFirst: true,
  },
  'GET /api/audit/evidence/:gathering': {
    url: ({ gathering }) => `/api/audit/evidence/${gathering}?purpose=xx`,
    allowed: needs('audit.read', 'activity.read'),
  },
};
