import { listDrafts } from '../store/draft.ts';
import { done, type Route, route } from './route.ts';

const most = 200;

/** What is planned or begun where the reader writes or drafts, the earliest day first. */
const list = route(
  'GET /api/drafts',
  ['activity.read', 'activity.write', 'activity.draft'],
  async ({ tx }) => {
    const units = [...new Set([...tx.units('activity.write'), ...tx.units('activity.draft')])];
    const lines =
      units.length === 0 ? [] : await listDrafts(tx, { units, before: null, limit: most });
    return done<'GET /api/drafts'>({ lines });
  },
);

export const draftRoutes: readonly Route[] = [list];
