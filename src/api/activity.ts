import { fail, type Problem, type Result } from '../kernel/result.ts';
import {
  addGathering,
  changeGathering,
  type GatheringRecord,
  type GatheringStatus,
  loadGathering,
  revisionOf,
  type SavedGathering,
  unitOfGathering,
  withdrawGathering,
} from '../store/activity.ts';
import { arrivalsOf } from '../store/arrival.ts';
import { leaveOf } from '../store/notice.ts';
import { namesOf } from '../store/org.ts';
import { checkDraft } from './activityCheck.ts';
import { daysRoutes } from './activityDays.ts';
import { type Draft, draftOf, sameJson } from './activityDraft.ts';
import { activityFileRoutes } from './activityFiles.ts';
import { followUpRoutes } from './activityFollowUp.ts';
import { standsAgainstJoint, tellJoint } from './activityJoint.ts';
import { makeUpRoutes } from './activityMakeUp.ts';
import { paperRoutes } from './activityPaper.ts';
import { planRoutes } from './activityPlan.ts';
import { alreadyRecorded, alreadyWithdrawn, otherContent, otherUnit } from './activityProblems.ts';
import { activityReadRoutes, findingsOf } from './activityRead.ts';
import { reviewRoutes } from './activityReview.ts';
import { allowDraft, allowWrite } from './allowWrite.ts';
import type { OperationKey } from './contract/index.ts';
import { draftRoutes } from './drafts.ts';
import { jointRoutes } from './joint.ts';
import { jointSettled } from './jointProblems.ts';
import { followNotice } from './noticeIssue.ts';
import { changed, notFound } from './problems.ts';
import { type Answer, type Ask, done, type Route, route, type States } from './route.ts';

const writes = ['activity.read', 'activity.write', 'roster.read'];
const drafts = [...writes, 'activity.draft'];

type Asking = Pick<Ask<OperationKey>, 'tx' | 'services' | 'today' | 'audit' | 'allow'>;
type Refused = Extract<Answer<OperationKey>, { ok: false }>;

const record = route('POST /api/gatherings', drafts, async (ask) => {
  const { id, finished, draft } = ask.body;
  const allowed = await (finished ? allowWrite : allowDraft)(ask, draft.unit);
  if (!allowed.ok) return allowed;
  const checked = await checkDraft(ask, draft, finished);
  const first = await revisionOf(ask.tx, id, 1);
  if (first !== undefined) return repeated(ask, id, first, checked, draft, finished);
  if (!checked.ok) return checked;
  const against = await standsAgainstJoint(ask.tx, id, draft);
  if (against !== null) return fail(against);
  const status = finished ? 'recorded' : 'draft';
  if (!(await addGathering(ask.tx, id, checked.value, status))) {
    // Somebody posted the same id between the two statements; out of reach it stays unseen.
    const theirs = await revisionOf(ask.tx, id, 1);
    if (theirs === undefined) return fail(otherContent);
    return repeated(ask, id, theirs, checked, draft, finished);
  }
  await tellJoint(ask, { id, version: 1, status, record: checked.value, before: [] });
  await trail(ask, finished ? 'activity.record' : 'activity.draft', id, 1, checked.value);
  return saved(ask, id, 1);
});

/** The same again answers the same, so that a browser may repeat what it did not hear back. */
async function repeated(
  ask: Asking,
  id: string,
  first: GatheringRecord & { readonly status: GatheringStatus },
  checked: Result<GatheringRecord>,
  draft: Draft,
  finished: boolean,
): Promise<Answer<'POST /api/gatherings'>> {
  const theirs = { finished: first.status === 'recorded', ...(await comparable(ask, first)) };
  const mine = checked.ok ? await comparable(ask, checked.value) : draft;
  if (sameJson(theirs, { finished, ...mine })) return saved(ask, id, 1);
  const now = await loadGathering(ask.tx, id);
  if (now === undefined) return fail(otherContent);
  return { ...fail(otherContent), states: { yours: draft, theirs: await stateOf(ask, now) } };
}

const change = route('PUT /api/gatherings/:gathering', drafts, async (ask) => {
  const { tx, params, body } = ask;
  const { basedOn, finished, draft } = body;
  const before = await loadGathering(tx, params.gathering);
  if (before === undefined) return fail(notFound);
  const stays = before.status === 'draft' && !finished;
  const allowed = await (stays ? allowDraft : allowWrite)(ask, before.unit);
  if (!allowed.ok) return allowed;
  if (before.version !== basedOn) return faster(ask, before, basedOn, draft);
  const stands = standsAgainst(before, draft, finished);
  if (stands !== null) return fail(stands);
  const [leave, arrivals] = [await leaveOf(tx, before.id), await arrivalsOf(tx, before.id)];
  const own = { leave, arrivals, stands: before.status === 'draft' };
  const checked = await checkDraft(ask, draft, finished, own);
  if (!checked.ok) return checked;
  const status = finished ? 'recorded' : 'draft';
  if (!(await changeGathering(tx, before.id, basedOn, checked.value, status))) {
    return faster(ask, await loadGathering(tx, before.id), basedOn, draft);
  }
  const version = basedOn + 1;
  await tellJoint(ask, {
    ...before,
    version,
    status,
    record: checked.value,
    before: before.guests,
  });
  const action = finished ? 'activity.record' : 'activity.draft';
  await trail(ask, action, before.id, version, checked.value, fieldsChanged(before, checked));
  await followNotice(ask, before.id);
  return saved(ask, before.id, version);
});

