import type { OperationKey } from '../api/contract/index.ts';
import { everybody, type MatrixRow, nobody, ofPerson, person, plain } from './matrixShapes.ts';

/** The own file, and requests to correct it. */
export const dossierRows: Readonly<Partial<Record<OperationKey, MatrixRow>>> = {
  'GET /api/dossier': { url: plain('/api/dossier'), allowed: everybody },
  'GET /api/dossier/file': { url: plain('/api/dossier/file?format=json'), allowed: everybody },
  'GET /api/persons/:person/dossier': {
    url: person('/dossier?format=docx&reason=xx'),
    allowed: ofPerson('roster.write'),
  },
  'GET /api/corrections': { url: plain('/api/corrections'), allowed: everybody },
  'POST /api/corrections': {
    url: plain('/api/corrections'),
    body: () => ({ source: 'no.such', column: 'x', entry: 'x', wish: 'xx' }),
    allowed: everybody,
  },
  'POST /api/persons/:person/corrections': {
    url: person('/corrections'),
    body: () => ({ wish: '  ', paper: '  ' }),
    allowed: ofPerson('roster.write'),
  },
  'POST /api/corrections/:correction/answer': {
    url: plain(`/api/corrections/${nobody}/answer`),
    body: () => ({ answer: 'done' }),
    allowed: () => false,
  },
};
