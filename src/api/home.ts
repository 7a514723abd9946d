import { folded } from '../engines/norm/folded.ts';
import { listGatherings } from '../store/activity.ts';
import { countsOn } from '../store/org.ts';
import { judge, yearUpTo } from './findings.ts';
import { done, type Route, route } from './route.ts';

const findingsShown = 5;
const gatheringsShown = 8;

/** What a secretary and a political department open in the morning: one page, worst first. */
const home = route('GET /api/home', ['activity.read', 'roster.read'], async (ask) => {
  const { tx, services, today } = ask;
  const units = tx.units('activity.read');
  const { findings, total } = await judge(tx, services, today, {
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
  return done<'GET /api/home'>({
    findings: [...findings],
    findingsInAll: total,
    units: units.length,
    members: counts.formal + counts.probationary,
    gatherings: gatherings.map((line) => ({ ...line, kinds: [...line.kinds] })),
    may: [...tx.access.units].flatMap(([action, reach]) => (reach.length > 0 ? [action] : [])),
  });
});

export const homeRoutes: readonly Route[] = [home];
