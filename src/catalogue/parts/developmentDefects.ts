import type { Defect } from '../../engines/norm/define.ts';

/** Faults in the admission of a member, in the order of domain.md 16.4. */
export const developmentDefects: readonly Defect[] = [];
