import type { IsoDate } from '../../../kernel/date.ts';
import type { DeedFact, EventFact, FactSet } from '../../../kernel/facts.ts';
import { factsOf } from '../../../kernel/factsOf.ts';
import { type Text, text } from '../../../kernel/text.ts';
import { evaluate } from '../evaluate.ts';
import { explain } from '../explain.ts';
import type { NormRule } from '../types.ts';

/** How the tests of the vocabulary ask: a rule, a table of facts, a day. */
export function judged(rule: NormRule, facts: FactSet, asOf: IsoDate) {
  const rules = [rule];
  return evaluate({ rules, facts: factsOf(facts, []), asOf, subjects: 'all', waivers: [] });
}

/** `第一党支部 2026-01-01 met`, a line for every subject and occasion. */
export function states(rule: NormRule, facts: FactSet, asOf: IsoDate): string[] {
  return judged(rule, facts, asOf).states.map(
    ({ subject, period, state }) => `${subject.name} ${period.from} ${state}`,
  );
}

/** States without their subjects, where a test has only one. */
export function stand(rule: NormRule, facts: FactSet, asOf: IsoDate): string[] {
  return judged(rule, facts, asOf).states.map(({ state }) => state);
}

/** Findings as they are told, each with its severity. */
export function told(rule: NormRule, facts: FactSet, asOf: IsoDate): string[] {
  return judged(rule, facts, asOf).findings.map(({ severity, says }) => `${severity} ${says.zh}`);
}

export function aloud(rule: NormRule): Text {
  return explain(rule, null, (code) => text(`《${code}》`, code));
}

export function deed(change: Partial<DeedFact> & Pick<DeedFact, 'handle' | 'on'>): DeedFact {
  return { id: `${change.handle} ${change.on}`, of: ['u1'], ...change };
}

export function event(change: Partial<EventFact> & Pick<EventFact, 'kind' | 'on'>): EventFact {
  return { id: `${change.kind} ${change.on}`, of: null, name: change.kind, ...change };
}
