import type { RosterPaper } from '../../engines/org/define-roster.ts';
import { cite } from '../law/cites.ts';
import { longestProbationMonths, probationMonths } from './probation.ts';
import { rosterColumns } from './rosterColumns.ts';

/** 党员名册 as it comes in from Excel and goes out again. */
export const rosterPaper: RosterPaper = {
  columns: rosterColumns,
  joiningAge: [{ from: '1982-09-06', value: 18, cite: cite('DZ', '1', 'unverified') }],
  probation: probationMonths,
  longestProbation: longestProbationMonths,
};
