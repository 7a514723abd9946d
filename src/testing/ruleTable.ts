import { expect, test } from 'vitest';
import type { NormRule } from '../engines/norm/define.ts';
import { evaluate } from '../engines/norm/evaluate.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { FactSet } from '../kernel/facts.ts';
import { factsOf } from '../kernel/factsOf.ts';

type Case = readonly [name: string, facts: FactSet, asOf?: IsoDate];
type FaultyCase = readonly [name: string, facts: FactSet, says: string, asOf?: IsoDate];

/**
 * A rule's test: what it lets pass, what it finds and says, and where it says that it cannot tell.
 */
export interface RuleTable {
  readonly severity: string;
  readonly valid: readonly Case[];
  readonly invalid: readonly FaultyCase[];
  readonly unknown: readonly FaultyCase[];
}

export function ruleTable(rule: NormRule, table: RuleTable): void {
  const run = (facts: FactSet, asOf: IsoDate) =>
    evaluate({ rules: [rule], facts: factsOf(facts, []), asOf, subjects: 'all' });
  const dayOf = (asOf: IsoDate | undefined) => asOf ?? '2026-12-31';
  for (const [name, facts, asOf] of table.valid) {
    test(`${rule.id} lets pass: ${name}`, () => {
      const { findings, unknowns } = run(facts, dayOf(asOf));
      expect(findings).toEqual([]);
      expect(unknowns).toEqual([]);
    });
  }
  for (const [name, facts, says, asOf] of table.invalid) {
    test(`${rule.id} finds: ${name}`, () => {
      const { findings, unknowns } = run(facts, dayOf(asOf));
      expect(unknowns).toEqual([]);
      expect(findings.map((finding) => finding.says.zh)).toEqual([says]);
      expect(findings[0]?.severity).toBe(table.severity);
      expect(findings[0]?.says.en).toMatch(/^[\x20-\x7e“”’\u4e00-\u9fa5]+$/);
      expect(findings[0]?.cure).toEqual(rule.cure);
    });
  }
  for (const [name, facts, missing, asOf] of table.unknown) {
    test(`${rule.id} cannot tell: ${name}`, () => {
      const { findings, unknowns } = run(facts, dayOf(asOf));
      expect(findings).toEqual([]);
      expect(unknowns.map((unknown) => unknown.missing.zh)).toEqual([missing]);
    });
  }
}
