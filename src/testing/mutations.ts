import { v7 as uuidv7 } from 'uuid';
import type { OperationKey } from '../api/contract/index.ts';
import { addDays } from '../kernel/date.ts';
import type { ApiHouse, Reply } from './api.ts';
import { type Given, keep, type Memory, type Mutation } from './mutationShapes.ts';
import { accountMutations } from './mutationsOfAccounts.ts';
import { activityMutations } from './mutationsOfActivities.ts';
import { auditMutations } from './mutationsOfAudit.ts';
import { caseMutations } from './mutationsOfCases.ts';
import { dossierMutations } from './mutationsOfDossiers.ts';
import { emergencyMutations } from './mutationsOfEmergencies.ts';
import { ledgerMutations } from './mutationsOfLedgers.ts';
import { reportMutations } from './mutationsOfReports.ts';
import { settingMutations } from './mutationsOfSettings.ts';
import { termMutations } from './mutationsOfTerms.ts';

const on = '2026-02-01';

/** What changes nothing of the bureau, and why nobody needs to know of it later. */
export const unrecorded: readonly OperationKey[] = [
  // Says what recording a step would meet, and changes nothing.
  'POST /api/cases/:case/check',
  // Says what somebody is to pay, and changes nothing.
  'POST /api/units/:unit/books/:book/rates/check',
  // A saved search is its owner's own and says nothing of a person.
  'POST /api/roster/filters',
  'POST /api/roster/filters/:filter/drop',
  // Works out what would be found, and changes nothing.
  'POST /api/settings/trial',
];

const gathering = uuidv7();

export function givenOf({ units, people }: ApiHouse, { ids, today }: Memory): Given {
  const [member = '', other = '', kept = '', gone = ''] = people.members;
  const { root, committee, branch, counted } = units;
  return {
    ...{ root, committee, branch, counted, otherBranch: units.other, gathering },
    ...{ secretary: people.secretary, member, other, kept, gone, today },
    id: (name) => ids.get(name) ?? '',
  };
}

const keepUnit = (name: string) => (reply: Reply, memory: Memory) => {
  memory.ids.set(name, reply.json<{ unit: number }>().unit);
};
const found =
  (name: string, key: string, kind: string, parent: 'committee' | 'root') =>
  (g: Given): Mutation => ({
    ...{ key: 'POST /api/units', who: 'chief', url: '/api/units', action: 'unit.found' },
    body: { on, parent: g[parent], relation: 'subordinate', kind, name },
    keep: keepUnit(key),
  });
