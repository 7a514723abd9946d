import type { LineFact } from '../../kernel/facts.ts';

/** The register is where a reason stands: one that has no place for it says none. */
export function isUnexplained(before: LineFact, line: LineFact): boolean {
  const isSameYear = before.month.slice(0, 4) === line.month.slice(0, 4);
  const isAmount = typeof before.due === 'bigint' && typeof line.due === 'bigint';
  if (!isSameYear || !isAmount || before.due === line.due) return false;
  const isEvent = before.category !== line.category || before.level !== line.level;
  return !isEvent && !line.relief && !before.relief && !line.changedFor;
}
