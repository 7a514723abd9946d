import { gapsWaiting, listReports } from '../store/monthlyReport.ts';
import type { Reading } from './completionYear.ts';
import { cellsNow, gapState } from './monthContent.ts';
import { type GapView, gapViews, ownUnits, type StoredGap, stateOn } from './monthlyReportView.ts';

/** Gaps of the units whose records the reader keeps, in reports that wait for their day. */
export async function namedGaps(within: Reading): Promise<GapView[]> {
  const { tx, today } = within;
  const keeps = tx.units('activity.write');
  const gaps: readonly StoredGap[] = keeps.length === 0 ? [] : await gapsWaiting(tx, keeps, today);
  const units = [...new Set(gaps.map(({ unit }) => unit))];
  const cells = await cellsNow(within, units, gaps);
  return gapViews(tx, gaps, today, (gap) => gapState(gap, cells));
}

const most = 100;

/** How many reports of the reader's own units may go up by now, and have not. */
export async function readyReports(within: Reading): Promise<number> {
  const { tx, today } = within;
  const reach = tx.units('activity.review');
  if (reach.length === 0) return 0;
  const all = await listReports(tx, reach, await ownUnits(within), most);
  return all.filter((one) => stateOn(one, today) === 'ready').length;
}
