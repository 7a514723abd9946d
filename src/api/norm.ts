import { folded, unfolded } from '../engines/norm/folded.ts';
import { isIsoDate } from '../kernel/date.ts';
import { fail } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { judge, yearUpTo } from './findings.ts';
import { malformed } from './problems.ts';
import { done, type Route, route } from './route.ts';
import { scopeOf } from './scope.ts';
import { waivedViews, waiverViews } from './waived.ts';
import { unusedLeave } from './waiver.ts';

const usualPage = 100;
const areas = ['activity.read', 'roster.read', 'norm.waive', 'case.read', 'case.review'];

const listFindings = route('GET /api/findings', areas, async (ask) => {
  const { tx, query, services, today } = ask;
  if (query.unit !== undefined) {
    const allowed = await ask.allow('activity.read', query.unit);
    if (!allowed.ok) return allowed;
  }
  const usual = yearUpTo(today);
  const period = { from: query.from ?? usual.from, to: query.to ?? usual.to };
  const real = isIsoDate(period.from) && isIsoDate(period.to);
  if (!real || period.from >= period.to) return fail(badPeriod(period));
  const units = await scopeOf(ask, 'activity.read', query.unit);
  const { rule = null, offset = 0, limit = usualPage } = query;
  const asked = { units, period, knownAt: null, rule, offset, limit };
  const fold = query.lines === 'folded' ? folded : unfolded;
  const judged = await judge(tx, services, today, { ...asked, lines: fold });
  const { findings, total, lines, unknowns } = judged;
  // A span that was asked for may leave out what leave was given for.
  const isUsual = query.from === undefined && query.to === undefined;
  const unused = isUsual ? await unusedLeave(ask, judged.unused) : [];
  return done<'GET /api/findings'>({
    ...{ period, total, lines },
    findings: [...findings],
    unknowns: [...unknowns],
    waived: await waivedViews(ask, judged.waived),
    unused: await waiverViews(ask, unused),
  });
});

function badPeriod({ from, to }: { from: string; to: string }) {
  const cure = text(
    '请填存在的日期，起日在止日之前。',
    'Give two days, the first before the last.',
  );
  const [zh, en] = [`期间${from}至${to}不成立。`, `${from} to ${to} is no period.`];
  return { ...malformed('to', zh, en), cure };
}

export const normRoutes: readonly Route[] = [listFindings];
