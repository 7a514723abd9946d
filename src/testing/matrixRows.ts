import type { OperationKey } from '../api/contract/index.ts';
import { accountRows } from './matrixRowsOfAccounts.ts';
import { activityRows } from './matrixRowsOfActivities.ts';
import { auditRows } from './matrixRowsOfAudit.ts';
import { caseRows } from './matrixRowsOfCases.ts';
import { dossierRows } from './matrixRowsOfDossiers.ts';
import { ledgerRows } from './matrixRowsOfLedgers.ts';
import { termRows } from './matrixRowsOfTerms.ts';
import {
  anyOf,
  asked,
  batch,
  everybody,
  home,
  type MatrixRow,
  needs,
  nobody,
  ofPerson,
  on,
  person,
  plain,
  unit,
  unitWrite,
} from './matrixShapes.ts';

export type { MatrixRow, Says } from './matrixShapes.ts';

/**
 * Every operation of the API: how it is asked of a target and who may. Bodies are right in form and
 * wrong in matter wherever that is possible, so that a yes changes nothing for the next who asks.
 */
export const matrixRows: Readonly<Partial<Record<OperationKey, MatrixRow>>> = {
  'GET /api/me': { url: plain('/api/me'), allowed: everybody },
  'GET /api/home': { url: plain('/api/home'), allowed: everybody },
  'GET /api/settings': { url: plain('/api/settings'), allowed: everybody },
  'POST /api/settings/trial': {
    url: plain('/api/settings/trial'),
    body: ({ unit: of }) => ({ key: 'no-such', unit: of, value: 1, from: on }),
    allowed: needs('setting.write'),
    asksFirst: true,
  },
  'POST /api/settings': {
    url: plain('/api/settings'),
    body: ({ unit: of }) => ({ key: 'no-such', unit: of, value: 1, from: on, documentNo: 'x' }),
    allowed: needs('setting.write'),
    asksFirst: true,
  },
  'POST /api/settings/:setting/decide': {
    url: ({ setting }) => `/api/settings/${setting}/decide`,
    body: () => ({ decision: 'refuse' }),
    allowed: needs('setting.write'),
    asksFirst: true,
  },
  'GET /api/waivers': { url: asked('/api/waivers?'), allowed: needs('activity.read') },
  'POST /api/waivers': {
    url: plain('/api/waivers'),
    body: ({ unit: of }) => ({ rule: 'no-such', unit: of, subject: null, reason: 'xx', last: on }),
    allowed: needs('norm.waive'),
    asksFirst: true,
  },
  'POST /api/waivers/:waiver/take-back': {
    url: ({ waiver }) => `/api/waivers/${waiver}/take-back`,
    body: () => ({ reason: 'xx' }),
    allowed: needs('norm.waive'),
  },
  'GET /api/status': { url: plain('/api/status'), allowed: everybody },
  'GET /api/may': {
    url: asked(`/api/may?person=${nobody}&action=roster.read&`),
    allowed: anyOf('grant.manage', 'audit.read'),
    asksFirst: true,
  },
  'GET /api/units': { url: plain('/api/units'), allowed: everybody },
  'GET /api/units/:unit': { url: unit(`?on=2023-01-01`), allowed: everybody },
  'POST /api/units': {
    url: plain('/api/units'),
    body: ({ unit: parent }) => ({ on, parent, relation: 'subordinate', kind: 'no', name: 'x' }),
    allowed: unitWrite,
    asksFirst: true,
  },
  'POST /api/units/:unit/rename': {
    url: unit('/rename'),
    body: () => ({ on: '2019-01-01', name: 'x' }),
    allowed: unitWrite,
    asksFirst: true,
  },
  'POST /api/units/:unit/move': {
    url: unit('/move'),
    body: ({ unit: parent }) => ({ on, parent }),
    allowed: unitWrite,
    asksFirst: true,
  },
  'POST /api/units/:unit/merge': {
    url: unit('/merge'),
    body: ({ unit: into }) => ({ on, into }),
    allowed: needs('unit.write', 'roster.write'),
    asksFirst: true,
  },
  'POST /api/units/:unit/split': {
    url: unit('/split'),
    body: () => ({ on: '2019-01-01', name: 'x', persons: [] }),
    allowed: () => false,
  },
  'POST /api/units/:unit/dissolve': {
    url: unit('/dissolve'),
    body: ({ unit: successor }) => ({ on: '2019-01-01', successor }),
    allowed: unitWrite,
    asksFirst: true,
  },
  'POST /api/units/:unit/headcount': {
    url: unit('/headcount'),
    body: () => ({ on, formal: 1, probationary: 0 }),
    allowed: needs('roster.write'),
    asksFirst: true,
  },
  'POST /api/units/:unit/posts': {
    url: unit('/posts'),
    body: () => ({ on, person: nobody, post: 'no-such' }),
    allowed: unitWrite,
    asksFirst: true,
  },
  'POST /api/units/:unit/posts/end': {
    url: unit('/posts/end'),
    body: () => ({ on, holding: nobody }),
    allowed: unitWrite,
    asksFirst: true,
  },
  'POST /api/units/:unit/places': {
    url: unit('/places'),
    body: () => ({ on, kind: 'no-such', name: 'x' }),
    allowed: unitWrite,
    asksFirst: true,
  },
  'POST /api/effects/:effect/reverse': {
    url: ({ effect }) => `/api/effects/${effect}/reverse`,
    body: () => ({ reason: 'x x' }),
    allowed: unitWrite,
  },
  'GET /api/roster': { url: asked('/api/roster?below=true&'), allowed: needs('roster.read') },
  'GET /api/roster/export': {
    url: asked('/api/roster/export?purpose=xx&'),
    allowed: needs('roster.export'),
  },
  'GET /api/roster/filters': { url: plain('/api/roster/filters'), allowed: everybody },
  'POST /api/roster/filters': {
    url: plain('/api/roster/filters'),
    body: (target) => ({ name: 'x', filter: { unit: target.unit } }),
    allowed: needs('roster.read'),
    asksFirst: true,
  },
  'POST /api/roster/filters/:filter/drop': {
    url: plain(`/api/roster/filters/${nobody}/drop`),
    body: () => ({}),
    allowed: () => false,
  },
  'GET /api/roster/duplicates': { url: plain('/api/roster/duplicates'), allowed: everybody },
  'POST /api/persons/:person/merge': {
    url: person('/merge'),
    body: () => ({ gone: nobody }),
    allowed: () => false,
  },
  'GET /api/roster/paper': {
    url: asked('/api/roster/paper?format=docx&'),
    allowed: needs('roster.read'),
  },
  'GET /api/persons/:person': { url: person(''), allowed: ofPerson('roster.read') },
  'POST /api/persons/:person/reveal': {
    url: person('/reveal'),
    body: () => ({ field: 'idNumber', reason: 'x x' }),
    allowed: ofPerson('person.reveal'),
  },
  'POST /api/persons': {
    url: plain('/api/persons'),
    body: ({ unit: to }) => ({ on, unit: to, name: 'x', standing: 'known', idNumber: '1' }),
    allowed: needs('roster.write'),
    asksFirst: true,
  },
  'POST /api/persons/:person/amend': {
    url: person('/amend'),
    body: () => ({ on, name: 'x', basedOn: nobody }),
    allowed: ofPerson('roster.write'),
  },
  'POST /api/persons/:person/move': {
    url: person('/move'),
    body: ({ unit: to }) => ({ on, unit: to, standing: 'known', staff: 'no-such' }),
    allowed: (says, target) =>
      says('roster.write', home(target)) && says('roster.write', target.key),
  },
  'POST /api/persons/:person/end': {
    url: person('/end'),
    body: ({ unit: from }) => ({ on: '2019-01-01', unit: from }),
    allowed: needs('roster.write'),
    asksFirst: true,
  },
  'GET /api/imports': { url: asked('/api/imports?'), allowed: everybody },
  'POST /api/imports': {
    url: asked('/api/imports?on=2999-01-01&fileName=x.csv&'),
    file: 'x',
    allowed: needs('roster.write'),
    asksFirst: true,
  },
  'GET /api/imports/:batch': { url: batch(''), allowed: needs('roster.write') },
  'POST /api/imports/:batch/commit': {
    url: batch('/commit'),
    body: () => ({ found: [], withoutFaultyRows: false }),
    allowed: needs('roster.write'),
  },
  'POST /api/imports/:batch/undo': {
    url: batch('/undo'),
    body: () => ({ dryRun: true, reason: 'x x' }),
    allowed: needs('roster.write'),
  },
  'GET /api/imports/:batch/problems': { url: batch('/problems'), allowed: needs('roster.write') },
  ...activityRows,
  ...caseRows,
  ...ledgerRows,
  ...dossierRows,
  ...termRows,
  'GET /api/findings': { url: asked('/api/findings?'), allowed: needs('activity.read') },
  'GET /api/completion': { url: asked('/api/completion?'), allowed: needs('activity.read') },
  'GET /api/completion/cell': {
    url: asked('/api/completion/cell?rule=MTG01&from=2026-01-01&'),
    allowed: needs('activity.read'),
    asksFirst: true,
  },
  'GET /api/completion/file': {
    url: asked('/api/completion/file?'),
    allowed: needs('activity.read'),
  },
  ...accountRows,
  ...auditRows,
};
