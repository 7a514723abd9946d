import { type HostRule, hostRule } from '../engines/activity/review.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { loadGathering, type SavedGathering } from '../store/activity.ts';
import { addReview, listHosted, reviewsOf, wroteIt } from '../store/activityReview.ts';
import {
  hasCommittee,
  noteMissing,
  notRecorded,
  ownRecord,
  saidAlready,
} from './activityAfterProblems.ts';
import { cursorAfter, cursorOf } from './cursor.ts';
import { changed, malformed, notFound, refused } from './problems.ts';
import { hostGround, standingLines } from './reviewStanding.ts';
import { type Ask, done, type Route, route } from './route.ts';
import { scopeOf, statedScope } from './scope.ts';

const usualPage = 50;
type Reviewing = Ask<'POST /api/gatherings/:gathering/review'>;

const review = route(
  'POST /api/gatherings/:gathering/review',
  ['activity.read', 'activity.review'],
  async (ask) => {
    const { tx, params, body } = ask;
    const { verdict, note = null } = body;
    const saved = await loadGathering(tx, params.gathering);
    if (saved === undefined) return fail(notFound);
    const reviewer = await ask.allow('activity.review', saved.unit);
    const asHost = verdict === 'confirmed' || (verdict === 'returned' && !reviewer.ok);
    const allowed = asHost ? await allowHost(ask, saved) : reviewer;
    if (!allowed.ok) return allowed;
    if (saved.status !== 'recorded') return fail(notRecorded);
    if (saved.version !== body.basedOn) return fail(changed);
    if (await wroteIt(tx, saved.id)) return fail(ownRecord);
    const words = note?.trim() || null;
    if (verdict === 'returned' && words === null) return fail(noteMissing);
    await addReview(tx, saved, verdict, words);
    const object = { type: 'gathering', id: saved.id };
    const detail = { version: saved.version, verdict };
    const action = asHost ? 'activity.confirm' : 'activity.review';
    await ask.audit({ action, object, unit: saved.unit, detail });
    const { id, version } = saved;
    return done<'POST /api/gatherings/:gathering/review'>({ id, version });
  },
);

const refusals: Readonly<Record<Exclude<HostRule, 'host'>, Problem>> = {
  'not-the-host': refused,
  'not-recorded': notRecorded,
  'wrote-it': ownRecord,
  'has-committee': hasCommittee,
  'said-already': saidAlready,
};

/** Whoever hosted it, where there is no committee: by having hosted it and by no permission. */
async function allowHost(
  ask: Pick<Reviewing, 'tx' | 'services' | 'body'>,
  saved: SavedGathering,
): Promise<Result<null>> {
  const ground = await hostGround(ask, saved, await reviewsOf(ask.tx, saved.id));
  const rule = hostRule(ground, ask.tx.access.person);
  // Whoever looks at an older state is told so, not that somebody has spoken of the new one.
  const stale = rule === 'said-already' && saved.version !== ask.body.basedOn;
  return rule === 'host' || stale ? ok(null) : fail(refusals[rule]);
}

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
  const lines = await standingLines(ask, { units, state, before: cursor, limit });
  const reach = new Set(tx.units('activity.review'));
  return done<'GET /api/reviews'>({
    lines: lines.map(({ said, mine, recordedAt, at, ...line }) => ({
      ...line,
      recordedAt: recordedAt?.toISOString() ?? null,
      at: at?.toISOString() ?? null,
      confirmed: said === 'confirmed',
      reviewable: !mine && reach.has(line.unit),
    })),
    next: cursorAfter(lines, limit),
  });
});

const mostHosted = 100;

/** The own right of a host: there is no unit and no permission to ask for. */
const hosted = route('GET /api/confirmations', [], async ({ tx }) =>
  done<'GET /api/confirmations'>({ lines: await listHosted(tx, mostHosted) }),
);

export const reviewRoutes: readonly Route[] = [review, list, hosted];
