import { v7 as uuidv7 } from 'uuid';
import { addDays } from '../kernel/date.ts';
import { type Given, keep, type Mutation } from './mutationShapes.ts';

const [planned, joint] = [uuidv7(), uuidv7()];
/** A draft of today, whose sign-in code the test works out. */
export const heldToday = uuidv7();
const draft = ({ branch, secretary, member }: Given) => ({
  ...{ unit: branch, heldOn: '2026-03-10', startsAt: '15:00', place: '会议室', title: '党员大会' },
  ...{ host: secretary, recorder: secretary },
  attendance: [
    { person: secretary, mark: 'present' },
    { person: member, mark: 'leave' },
  ],
  parts: [
    {
      ...{ handle: 'branch-assembly', ballots: [] },
      content: { gist: '发言', resolutions: [{ text: '同意计划' }] },
    },
    { handle: 'party-lesson', ballots: [], content: { gist: '学习' } },
  ],
});

const jointDraft = (g: Given) => ({ ...draft(g), guests: [g.otherBranch] });

/** A month from today: only what is to come can be planned. */
const ahead = (g: Given) => ({
  id: planned,
  draft: {
    ...draft(g),
    ...{ heldOn: addDays(g.today, 30), attendance: [] },
  },
});

/** A gathering from its draft to its withdrawal, with all that hangs on it; and a planned one. */
export const activityMutations: readonly ((given: Given) => Mutation)[] = [
  (g) => ({
    ...{ key: 'POST /api/gatherings', who: 'secretary', url: '/api/gatherings' },
    ...{ action: 'activity.draft', body: { id: g.gathering, finished: false, draft: draft(g) } },
  }),
  (g) => ({
    ...{ key: 'PUT /api/gatherings/:gathering', who: 'secretary', action: 'activity.record' },
    url: `/api/gatherings/${g.gathering}`,
    body: { basedOn: 1, finished: true, draft: draft(g) },
  }),
  (g) => ({
    ...{ key: 'GET /api/gatherings/:gathering/paper', who: 'secretary' },
    url: `/api/gatherings/${g.gathering}/paper?paper=minutes&format=txt`,
    action: 'activity.export',
  }),
  (g) => ({
    ...{ key: 'POST /api/gatherings/:gathering/files', who: 'secretary', action: 'file.attach' },
    url: `/api/gatherings/${g.gathering}/files?purpose=signed-minutes&name=x.pdf`,
    file: '%PDF-1.7 signed',
    keep: keep('file', 'id'),
  }),
  (g) => ({
    ...{ key: 'GET /api/files/:file', who: 'chief', action: 'file.read' },
    url: `/api/files/${g.id('file')}`,
  }),
  (g) => ({
    ...{ key: 'POST /api/files/:file/void', who: 'secretary', action: 'file.void' },
    ...{ url: `/api/files/${g.id('file')}/void`, body: { reason: '传错了' } },
  }),
  (g) => ({
    ...{ key: 'GET /api/handbook', who: 'secretary', action: 'activity.export' },
    url: `/api/handbook?unit=${g.branch}&year=2026&format=docx`,
  }),
  (g) => ({
    ...{ key: 'GET /api/gatherings/papers', who: 'secretary', action: 'activity.export' },
    url: `/api/gatherings/papers?unit=${g.branch}&month=2026-03&format=docx`,
  }),
  (g) => ({
    ...{ key: 'POST /api/gatherings/:gathering/review', who: 'chief', action: 'activity.review' },
    url: `/api/gatherings/${g.gathering}/review`,
    body: { basedOn: 2, verdict: 'accepted' },
  }),
  (g) => ({
    ...{ key: 'POST /api/gatherings/:gathering/outcomes', who: 'secretary' },
    ...{ url: `/api/gatherings/${g.gathering}/outcomes`, action: 'activity.follow-up' },
    body: { handle: 'branch-assembly', resolution: '同意计划', outcome: '已办结' },
  }),
  (g) => ({
    ...{ key: 'POST /api/gatherings/:gathering/make-ups', who: 'secretary' },
    ...{ url: `/api/gatherings/${g.gathering}/make-ups`, action: 'activity.make-up' },
    body: { persons: [g.member], on: '2026-03-12', how: '自学' },
  }),
  (g) => ({
    ...{ key: 'POST /api/gatherings', who: 'secretary', url: '/api/gatherings' },
    ...{ action: 'activity.draft', body: { id: joint, finished: false, draft: jointDraft(g) } },
  }),
  (g) => ({
    ...{ key: 'POST /api/joint/:gathering/decline', who: 'other', action: 'activity.decline' },
    url: `/api/joint/${joint}/decline`,
    body: { unit: g.otherBranch, reason: '另有安排' },
  }),
  (g) => ({
    ...{ key: 'POST /api/gatherings/plan', who: 'secretary', url: '/api/gatherings/plan' },
    ...{ action: 'activity.plan', body: { drafts: [ahead(g)] } },
  }),
  () => ({
    ...{ key: 'POST /api/gatherings/:gathering/notice', who: 'secretary', action: 'notice.send' },
    ...{ url: `/api/gatherings/${planned}/notice`, body: { prepare: '带笔记' } },
    keep: keep('notice', 'id'),
  }),
  (g) => ({
    ...{ key: 'POST /api/notices/:notice/answer', who: 'secretary', action: 'notice.answer' },
    ...{ url: `/api/notices/${g.id('notice')}/answer`, body: { answer: 'coming' } },
  }),
  (g) => ({
    ...{ key: 'POST /api/gatherings', who: 'secretary', url: '/api/gatherings' },
    action: 'activity.draft',
    body: {
      ...{ id: heldToday, finished: false },
      draft: { ...draft(g), heldOn: g.today, attendance: [] },
    },
  }),
  (g) => ({
    ...{ key: 'POST /api/arrivals/:gathering', who: 'secretary', action: 'activity.arrive' },
    ...{ url: `/api/arrivals/${heldToday}`, body: { code: g.id('code') } },
  }),
  () => ({
    ...{ key: 'POST /api/calendar-link', who: 'secretary', action: 'calendar.link' },
    ...{ url: '/api/calendar-link', body: {} },
  }),
  () => ({
    ...{ key: 'POST /api/calendar-link/end', who: 'secretary', action: 'calendar.end' },
    ...{ url: '/api/calendar-link/end', body: {} },
  }),
  (g) => ({
    ...{ key: 'POST /api/gatherings/:gathering/withdraw', who: 'secretary' },
    ...{ url: `/api/gatherings/${g.gathering}/withdraw`, action: 'activity.withdraw' },
    body: { basedOn: 2, reason: '重复了' },
  }),
];
