import type { Finding } from './types.ts';

/** The latest of several findings of one rule about one unit, and how many more there are. */
export interface Folded {
  readonly finding: Finding;
  readonly others: number;
}

/**
 * One line per rule and unit, in the order in which they came: a month that is missing eleven times
 * is one thing to mend, not eleven. The latest period stands for them.
 */
export function folded(findings: readonly Finding[]): readonly Folded[] {
  const lines = new Map<string, Folded>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.unit}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { finding, others: 0 });
    else {
      const later = (finding.period?.from ?? '') > (line.finding.period?.from ?? '');
      const same = finding.severity === line.finding.severity;
      lines.set(key, {
        finding: later && same ? finding : line.finding,
        others: line.others + 1,
      });
    }
  }
  return [...lines.values()];
}

/**
 * Those that say the same by the same rule, together, in the order of the first of each: a place
 * that lacks in every part of one record is one thing to write.
 */
export function alike<T extends Pick<Finding, 'rule' | 'says'>>(
  findings: readonly T[],
): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.says.zh}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/** Every finding by itself. */
export function unfolded(findings: readonly Finding[]): readonly Folded[] {
  return findings.map((finding) => ({ finding, others: 0 }));
}
