import type { IsoDate } from '../kernel/date.ts';
import { type ActivityFact, type Answer, known } from '../kernel/facts.ts';
import { activityFact } from './facts.ts';

const days: readonly IsoDate[] = [
  ...(['2026-07-20', '2026-08-03', '2026-08-04', '2026-09-01', '2026-12-31'] as const),
  ...(['2027-07-25', '2027-09-18', '2027-09-19', '2027-12-31'] as const),
  ...(['2028-01-25', '2028-03-20', '2028-03-21'] as const),
];

/** A general meeting on every day on which a test has somebody put to the vote. */
export const meetings: Answer<readonly ActivityFact[]> = known(
  days.map((on) => activityFact({ id: on, on })),
);
