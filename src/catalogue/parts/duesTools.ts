import type { BookTools } from '../../engines/ledger/define.ts';
import { forecastDues } from './duesForecast.ts';
import { duesPapers } from './duesPapers.ts';
import { duesSheet } from './wageDues.ts';

/** What the dues book makes of wage sheets, its papers and its forecast. */
export const duesTools: BookTools = {
  papers: duesPapers,
  sheet: duesSheet,
  forecast: forecastDues,
};
