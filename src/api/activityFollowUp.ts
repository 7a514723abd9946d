import { resolutionList } from '../engines/activity/content.ts';
import { isOverdue } from '../engines/activity/followUp.ts';
import { addDays, addYears, isIsoDate } from '../kernel/date.ts';
import { fail } from '../kernel/result.ts';
import { loadGathering, type SavedGathering } from '../store/activity.ts';
import { addOutcome, listResolutions } from '../store/followUp.ts';
import { closedWrongly, noSuchResolution, notRecorded } from './activityAfterProblems.ts';
import { malformed, notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';
import { scopeOf } from './scope.ts';

const usualPage = 200;

const tell = route(
  'POST /api/gatherings/:gathering/outcomes',
  ['activity.read', 'activity.write'],
  async (ask) => {
    const { tx, params, body, today } = ask;
    const { handle, doneOn = null } = body;
    const [resolution, outcome] = [body.resolution.trim(), body.outcome.trim()];
    const saved = await loadGathering(tx, params.gathering);
    if (saved === undefined) return fail(notFound);
    const allowed = await ask.allow('activity.write', saved.unit);
    if (!allowed.ok) return allowed;
    if (saved.status !== 'recorded') return fail(notRecorded);
    if (!hasResolution(saved, handle, resolution)) return fail(noSuchResolution);
    if (outcome === '') {
      return fail(malformed('outcome', '没有写落实情况。', 'Nothing is said of the outcome.'));
    }
    if (doneOn !== null && (!isIsoDate(doneOn) || doneOn < saved.heldOn || doneOn > today)) {
      return fail(closedWrongly(doneOn));
    }
    await addOutcome(tx, saved, { handle, resolution, outcome, doneOn });
    const object = { type: 'gathering', id: saved.id };
    const detail = { handle, closed: doneOn !== null };
    await ask.audit({ action: 'activity.follow-up', object, unit: saved.unit, detail });
    return done<'POST /api/gatherings/:gathering/outcomes'>({ id: saved.id });
  },
);

function hasResolution({ parts }: SavedGathering, handle: string, words: string): boolean {
  const part = parts.find((one) => one.handle === handle);
  const rows = part?.content[resolutionList];
  return Array.isArray(rows) && rows.some((row) => row?.text?.trim() === words);
}

const list = route('GET /api/resolutions', ['activity.read'], async (ask) => {
  const { tx, query, today } = ask;
  if (query.unit !== undefined) {
    const allowed = await ask.allow('activity.read', query.unit);
    if (!allowed.ok) return allowed;
  }
  const span = { from: query.from ?? addYears(today, -1), to: query.to ?? addDays(today, 1) };
  if (!isIsoDate(span.from) || !isIsoDate(span.to)) {
    return fail(malformed('from', '日期不存在。', 'There is no such day.'));
  }
  const units = await scopeOf(ask, 'activity.read', query.unit);
  const { open = false, limit = usualPage } = query;
  const wish = { units, span, list: resolutionList, openOnly: open, limit };
  const rows = await listResolutions(tx, wish);
  const reach = new Set(tx.units('activity.write'));
  return done<'GET /api/resolutions'>({
    period: span,
    lines: rows.map((row) => ({
      ...row,
      overdue: isOverdue(row, today),
      may: reach.has(row.unit) ? ['activity.write'] : [],
    })),
  });
});

export const followUpRoutes: readonly Route[] = [tell, list];
