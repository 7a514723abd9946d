import { fail } from '../kernel/result.ts';
import { loadGathering } from '../store/activity.ts';
import { addReview, listReviews, wroteIt } from '../store/activityReview.ts';
import { noteMissing, notRecorded, ownRecord } from './activityAfterProblems.ts';
import { cursorAfter, cursorOf } from './cursor.ts';
import { changed, malformed, notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';
import { scopeOf, statedScope } from './scope.ts';

const usualPage = 50;

const review = route(
  'POST /api/gatherings/:gathering/review',
  ['activity.read', 'activity.review'],
  async (ask) => {
    const { tx, params, body } = ask;
    const { basedOn, verdict, note = null } = body;
    const saved = await loadGathering(tx, params.gathering);
    if (saved === undefined) return fail(notFound);
    const allowed = await ask.allow('activity.review', saved.unit);
    if (!allowed.ok) return allowed;
    if (saved.status !== 'recorded') return fail(notRecorded);
    if (saved.version !== basedOn) return fail(changed);
    if (await wroteIt(tx, saved.id)) return fail(ownRecord);
    const words = note?.trim() || null;
    if (verdict === 'returned' && words === null) return fail(noteMissing);
    await addReview(tx, saved, verdict, words);
    const object = { type: 'gathering', id: saved.id };
    const detail = { version: saved.version, verdict };
    await ask.audit({ action: 'activity.review', object, unit: saved.unit, detail });
    const { id, version } = saved;
    return done<'POST /api/gatherings/:gathering/review'>({ id, version });
  },
);

const list = route('GET /api/reviews', ['activity.read'], async (ask) => {
  const { tx, query } = ask;
  const { unit, state, before, limit = usualPage } = query;
  if (unit !== undefined) {
    const allowed = await ask.allow('activity.read', unit);
    if (!allowed.ok) return allowed;
  }
  const cursor = before === undefined ? null : cursorOf(before);
  if (cursor === undefined) return fail(malformed('before', '翻页标记不对。', 'No such page.'));
  const scope = await scopeOf(ask, 'activity.read', unit);
  const units = await statedScope(ask, 'activity.read', scope);
  const lines = await listReviews(tx, { units, state, before: cursor, limit });
  const reach = new Set(tx.units('activity.review'));
  return done<'GET /api/reviews'>({
    lines: lines.map(({ verdict: _, mine, recordedAt, at, ...line }) => ({
      ...line,
      recordedAt: recordedAt?.toISOString() ?? null,
      at: at?.toISOString() ?? null,
      reviewable: !mine && reach.has(line.unit),
    })),
    next: cursorAfter(lines, limit),
  });
});

export const reviewRoutes: readonly Route[] = [review, list];
