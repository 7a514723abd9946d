import { type Given, keep, type Mutation } from './mutationShapes.ts';

const format = 'docx';

/** The own file, on paper for somebody else, and requests to correct it. */
export const dossierMutations: readonly ((given: Given) => Mutation)[] = [
  () => ({
    ...{ key: 'GET /api/dossier/file', who: 'secretary', action: 'dossier.export' },
    url: '/api/dossier/file?format=json',
  }),
  (g) => ({
    ...{ key: 'GET /api/persons/:person', who: 'secretary', action: 'person.read' },
    url: `/api/persons/${g.member}`,
  }),
  (g) => ({
    ...{ key: 'GET /api/persons/:person/dossier', who: 'secretary', action: 'person.print' },
    url: `/api/persons/${g.member}/dossier?format=${format}&reason=${encodeURIComponent('本人书面申请')}`,
  }),
  () => ({
    ...{ key: 'POST /api/corrections', who: 'secretary', action: 'correction.file' },
    ...{ url: '/api/corrections', body: { wish: '入党日期写错了' } },
  }),
  (g) => ({
    ...{ key: 'POST /api/persons/:person/corrections', who: 'secretary' },
    ...{ url: `/api/persons/${g.member}/corrections`, action: 'correction.file' },
    body: { wish: '警号写错了', paper: '支部资料柜2号夹' },
    keep: keep('correction', 'id'),
  }),
  (g) => ({
    ...{ key: 'POST /api/corrections/:correction/answer', who: 'secretary' },
    ...{ url: `/api/corrections/${g.id('correction')}/answer`, action: 'correction.answer' },
    body: { answer: 'refused', reason: '与原件一致' },
  }),
];