const chief = { who: 'chief' } as const;
/** One after the other, each on what those before it left. No day lies after the real one. */
export const mutations: readonly ((given: Given) => Mutation)[] = [
  found('第四党支部', 'fourth', 'branch', 'committee'),
  found('第五党支部', 'fifth', 'branch', 'committee'),
  found('交警支队党委', 'police', 'unit-committee', 'root'),
  (g) => ({
    ...chief,
    ...{ key: 'POST /api/units/:unit/rename', action: 'unit.rename' },
    ...{ url: `/api/units/${g.id('fourth')}/rename`, body: { on, name: '第四支部' } },
  }),
  (g) => ({
    ...chief,
    ...{ key: 'POST /api/units/:unit/move', action: 'unit.move' },
    url: `/api/units/${g.id('fourth')}/move`,
    body: { on: '2026-02-02', parent: g.id('police') },
    keep: keep('moved', 'effect'),
  }),
  (g) => ({
    ...chief,
    ...{ key: 'POST /api/effects/:effect/reverse', action: 'effect.reverse' },
    ...{ url: `/api/effects/${g.id('moved')}/reverse`, body: { reason: '填错了' } },
  }),
  (g) => ({
    ...chief,
    ...{ key: 'POST /api/units/:unit/merge', action: 'unit.dissolve' },
    url: `/api/units/${g.id('fourth')}/merge`,
    body: { on: '2026-02-03', into: g.id('fifth') },
  }),
  (g) => ({
    ...chief,
    ...{ key: 'POST /api/units/:unit/split', action: 'unit.found' },
    url: `/api/units/${g.branch}/split`,
    body: { on: '2026-02-04', name: '第六党支部', persons: [g.other] },
  }),
  (g) => ({
    ...chief,
    ...{ key: 'POST /api/units/:unit/dissolve', action: 'unit.dissolve' },
    url: `/api/units/${g.id('fifth')}/dissolve`,
    body: { on: '2026-02-05', successor: g.branch },
  }),
  (g) => ({
    ...chief,
    ...{ key: 'POST /api/units/:unit/headcount', action: 'unit.headcount' },
    ...{ url: `/api/units/${g.counted}/headcount`, body: { on, formal: 9, probationary: 0 } },
  }),
  (g) => ({
    ...chief,
    ...{ key: 'POST /api/units/:unit/posts', action: 'post.appoint' },
    url: `/api/units/${g.branch}/posts`,
    body: { on, person: g.secretary, post: 'secretary' },
  }),
  (g) => ({
    ...chief,
    ...{ key: 'POST /api/units/:unit/posts/end', action: 'post.end' },
    url: `/api/units/${g.branch}/posts/end`,
    body: { on: '2026-03-01', holding: g.id('holding') },
  }),
  (g) => ({
    ...chief,
    ...{ key: 'POST /api/units/:unit/places', action: 'place.serve' },
    url: `/api/units/${g.branch}/places`,
    body: { on, kind: 'police-room-central', name: '滨江警务室' },
  }),
  (g) => ({
    ...{ key: 'POST /api/persons', who: 'secretary', url: '/api/persons' },
    action: 'person.enrol',
    body: { on, unit: g.branch, name: '马骏', standing: 'member', memberKind: 'formal' },
    keep: keep('person', 'person'),
  }),
  (g) => ({
    ...{ key: 'POST /api/persons/:person/amend', who: 'secretary', action: 'person.amend' },
    url: `/api/persons/${g.member}/amend`,
    body: { on, basedOn: g.id('card'), name: '王建国', policeNumber: '123456' },
  }),
  (g) => ({
    ...{ key: 'POST /api/persons/:person/reveal', who: 'secretary', action: 'person.reveal' },
    ...{ url: `/api/persons/${g.member}/reveal`, body: { field: 'idNumber', reason: '核对' } },
  }),
  (g) => ({
    ...{ key: 'POST /api/persons/:person/move', who: 'chief', action: 'person.move' },
    url: `/api/persons/${g.id('person')}/move`,
    body: { on: '2026-02-10', unit: g.otherBranch, standing: 'member', memberKind: 'formal' },
  }),
  (g) => ({
    ...{ key: 'POST /api/persons/:person/end', who: 'chief', action: 'person.end' },
    url: `/api/persons/${g.id('person')}/end`,
    body: { on: '2026-02-20', unit: g.otherBranch },
  }),
  (g) => ({
    ...chief,
    ...{ key: 'POST /api/persons/:person/merge', action: 'person.merge' },
    ...{ url: `/api/persons/${g.kept}/merge`, body: { gone: g.gone } },
  }),
  ...activityMutations,
  ...caseMutations,
  ...ledgerMutations,
  ...dossierMutations,
  (g) => ({
    ...{ key: 'GET /api/roster/export', who: 'secretary', action: 'roster.export' },
    url: `/api/roster/export?unit=${g.branch}&purpose=报送`,
  }),
  (g) => ({
    ...{ key: 'GET /api/roster/paper', who: 'secretary', action: 'roster.print' },
    url: `/api/roster/paper?unit=${g.branch}&format=docx`,
  }),
  (g) => ({
    ...{ key: 'GET /api/completion/file', who: 'secretary', action: 'completion.export' },
    url: `/api/completion/file?unit=${g.branch}`,
  }),
  ...reportMutations,
  (g) => ({
    ...{ key: 'POST /api/imports', who: 'chief', action: 'import.preview' },
    url: `/api/imports?unit=${g.committee}&on=${on}&fileName=x.csv`,
    file: '党支部,姓名,人员类别\n第二党支部,韩雪,正式党员\n',
    keep: (reply, memory) =>
      memory.ids.set('batch', reply.json<{ batch: { id: string } }>().batch.id),
  }),
  (g) => ({
    ...{ key: 'POST /api/imports/:batch/commit', who: 'chief', action: 'import.commit' },
    url: `/api/imports/${g.id('batch')}/commit`,
    body: { found: [], withoutFaultyRows: true },
  }),
  (g) => ({
    ...{ key: 'GET /api/imports/:batch/problems', who: 'chief', action: 'import.problems' },
    url: `/api/imports/${g.id('batch')}/problems`,
  }),
  (g) => ({
    ...{ key: 'POST /api/imports/:batch/undo', who: 'chief', action: 'import.undo' },
    ...{ url: `/api/imports/${g.id('batch')}/undo`, body: { dryRun: false, reason: '导错了' } },
  }),
  (g) => ({
    ...{ key: 'POST /api/duty/imports', who: 'secretary', action: 'duty.preview' },
    url: `/api/duty/imports?unit=${g.branch}&month=${g.today.slice(0, 7)}&fileName=x.csv`,
    file: '姓名\t1日\t2日\t3日\n陈志远\t值\t休\t白\n',
    keep: (reply, memory) =>
      memory.ids.set('duty', reply.json<{ batch: { id: string } }>().batch.id),
  }),
  (g) => ({
    ...{ key: 'POST /api/duty/imports/:batch/commit', who: 'secretary', action: 'duty.commit' },
    url: `/api/duty/imports/${g.id('duty')}/commit`,
    body: { meanings: [], withoutFaults: false },
  }),
  (g) => ({
    ...{ key: 'POST /api/duty/imports/:batch/undo', who: 'secretary', action: 'duty.undo' },
    ...{ url: `/api/duty/imports/${g.id('duty')}/undo`, body: { reason: '导错了' } },
  }),
  (g) => ({
    ...{ key: 'POST /api/grants', who: 'chief', url: '/api/grants', action: 'grant.request' },
    body: { person: g.member, role: 'auditor', unit: g.branch, from: on, reason: '检查' },
    keep: keep('grant', 'id'),
  }),
  ...settingMutations,
  ...termMutations,
  (g) => ({
    ...{ key: 'POST /api/grants/:grant/decide', who: 'security', action: 'grant.approve' },
    ...{ url: `/api/grants/${g.id('grant')}/decide`, body: { decision: 'approve' } },
  }),
  (g) => ({
    ...{ key: 'POST /api/grants/:grant/lend', who: 'secretary', action: 'grant.lend' },
    url: `/api/grants/${g.id('own grant')}/lend`,
    body: { person: g.other, from: g.today, to: addDays(g.today, 7), reason: '病假' },
    keep: keep('lent', 'id'),
  }),
  (g) => ({
    ...{ key: 'POST /api/grants/:grant/end-lending', who: 'secretary' },
    ...{ action: 'grant.end-lending', url: `/api/grants/${g.id('lent')}/end-lending`, body: {} },
  }),
  ...accountMutations,
  ...auditMutations,
  ...emergencyMutations,
];
