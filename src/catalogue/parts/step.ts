import type { Step } from '../../engines/case/define.ts';

type Optional = 'after' | 'clauses' | 'due' | 'outcomes';

/** A step; what it does not say it has none of. */
export function step(of: Omit<Step, Optional> & Partial<Pick<Step, Optional>>): Step {
  return Object.freeze({ after: [], clauses: [], due: [], outcomes: [], ...of });
}
