import { v7 as uuidv7 } from 'uuid';
import type { OperationKey } from '../api/contract/index.ts';
import type { ApiHouse, Reply } from './api.ts';

/** What one request hands to those that come after it. */
export interface Memory {
  readonly ids: Map<string, string | number>;
}

export interface Mutation {
  readonly key: OperationKey;
  /** Who does it, by the names of `auditComplete.test.ts`. */
  readonly who: 'chief' | 'secretary' | 'security' | 'second' | 'system' | 'auditor';
  readonly url: string;
  readonly body?: object;
  readonly file?: string;
  /** What the trail calls it; a route that records nothing of its own is a fault. */
  readonly action: string;
  readonly keep?: (reply: Reply, memory: Memory) => void;
}

const on = '2026-02-01';

/** What changes nothing of the bureau, and why nobody needs to know of it later. */
export const unrecorded: readonly OperationKey[] = [
  // A saved search is its owner's own and says nothing of a person.
  'POST /api/roster/filters',
  'POST /api/roster/filters/:filter/drop',
];

/** The day of the bureau is the real one; nothing here lies after it. */
export function mutations({ units, people }: ApiHouse, { ids }: Memory): (() => Mutation)[] {
  const id = (name: string) => ids.get(name) ?? '';
  const [member = '', other = '', kept = '', gone = ''] = people.members;
  const { root, committee, branch, counted } = units;
  const keepUnit = (name: string) => (reply: Reply) => {
    ids.set(name, reply.json<{ unit: number }>().unit);
  };
  const keep = (name: string, field: string) => (reply: Reply) => {
    ids.set(name, reply.json<Record<string, string>>()[field] ?? '');
  };
  const found = (name: string, key: string, kind: string, parent: number) => (): Mutation => ({
    ...{ key: 'POST /api/units', who: 'chief', url: '/api/units', action: 'unit.found' },
    body: { on, parent, relation: 'subordinate', kind, name },
    keep: keepUnit(key),
  });
  const chief = { who: 'chief' } as const;
  const draft = {
    ...{
      unit: branch,
      heldOn: '2026-03-10',
      startsAt: '15:00',
      place: '会议室',
      title: '党员大会',
    },
    ...{ host: people.secretary, recorder: people.secretary },
    attendance: [{ person: people.secretary, mark: 'present' }],
    parts: [{ handle: 'branch-assembly', content: { gist: '发言' }, ballots: [] }],
  };
  const gathering = uuidv7();
  return [
    found('第四党支部', 'fourth', 'branch', committee),
    found('第五党支部', 'fifth', 'branch', committee),
    found('交警支队党委', 'police', 'unit-committee', root),
    () => ({
      ...chief,
      ...{ key: 'POST /api/units/:unit/rename', action: 'unit.rename' },
      ...{ url: `/api/units/${id('fourth')}/rename`, body: { on, name: '第四支部' } },
    }),
    () => ({
      ...chief,
      ...{ key: 'POST /api/units/:unit/move', action: 'unit.move' },
      url: `/api/units/${id('fourth')}/move`,
      body: { on: '2026-02-02', parent: id('police') },
      keep: keep('moved', 'effect'),
    }),
    () => ({
      ...chief,
      ...{ key: 'POST /api/effects/:effect/reverse', action: 'effect.reverse' },
      ...{ url: `/api/effects/${id('moved')}/reverse`, body: { reason: '填错了' } },
    }),
    () => ({
      ...chief,
      ...{ key: 'POST /api/units/:unit/merge', action: 'unit.dissolve' },
      url: `/api/units/${id('fourth')}/merge`,
      body: { on: '2026-02-03', into: id('fifth') },
    }),
    () => ({
      ...chief,
      ...{ key: 'POST /api/units/:unit/split', action: 'unit.found' },
      url: `/api/units/${branch}/split`,
      body: { on: '2026-02-04', name: '第六党支部', persons: [other] },
    }),
    () => ({
      ...chief,
      ...{ key: 'POST /api/units/:unit/dissolve', action: 'unit.dissolve' },
      url: `/api/units/${id('fifth')}/dissolve`,
      body: { on: '2026-02-05', successor: branch },
    }),
    () => ({
      ...chief,
      ...{ key: 'POST /api/units/:unit/headcount', action: 'unit.headcount' },
      ...{ url: `/api/units/${counted}/headcount`, body: { on, formal: 9, probationary: 0 } },
    }),
    () => ({
      ...chief,
      ...{ key: 'POST /api/units/:unit/posts', action: 'post.appoint' },
      url: `/api/units/${branch}/posts`,
      body: { on, person: people.secretary, post: 'secretary' },
    }),
    () => ({
      ...chief,
      ...{ key: 'POST /api/units/:unit/posts/end', action: 'post.end' },
      url: `/api/units/${branch}/posts/end`,
      body: { on: '2026-03-01', holding: id('holding') },
    }),
    () => ({
      ...chief,
      ...{ key: 'POST /api/units/:unit/places', action: 'place.serve' },
      url: `/api/units/${branch}/places`,
      body: { on, kind: 'police-room-central', name: '滨江警务室' },
    }),
    () => ({
      ...{ key: 'POST /api/persons', who: 'secretary', url: '/api/persons' },
      action: 'person.enrol',
      body: { on, unit: branch, name: '马骏', standing: 'member', memberKind: 'formal' },
      keep: keep('person', 'person'),
    }),
    () => ({
      ...{ key: 'POST /api/persons/:person/amend', who: 'secretary', action: 'person.amend' },
      url: `/api/persons/${member}/amend`,
      body: { on, basedOn: id('card'), name: '王建国', policeNumber: '123456' },
    }),
    () => ({
      ...{ key: 'POST /api/persons/:person/reveal', who: 'secretary', action: 'person.reveal' },
      ...{ url: `/api/persons/${member}/reveal`, body: { field: 'idNumber', reason: '核对' } },
    }),
    () => ({
      ...{ key: 'POST /api/persons/:person/move', who: 'chief', action: 'person.move' },
      url: `/api/persons/${id('person')}/move`,
      body: { on: '2026-02-10', unit: units.other, standing: 'member', memberKind: 'formal' },
    }),
    () => ({
      ...{ key: 'POST /api/persons/:person/end', who: 'chief', action: 'person.end' },
      url: `/api/persons/${id('person')}/end`,
      body: { on: '2026-02-20', unit: units.other },
    }),
    () => ({
      ...chief,
      ...{ key: 'POST /api/persons/:person/merge', action: 'person.merge' },
      ...{ url: `/api/persons/${kept}/merge`, body: { gone } },
    }),
    () => ({
      ...{ key: 'POST /api/gatherings', who: 'secretary', url: '/api/gatherings' },
      ...{ action: 'activity.draft', body: { id: gathering, finished: false, draft } },
    }),
    () => ({
      ...{ key: 'PUT /api/gatherings/:gathering', who: 'secretary', action: 'activity.record' },
      url: `/api/gatherings/${gathering}`,
      body: { basedOn: 1, finished: true, draft },
    }),
    () => ({
      ...{ key: 'GET /api/gatherings/:gathering/paper', who: 'secretary' },
      url: `/api/gatherings/${gathering}/paper?paper=minutes&format=txt`,
      action: 'activity.export',
    }),
    () => ({
      ...{ key: 'POST /api/gatherings/:gathering/withdraw', who: 'secretary' },
      ...{ url: `/api/gatherings/${gathering}/withdraw`, action: 'activity.withdraw' },
      body: { basedOn: 2, reason: '重复了' },
    }),
    () => ({
      ...{ key: 'GET /api/roster/export', who: 'secretary', action: 'roster.export' },
      url: `/api/roster/export?unit=${branch}&purpose=报送`,
    }),
    () => ({
      ...{ key: 'GET /api/roster/paper', who: 'secretary', action: 'roster.print' },
      url: `/api/roster/paper?unit=${branch}&format=docx`,
    }),
    () => ({
      ...{ key: 'POST /api/imports', who: 'chief', action: 'import.preview' },
      url: `/api/imports?unit=${committee}&on=${on}&fileName=x.csv`,
      file: '党支部,姓名,人员类别\n第二党支部,韩雪,正式党员\n',
      keep: (reply) => ids.set('batch', reply.json<{ batch: { id: string } }>().batch.id),
    }),
    () => ({
      ...{ key: 'POST /api/imports/:batch/commit', who: 'chief', action: 'import.commit' },
      url: `/api/imports/${id('batch')}/commit`,
      body: { found: [], withoutFaultyRows: true },
    }),
    () => ({
      ...{ key: 'GET /api/imports/:batch/problems', who: 'chief', action: 'import.problems' },
      url: `/api/imports/${id('batch')}/problems`,
    }),
    () => ({
      ...{ key: 'POST /api/imports/:batch/undo', who: 'chief', action: 'import.undo' },
      ...{ url: `/api/imports/${id('batch')}/undo`, body: { dryRun: false, reason: '导错了' } },
    }),
    () => ({
      ...{ key: 'POST /api/grants', who: 'chief', url: '/api/grants', action: 'grant.request' },
      body: { person: member, role: 'auditor', unit: branch, from: on, reason: '检查' },
      keep: keep('grant', 'id'),
    }),
    () => ({
      ...{ key: 'POST /api/grants/:grant/decide', who: 'security', action: 'grant.approve' },
      ...{ url: `/api/grants/${id('grant')}/decide`, body: { decision: 'approve' } },
    }),
    () => ({
      ...{ key: 'POST /api/accounts', who: 'system', url: '/api/accounts' },
      ...{ action: 'account/create', body: { name: '韦录', username: 'weilu' } },
      keep: keep('account', 'account'),
    }),
    () => ({
      ...{ key: 'POST /api/accounts/:account/disable', who: 'system', action: 'account/disable' },
      ...{ url: `/api/accounts/${id('account')}/disable`, body: {} },
    }),
    () => ({
      ...{ key: 'GET /api/audit/chain', who: 'auditor', action: 'audit.verify' },
      url: '/api/audit/chain',
    }),
  ];
}
