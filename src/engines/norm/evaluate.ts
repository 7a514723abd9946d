import type { IsoDate } from '../../kernel/date.ts';
import type { Facts, UnitFact } from '../../kernel/facts.ts';
import { judgeDefect } from './defects.ts';
import { judgeDuty } from './duties.ts';
import { bySeverity } from './severity.ts';
import type { DutyState, Finding, NormRule, Unknown } from './types.ts';

export interface Evaluation {
  /** Worst first; within a severity in the order of the rules and units. */
  readonly findings: readonly Finding[];
  /** What could not be judged, and why; never silently absent. */
  readonly unknowns: readonly Unknown[];
  /** How every duty stands, unit by unit and period by period. */
  readonly states: readonly DutyState[];
}

export interface EvaluationRequest {
  readonly rules: readonly NormRule[];
  readonly facts: Facts;
  /** The business day from which is judged: what lies after it has not happened. */
  readonly asOf: IsoDate;
  /** Ids of the units that are asked for. */
  readonly subjects: readonly string[] | 'all';
}

/** The norm engine: rules and facts in, answers out. Pure; it knows no institution by name. */
export function evaluate({ rules, facts, asOf, subjects }: EvaluationRequest): Evaluation {
  const answer = facts.units();
  if (!answer.known) {
    const nobody = { subject: null, period: null, missing: answer.missing };
    return { findings: [], unknowns: rules.map((r) => ({ rule: r.id, ...nobody })), states: [] };
  }
  const wanted = subjects === 'all' ? null : new Set(subjects);
  const units = answer.value.filter((unit) => wanted === null || wanted.has(unit.id));
  const parts = rules.flatMap((rule) => [
    ...units.map((unit) => judge(rule, unit, facts, asOf)),
    ...(wanted === null ? [judgeUnplaced(rule, facts, asOf)] : []),
  ]);
  return {
    findings: parts
      .flatMap((part) => part.findings)
      .sort((a, b) => bySeverity(a.severity, b.severity)),
    unknowns: parts.flatMap((part) => part.unknowns),
    states: parts.flatMap((part) => part.states),
  };
}

const nothing: Evaluation = { findings: [], unknowns: [], states: [] };

function judge(rule: NormRule, unit: UnitFact, facts: Facts, asOf: IsoDate): Evaluation {
  if (rule.type === 'duty') {
    const bound = rule.on.some((kind) => kind.id === unit.kind);
    return bound ? judgeDuty(rule, unit, facts, asOf) : nothing;
  }
  // What a unit held stays to be judged when the unit is gone; the unit and its roster do not.
  if (rule.of !== 'activity' && !livesOn(unit, asOf)) return nothing;
  return { ...nothing, ...judgeDefect(rule, unit, facts, asOf) };
}

/** Members whom no branch has are judged too, or nobody would find them. */
function judgeUnplaced(rule: NormRule, facts: Facts, asOf: IsoDate): Evaluation {
  if (rule.type === 'duty') return nothing;
  return { ...nothing, ...judgeDefect(rule, null, facts, asOf) };
}

function livesOn(unit: UnitFact, day: IsoDate): boolean {
  return (unit.from === null || unit.from <= day) && (unit.to === null || day < unit.to);
}
