import type { OperationKey } from '../api/contract/index.ts';
import {
  anyOf,
  asked,
  draft,
  dutyBatch,
  everybody,
  file,
  gathering,
  type MatrixRow,
  needs,
  nobody,
  plain,
  report,
  write,
} from './matrixShapes.ts';

/** Operations on what is planned, held and printed. */
export const activityRows: Readonly<Partial<Record<OperationKey, MatrixRow>>> = {
  'GET /api/gatherings': { url: asked('/api/gatherings?'), allowed: needs('activity.read') },
  'GET /api/gatherings/roll': {
    url: asked('/api/gatherings/roll?on=2023-01-01&handle=branch-assembly&'),
    allowed: (says, target) =>
      needs('activity.read', 'roster.read')(says, target) || needs('activity.draft')(says, target),
  },
  'GET /api/drafts': { url: plain('/api/drafts'), allowed: everybody },
  'GET /api/gatherings/:gathering': { url: gathering(''), allowed: needs('activity.read') },
  'POST /api/gatherings': {
    url: plain('/api/gatherings'),
    body: (target) => ({ id: nobody, finished: false, draft: draft(target) }),
    allowed: (says, target) =>
      needs(...write)(says, target) || needs('activity.draft')(says, target),
    asksFirst: true,
  },
  'PUT /api/gatherings/:gathering': {
    url: gathering(''),
    body: (target) => ({ basedOn: 99, finished: false, draft: draft(target) }),
    allowed: needs(...write),
  },
  'POST /api/gatherings/:gathering/withdraw': {
    url: gathering('/withdraw'),
    body: () => ({ basedOn: 99, reason: 'x x' }),
    allowed: needs(...write),
  },
  'POST /api/gatherings/plan': {
    url: plain('/api/gatherings/plan'),
    body: (target) => ({ drafts: [{ id: nobody, draft: draft(target) }] }),
    allowed: needs(...write),
    asksFirst: true,
  },
  'POST /api/gatherings/:gathering/review': {
    url: gathering('/review'),
    body: () => ({ basedOn: 99, verdict: 'accepted' }),
    allowed: needs('activity.read', 'activity.review'),
  },
  'POST /api/gatherings/:gathering/outcomes': {
    url: gathering('/outcomes'),
    body: () => ({ handle: 'no-such', resolution: 'x', outcome: 'x' }),
    allowed: needs('activity.read', 'activity.write'),
  },
  'POST /api/gatherings/:gathering/make-ups': {
    url: gathering('/make-ups'),
    body: () => ({ persons: [nobody], how: 'x' }),
    allowed: needs('activity.read', 'activity.write'),
  },
  'GET /api/confirmations': { url: plain('/api/confirmations'), allowed: everybody },
  'GET /api/reviews': {
    url: asked('/api/reviews?state=returned&'),
    allowed: needs('activity.read'),
  },
  'GET /api/resolutions': {
    url: asked('/api/resolutions?from=2026-01-01&to=2027-01-01&'),
    allowed: needs('activity.read'),
  },
  'GET /api/gatherings/:gathering/files': {
    url: gathering('/files'),
    allowed: needs('activity.read'),
  },
  'POST /api/gatherings/:gathering/files': {
    url: gathering('/files?purpose=photo&name=x.png'),
    file: 'no picture',
    allowed: needs('activity.read', 'activity.write'),
  },
  'GET /api/files/:file': { url: file(''), allowed: needs('activity.read') },
  'POST /api/files/:file/void': {
    url: file('/void'),
    body: () => ({ reason: 'x x' }),
    allowed: needs('activity.read', 'activity.write'),
  },
  'GET /api/gatherings/:gathering/revisions': {
    url: gathering('/revisions'),
    allowed: needs('activity.read'),
  },
  'GET /api/gatherings/:gathering/notice': {
    url: gathering('/notice'),
    allowed: needs('activity.read'),
  },
  'POST /api/gatherings/:gathering/notice': {
    url: gathering('/notice'),
    body: () => ({}),
    allowed: needs(...write),
  },
  'GET /api/gatherings/:gathering/code': { url: gathering('/code'), allowed: needs(...write) },
  'GET /api/gatherings/:gathering/arrivals': {
    url: gathering('/arrivals'),
    allowed: needs(...write),
  },
  'GET /api/arrivals/:gathering': {
    url: (target) => `/api/arrivals/${target.gathering}?code=1x`,
    allowed: everybody,
  },
  'POST /api/arrivals/:gathering': {
    url: (target) => `/api/arrivals/${target.gathering}`,
    body: () => ({ code: '1x' }),
    allowed: everybody,
  },
  'GET /api/notices/calendar': { url: plain('/api/notices/calendar'), allowed: everybody },
  'GET /api/units/:unit/calendar': {
    url: (target) => `/api/units/${target.unit}/calendar`,
    allowed: needs('activity.write'),
  },
  'GET /api/calendar-link': { url: plain('/api/calendar-link'), allowed: everybody },
  'POST /api/calendar-link': {
    url: plain('/api/calendar-link'),
    body: () => ({}),
    allowed: everybody,
  },
  'POST /api/calendar-link/end': {
    url: plain('/api/calendar-link/end'),
    body: () => ({}),
    allowed: everybody,
  },
  'GET /api/joint': { url: plain('/api/joint'), allowed: everybody },
  'GET /api/joint/:gathering': {
    url: (target) => `/api/joint/${target.gathering}?unit=${target.unit}`,
    allowed: anyOf('activity.read', 'activity.draft'),
    asksFirst: true,
  },
  'POST /api/joint/:gathering/decline': {
    url: (target) => `/api/joint/${target.gathering}/decline`,
    body: (target) => ({ unit: target.unit, reason: 'x x' }),
    allowed: needs('activity.write'),
    asksFirst: true,
  },
  'GET /api/notices': { url: plain('/api/notices'), allowed: everybody },
  'POST /api/notices/:notice/answer': {
    url: plain(`/api/notices/${nobody}/answer`),
    body: () => ({ answer: 'coming' }),
    allowed: () => false,
  },
  'GET /api/gatherings/:gathering/paper': {
    url: gathering('/paper?paper=minutes&format=txt'),
    allowed: needs('activity.read'),
  },
  'GET /api/gatherings/papers': {
    url: asked('/api/gatherings/papers?month=2026-03&format=docx&'),
    allowed: needs('activity.read'),
    asksFirst: true,
  },
  'GET /api/gatherings/days': {
    url: asked('/api/gatherings/days?from=2026-01-01&to=2026-01-08&handle=branch-assembly&'),
    allowed: needs('activity.read', 'roster.read'),
    asksFirst: true,
  },
  'GET /api/duty': {
    url: asked('/api/duty?month=2026-01&'),
    allowed: needs('roster.read'),
    asksFirst: true,
  },
  'POST /api/duty/imports': {
    url: asked('/api/duty/imports?month=2019-01&fileName=x.csv&'),
    file: 'x',
    allowed: needs('roster.write'),
    asksFirst: true,
  },
  'GET /api/duty/imports/:batch': { url: dutyBatch(''), allowed: needs('roster.write') },
  'POST /api/duty/imports/:batch/commit': {
    url: dutyBatch('/commit'),
    body: () => ({ meanings: [], withoutFaults: false }),
    allowed: needs('roster.write'),
  },
  'POST /api/duty/imports/:batch/undo': {
    url: dutyBatch('/undo'),
    body: () => ({ reason: 'x x' }),
    allowed: needs('roster.write'),
  },
  'GET /api/handbook': {
    url: asked('/api/handbook?year=2026&format=docx&'),
    allowed: needs('activity.read', 'roster.read'),
    asksFirst: true,
  },
  'GET /api/reports': { url: plain('/api/reports'), allowed: everybody },
  'GET /api/reports/preview': {
    url: asked('/api/reports/preview?month=2026-03&'),
    allowed: needs('activity.read'),
    asksFirst: true,
  },
  'POST /api/reports': {
    url: plain('/api/reports'),
    body: (target) => ({ unit: target.unit, month: '2026-03' }),
    allowed: needs('activity.review'),
    asksFirst: true,
  },
  'GET /api/reports/:report': { url: report(''), allowed: needs('activity.read') },
  'GET /api/reports/:report/paper': {
    url: report('/paper?format=docx'),
    allowed: needs('activity.read'),
  },
  'POST /api/reports/:report/send': {
    url: report('/send'),
    body: () => ({}),
    allowed: needs('activity.read', 'activity.review'),
  },
  'POST /api/reports/gaps/:gap/answer': {
    url: ({ gap }) => `/api/reports/gaps/${gap}/answer`,
    body: () => ({ answer: 'x' }),
    allowed: needs('activity.read', 'activity.write'),
  },
};
