import { resolutionList } from '../engines/activity/content.ts';
import { isOverdue } from '../engines/activity/followUp.ts';
import { folded } from '../engines/norm/folded.ts';
import { addDays, addYears } from '../kernel/date.ts';
import { listGatherings } from '../store/activity.ts';
import { listDrafts } from '../store/draft.ts';
import { listResolutions } from '../store/followUp.ts';
import { countsOn } from '../store/org.ts';
import { endingCases } from './caseRipe.ts';
import { waitingRequests } from './correction.ts';
import { judge, yearUpTo } from './findings.ts';
import { namedGaps, readyReports } from './namedGaps.ts';
import { standingLines } from './reviewStanding.ts';
import { type Ask, done, type Route, route } from './route.ts';

const findingsShown = 5;
const gatheringsShown = 8;

const areas = [...['activity.read', 'roster.read', 'roster.write', 'case.read', 'case.discipline']];

/** What a secretary and a political department open in the morning: one page, worst first. */
const home = route('GET /api/home', areas, async (ask) => {
  const { tx, services, today } = ask;
  const units = tx.units('activity.read');
  const { findings, total, waived } = await judge(tx, services, today, {
    units,
    period: yearUpTo(today),
    knownAt: null,
    rule: null,
    offset: 0,
    limit: findingsShown,
    lines: folded,
  });
  const counts = await countsOn(tx, tx.units('roster.read'), { on: today, knownAt: null });
  const page = { from: null, to: null, before: null, limit: gatheringsShown };
  const gatherings = await listGatherings(tx, { units, ...page });
  const named = await namedGaps(ask);
  const todo = { ...(await todoOf(ask)), reports: await readyReports(ask) };
  return done<'GET /api/home'>({
    ...{ todo, named: named.filter(({ repaired, waived }) => !repaired && !waived) },
    findings: [...findings],
    findingsInAll: total,
    waived: waived.reduce((sum, { count }) => sum + count, 0),
    units: units.length,
    members: counts.formal + counts.probationary,
    gatherings: gatherings.map((line) => ({ ...line, kinds: [...line.kinds] })),
    may: [...tx.access.units].flatMap(([action, reach]) => (reach.length > 0 ? [action] : [])),
  });
});

const most = 100;

/** What waits for somebody: reviews for whoever reviews, the rest for whoever records. */
async function todoOf(ask: Pick<Ask<'GET /api/home'>, 'tx' | 'today' | 'services'>) {
  const { tx, today } = ask;
  const [reviews, writes] = [tx.units('activity.review'), tx.units('activity.write')];
  const page = { before: null, limit: most };
  const waiting = await inReach(reviews, (units) =>
    standingLines(ask, { units, state: 'waiting', ...page }),
  );
  const returned = await inReach(writes, (units) =>
    standingLines(ask, { units, state: 'returned', ...page }),
  );
  const span = { from: addYears(today, -1), to: addDays(today, 1) };
  const open = { span, list: resolutionList, openOnly: true, limit: most };
  const resolutions = await inReach(writes, (units) => listResolutions(tx, { units, ...open }));
  const drafts = await inReach(writes, (units) =>
    listDrafts(tx, { units, before: today, limit: most }),
  );
  return {
    waiting: waiting.filter(({ mine }) => !mine).length,
    returned: returned.length,
    overdue: resolutions.filter((one) => isOverdue(one, today)).length,
    unfinished: drafts.length,
    corrections: await waitingRequests(ask),
    ending: await endingCases(ask),
  };
}

async function inReach<T>(
  units: readonly number[],
  list: (units: readonly number[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  return units.length === 0 ? [] : list(units);
}

export const homeRoutes: readonly Route[] = [home];
