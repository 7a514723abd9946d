import { expect, test } from 'vitest';
import type {
  ActivityDefect,
  BookDefect,
  CaseDefect,
  Defect,
  MemberDefect,
  Needs,
  NormRule,
  UnitDefect,
} from '../engines/norm/define.ts';
import { evaluate } from '../engines/norm/evaluate.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { FactSet, Facts } from '../kernel/facts.ts';
import { factsOf } from '../kernel/factsOf.ts';
import type { Text } from '../kernel/text.ts';

type Case = readonly [name: string, facts: FactSet, asOf?: IsoDate];
type FaultyCase = readonly [
  name: string,
  facts: FactSet,
  /** The sentence, or several where one subject has several faults. */
  says: string | readonly string[],
  asOf?: IsoDate,
  /** Of a rule with several limbs, where it is not the usual one. */
  severity?: string,
];

/**
 * A rule's test: what it lets pass, what it finds and says, and where it says that it cannot tell.
 */
export interface RuleTable {
  readonly severity: string;
  readonly valid: readonly Case[];
  readonly invalid: readonly FaultyCase[];
  readonly unknown: readonly FaultyCase[];
}

/** What a rule may not ask by what it says it needs; a rule of the bureau may ask everything. */
const notFor: Readonly<Record<Needs, readonly (keyof Facts)[]>> = {
  record: [
    ...(['activities', 'records', 'onDay', 'parts', 'family', 'offices', 'terms'] as const),
    ...(['person', 'cases', 'books'] as const),
    ...(['units', 'namesakes', 'below', 'aways', 'stated', 'subjects', 'deeds', 'events'] as const),
  ],
  unit: ['onDay', 'below', 'units', 'namesakes'],
  bureau: [],
};

/** The rule with facts that refuse what it did not say it needs. */
export function guarded(rule: NormRule): NormRule {
  if (rule.type === 'duty') return rule;
  const within = (facts: Facts): Facts => ({
    ...facts,
    ...Object.fromEntries(notFor[rule.needs].map((key) => [key, () => refuse(rule, key)])),
  });
  switch (rule.of) {
    case 'unit': {
      const judge: UnitDefect['judge'] = (one, facts, on) => rule.judge(one, within(facts), on);
      return { ...rule, judge };
    }
    case 'member': {
      const judge: MemberDefect['judge'] = (one, facts, on) => rule.judge(one, within(facts), on);
      return { ...rule, judge };
    }
    case 'activity': {
      const judge: ActivityDefect['judge'] = (one, facts, on) => rule.judge(one, within(facts), on);
      return { ...rule, judge };
    }
    case 'book': {
      const judge: BookDefect['judge'] = (one, facts, on) => rule.judge(one, within(facts), on);
      return { ...rule, judge };
    }
    case 'case': {
      const judge: CaseDefect['judge'] = (one, facts, on) => rule.judge(one, within(facts), on);
      return { ...rule, judge };
    }
  }
}

function refuse({ id, needs }: Defect, what: string): never {
  throw new Error(`${id} says that it needs the ${needs}, and asks for “${what}”`);
}

/** English that denies what Chinese only says was not read or not recorded. */
function claimsMore({ zh, en }: Text): boolean {
  const isUnread = /没有(?:全部)?读到/.test(zh) && !/\bread\b/.test(en);
  const isUnrecorded = /没有[^，；]*记录/.test(zh) && !/\brecords?\b|\bnoted\b/.test(en);
  return isUnread || isUnrecorded;
}

export function ruleTable(rule: NormRule, table: RuleTable): void {
  const rules = [guarded(rule)];
  const run = (facts: FactSet, asOf: IsoDate) =>
    evaluate({ rules, facts: factsOf(facts, []), asOf, subjects: 'all', waivers: [] });
  const dayOf = (asOf: IsoDate | undefined) => asOf ?? '2026-12-31';
  for (const [name, facts, asOf] of table.valid) {
    test(`${rule.id} lets pass: ${name}`, () => {
      const { findings, unknowns } = run(facts, dayOf(asOf));
      expect(findings).toEqual([]);
      expect(unknowns).toEqual([]);
    });
  }
  for (const [name, facts, says, asOf, severity] of table.invalid) {
    test(`${rule.id} finds: ${name}`, () => {
      const { findings, unknowns } = run(facts, dayOf(asOf));
      expect(unknowns).toEqual([]);
      expect(findings.map((finding) => finding.says.zh)).toEqual([says].flat());
      expect(findings[0]?.severity).toBe(severity ?? table.severity);
      expect(findings[0]?.says.en).toMatch(/^[\x20-\x7e“”’\u4e00-\u9fa5]+$/);
      expect(findings.filter((finding) => claimsMore(finding.says))).toEqual([]);
      expect(findings[0]?.cure).toEqual(rule.cure);
      // What a finding cites, the page of the rule names too.
      expect(rule.cites).toEqual(expect.arrayContaining(findings.map(({ cite }) => cite)));
    });
  }
  for (const [name, facts, missing, asOf] of table.unknown) {
    test(`${rule.id} cannot tell: ${name}`, () => {
      const { findings, unknowns } = run(facts, dayOf(asOf));
      expect(findings).toEqual([]);
      expect(unknowns.map((unknown) => unknown.missing.zh)).toEqual([missing].flat());
      expect(unknowns.filter((unknown) => claimsMore(unknown.missing))).toEqual([]);
    });
  }
}
