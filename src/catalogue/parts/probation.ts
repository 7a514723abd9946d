import type { Dated } from '../../kernel/dated.ts';
import { admissionRules } from '../law/cites.ts';

/** Months of probation from the day of the meeting that admitted. */
export const probationMonths: Dated<number> = [
  { from: '2014-05-28', value: 12, cite: admissionRules(2014, 27) },
  { from: '2026-05-11', value: 12, cite: admissionRules(2026, 31) },
];

/** Months after which probation, prolonged once as far as may be, is over. */
export const longestProbationMonths: Dated<number> = [
  { from: '2014-05-28', value: 24, cite: admissionRules(2014, 31) },
  { from: '2026-05-11', value: 24, cite: admissionRules(2026, 32) },
];
