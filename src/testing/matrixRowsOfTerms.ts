import type { OperationKey } from '../api/contract/index.ts';
import { asked, everybody, type MatrixRow, needs, on, unit, unitWrite } from './matrixShapes.ts';

/** Terms and their papers: everybody sees when they end, whoever writes the unit records them. */
export const termRows: Readonly<Partial<Record<OperationKey, MatrixRow>>> = {
  'GET /api/terms': { url: asked('/api/terms?'), allowed: needs('activity.read') },
  'GET /api/terms/file': { url: asked('/api/terms/file?'), allowed: needs('activity.read') },
  'GET /api/terms/letters': {
    url: asked('/api/terms/letters?'),
    allowed: needs('activity.read'),
    asksFirst: true,
  },
  'GET /api/units/:unit/terms': { url: unit('/terms?on=2023-01-01'), allowed: everybody },
  'POST /api/units/:unit/terms': {
    url: unit('/terms'),
    body: () => ({ on: '2999-01-01', approval: 'unsaid' }),
    allowed: unitWrite,
    asksFirst: true,
  },
  'POST /api/units/:unit/terms/papers': {
    url: unit('/terms/papers'),
    body: () => ({ on, kind: 'approval' }),
    allowed: unitWrite,
    asksFirst: true,
  },
  'GET /api/units/:unit/terms/letter': {
    url: unit('/terms/letter?letter=reminder&format=docx'),
    allowed: needs('activity.read'),
    asksFirst: true,
  },
};
