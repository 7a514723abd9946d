import { fail, type Problem } from '../kernel/result.ts';
import { addGathering, type GatheringRecord, revisionOf } from '../store/activity.ts';
import { checkDraft } from './activityCheck.ts';
import type { Draft } from './activityDraft.ts';
import { standsAgainstJoint, tellJoint } from './activityJoint.ts';
import { notAhead, otherContent } from './activityProblems.ts';
import { allowWrite } from './allowWrite.ts';
import { done, type Route, route } from './route.ts';

/** A plan is drafts of days to come; sent again, what is kept already stays as it is. */
const plan = route(
  'POST /api/gatherings/plan',
  ['activity.read', 'activity.write', 'roster.read'],
  async (ask) => {
    const { tx, body, today } = ask;
    const kept: { id: string; draft: Draft; record: GatheringRecord }[] = [];
    const problems: Problem[] = [];
    for (const [i, { id, draft }] of body.drafts.entries()) {
      const allowed = await allowWrite(ask, draft.unit);
      if (!allowed.ok) return allowed;
      const at = (problem: Problem) => ({ ...problem, at: `drafts.${i}.${problem.at ?? ''}` });
      if (draft.heldOn < today) problems.push(at(notAhead(draft.heldOn, today)));
      const checked = await checkDraft(ask, draft, false);
      if (checked.ok) kept.push({ id, draft, record: checked.value });
      else problems.push(...checked.problems.map(at));
    }
    const [first, ...rest] = problems;
    if (first !== undefined) return { ok: false, problems: [first, ...rest] };
    for (const { id, draft, record } of kept) {
      if ((await revisionOf(tx, id, 1)) !== undefined) continue;
      const against = await standsAgainstJoint(tx, id, draft);
      if (against !== null) return fail(against);
      if (!(await addGathering(tx, id, record, 'draft'))) return fail(otherContent);
      await tellJoint(ask, { id, version: 1, status: 'draft', record, before: [] });
      const detail = { heldOn: record.heldOn, kinds: record.parts.map(({ handle }) => handle) };
      const object = { type: 'gathering', id };
      await ask.audit({ action: 'activity.plan', object, unit: record.unit, detail });
    }
    return done<'POST /api/gatherings/plan'>({ ids: kept.map(({ id }) => id) });
  },
);

export const planRoutes: readonly Route[] = [plan];
