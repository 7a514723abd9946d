import { canBeMadeUp, whoMissed } from '../engines/activity/makeUp.ts';
import { isIsoDate } from '../kernel/date.ts';
import { fail } from '../kernel/result.ts';
import { loadGathering, type SavedGathering } from '../store/activity.ts';
import { addMakeUp } from '../store/makeUp.ts';
import { madeUpWrongly, nothingMissed, notRecorded } from './activityAfterProblems.ts';
import type { Definitions } from './definitions.ts';
import { malformed, notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';

type Key = 'POST /api/gatherings/:gathering/make-ups';

const makeUp = route(
  'POST /api/gatherings/:gathering/make-ups',
  ['activity.read', 'activity.write', 'roster.read'],
  async (ask) => {
    const { tx, params, body, today, services } = ask;
    const { on = null } = body;
    const [persons, how] = [[...new Set(body.persons)], body.how.trim()];
    const saved = await loadGathering(tx, params.gathering);
    if (saved === undefined) return fail(notFound);
    const allowed = await ask.allow('activity.write', saved.unit);
    if (!allowed.ok) return allowed;
    if (saved.status !== 'recorded') return fail(notRecorded);
    const missed = mayMakeUp(saved, services.definitions);
    if (!persons.every((person) => missed.has(person))) return fail(nothingMissed);
    if (how === '') return fail(malformed('how', '没有写怎样补的。', 'Nothing is said of how.'));
    if (on !== null && (!isIsoDate(on) || on < saved.heldOn || on > today)) {
      return fail(madeUpWrongly(on));
    }
    await addMakeUp(tx, saved, { persons, on, how });
    const object = { type: 'gathering', id: saved.id };
    const detail = { persons: persons.length, on };
    await ask.audit({ action: 'activity.make-up', object, unit: saved.unit, detail });
    return done<Key>({ id: saved.id });
  },
);

/** Persons who missed a part that can be made up for. */
function mayMakeUp(
  { attendance, parts }: SavedGathering,
  { activities }: Definitions,
): ReadonlySet<string> {
  const positions = parts.flatMap(({ handle }, i) => {
    const kind = activities.get(handle);
    return kind !== undefined && canBeMadeUp(kind) ? [i + 1] : [];
  });
  return new Set(whoMissed(attendance, positions).map(({ person }) => person));
}

export const makeUpRoutes: readonly Route[] = [makeUp];