function standsAgainst(before: SavedGathering, draft: Draft, finished: boolean): Problem | null {
  if (before.status === 'withdrawn') return alreadyWithdrawn;
  if (before.status === 'recorded' && !finished) return alreadyRecorded;
  if (before.jointOf?.gathering !== draft.jointOf?.gathering) return jointSettled;
  return before.unit === draft.unit ? null : otherUnit();
}

function fieldsChanged(before: SavedGathering, checked: { readonly value: GatheringRecord }) {
  const now = new Map(Object.entries(checked.value));
  const then = new Map(Object.entries(before));
  return [...now.keys()].filter((field) => !sameJson(now.get(field), then.get(field)));
}

/** Somebody else was faster: both states, in the form in which a person writes them. */
async function faster(
  ask: Asking,
  theirs: SavedGathering | undefined,
  basedOn: number,
  draft: Draft | { readonly reason: string },
): Promise<Refused> {
  if (theirs === undefined) return fail(notFound);
  const yours = { version: basedOn, ...draft };
  return { ...fail(changed), states: { yours, theirs: await stateOf(ask, theirs) } };
}

async function stateOf(ask: Asking, one: SavedGathering): Promise<States['theirs']> {
  const { version, status, changedBy, changedAt } = one;
  const names = await namesOf(ask.tx, [changedBy]);
  return {
    ...{ version, status, changedAt: changedAt.toISOString() },
    changedBy: names.get(changedBy) ?? '',
    ...(await comparable(ask, one)),
  };
}

async function comparable({ tx }: Asking, one: GatheringRecord): Promise<Draft> {
  const unit = await unitOfGathering(tx, one.unit, one.heldOn);
  return draftOf(one, unit?.numberOnly ?? false);
}

const withdraw = route('POST /api/gatherings/:gathering/withdraw', writes, async (ask) => {
  const { tx, params, body } = ask;
  const before = await loadGathering(tx, params.gathering);
  if (before === undefined) return fail(notFound);
  const allowed = await allowWrite(ask, before.unit);
  if (!allowed.ok) return allowed;
  if (before.version !== body.basedOn) {
    return faster(ask, before, body.basedOn, { reason: body.reason });
  }
  if (before.status === 'withdrawn') return fail(alreadyWithdrawn);
  if (!(await withdrawGathering(tx, before, body.basedOn, body.reason))) {
    const theirs = await loadGathering(tx, before.id);
    return faster(ask, theirs, body.basedOn, { reason: body.reason });
  }
  const version = body.basedOn + 1;
  const gone = { id: before.id, version, status: 'withdrawn' } as const;
  await tellJoint(ask, { ...gone, record: before, before: before.guests });
  await trail(ask, 'activity.withdraw', before.id, version, before);
  await followNotice(ask, before.id);
  return done<'POST /api/gatherings/:gathering/withdraw'>({ id: before.id, version });
});

async function saved(
  { tx, services }: Asking,
  id: string,
  version: number,
): Promise<Answer<'POST /api/gatherings'>> {
  const now = await loadGathering(tx, id);
  if (now === undefined) return fail(notFound);
  const { findings } = await findingsOf({ tx, services }, now);
  return done<'POST /api/gatherings'>({ id, version, findings: [...findings] });
}

async function trail(
  ask: Asking,
  action: string,
  id: string,
  version: number,
  { unit, heldOn, attendance, parts }: GatheringRecord,
  fields?: readonly string[],
): Promise<void> {
  const marks = { present: 0, leave: 0, absent: 0, unconfirmed: 0 };
  for (const { mark } of attendance) marks[mark] += 1;
  const kinds = parts.map((part) => part.handle);
  const detail = { version, heldOn, kinds, marks, ...(fields === undefined ? {} : { fields }) };
  await ask.audit({ action, object: { type: 'gathering', id }, unit, detail });
}

export const activityRoutes: readonly Route[] = [
  ...planRoutes,
  ...draftRoutes,
  ...daysRoutes,
  ...activityReadRoutes,
  record,
  change,
  withdraw,
  ...reviewRoutes,
  ...followUpRoutes,
  ...makeUpRoutes,
  ...jointRoutes,
  ...paperRoutes,
  ...activityFileRoutes,
];
