import { isFirm, type Mark } from '../../kernel/cite.ts';
import type { Force, Severity } from './types.ts';

const ofForce: Readonly<Record<Force, Severity>> = {
  hints: 'info',
  normally: 'warning',
  must: 'error',
  voids: 'critical',
};

/**
 * The only place where a severity comes from (domain.md 4.1): the modal word of the text, the marks
 * of its basis, and, for a duty that the text asks for normally, how many full periods in a row
 * were missed. Without one firm mark nothing is worse than a warning.
 */
export function severityOf(
  force: Force,
  marks: readonly Mark[],
  consecutiveMisses: number,
): Severity {
  const again = force === 'normally' && consecutiveMisses >= 2;
  const severity = again ? 'error' : ofForce[force];
  const mayBeError = marks.some(isFirm);
  return mayBeError || severity === 'info' ? severity : 'warning';
}

const order: readonly Severity[] = ['critical', 'error', 'warning', 'info'];

/** Worst first. */
export function bySeverity(a: Severity, b: Severity): number {
  return order.indexOf(a) - order.indexOf(b);
}

export function isAtLeast(severity: Severity, floor: Severity): boolean {
  return bySeverity(severity, floor) <= 0;
}
