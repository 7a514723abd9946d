import type { IsoDate } from '../../kernel/date.ts';
import type { Facts, UnitFact } from '../../kernel/facts.ts';
import { judgeDefect } from './defects.ts';
import { dutyFinding, dutyState, dutyUnknown, type Standing, standingsOf } from './duties.ts';
import { type Gathered, type Ground, groundOf } from './ground.ts';
import { bySeverity } from './severity.ts';
import { boundBy, subjectOf } from './subjects.ts';
import type { Duty, DutyState, Finding, NormRule, Subject, Unknown, Waiver } from './types.ts';
import { inForceOn, laidOver, type Waived } from './waivers.ts';

export interface Evaluation {
  /** Worst first; within a severity in the order of the rules and units. */
  readonly findings: readonly Finding[];
  /** What could not be judged, and why; never silently absent. */
  readonly unknowns: readonly Unknown[];
  /** How every duty stands, subject by subject and occasion by occasion. */
  readonly states: readonly DutyState[];
  /** Findings that a waiver covers. */
  readonly waived: readonly Waived[];
  /** Waivers in force that cover nothing: each is a fault of its own. */
  readonly unusedWaivers: readonly Waiver[];
  /** Rules that found nothing to judge: no unit and no record of their kinds. */
  readonly idle: readonly string[];
}

export interface EvaluationRequest {
  readonly rules: readonly NormRule[];
  readonly facts: Facts;
  /** The business day from which is judged: what lies after it has not happened. */
  readonly asOf: IsoDate;
  /** Ids of the units that are asked for. */
  readonly subjects: readonly string[] | 'all';
  readonly waivers: readonly Waiver[];
  /** Day on which leave is to hold: the day of judgement, where a span is over already. */
  readonly leaveOn?: IsoDate;
}

/** The norm engine: rules and facts in, answers out. Pure; it knows no institution by name. */
export function evaluate(request: EvaluationRequest): Evaluation {
  const { rules, facts, asOf, subjects } = request;
  const waivers = inForceOn(request.waivers, request.leaveOn ?? asOf);
  const gathered: Gathered = { findings: [], unknowns: [], states: [] };
  const idle: string[] = [];
  const answer = facts.units();
  if (answer.known) {
    const units = unitsAsked(answer.value, subjects);
    const ground = groundOf(facts, asOf);
    for (const rule of rules) {
      const before = gathered.unknowns.length;
      const judged =
        rule.type === 'duty'
          ? judgeDuty(rule, units, ground, namedIn(waivers, rule), gathered)
          : judgeEverywhere(rule, units, subjects === 'all', ground, gathered);
      if (judged === 0 && gathered.unknowns.length === before) idle.push(rule.id);
    }
  } else {
    const nobody = { subject: null, period: null, missing: answer.missing };
    gathered.unknowns.push(...rules.map((rule) => ({ rule: rule.id, ...nobody })));
  }
  const { unknowns, states } = gathered;
  const { waived, ...laid } = laidOver(gathered.findings, waivers);
  const findings = laid.findings.sort((a, b) => bySeverity(a.severity, b.severity));
  const unusedWaivers = laid.unusedWaivers.filter((waiver) => isAskedFor(waiver, request));
  return { findings, unknowns, states, waived, unusedWaivers, idle };
}

/** How duties stand, and nothing of what would be told about them: for tables of many units. */
export function standingOf(
  duties: readonly Duty[],
  facts: Facts,
  asOf: IsoDate,
): Pick<Evaluation, 'states' | 'unknowns'> {
  const units = facts.units();
  const gathered: Gathered = { findings: [], unknowns: [], states: [] };
  const ground = groundOf(facts, asOf);
  for (const duty of units.known ? duties : []) {
    const { subjects, unknowns } = boundBy(duty, ground, units.known ? units.value : []);
    gathered.unknowns.push(...unknowns);
    for (const one of subjects) {
      for (const standing of standingsOf(duty, one, ground)) {
        keep(duty, standing, ground, gathered);
      }
    }
  }
  return gathered;
}

function keep(duty: Duty, standing: Standing, ground: Ground, { states, unknowns }: Gathered) {
  states.push(dutyState(duty, standing));
  if (standing.state === 'unknown') unknowns.push(dutyUnknown(duty, standing, ground));
}

/** A waiver of a rule or unit that was not asked for may well be in use. */
function isAskedFor(waiver: Waiver, { rules, facts, subjects }: EvaluationRequest) {
  const { rule } = waiver;
  const unit = waiver.unit ?? waiver.subject;
  if (!rules.some(({ id }) => id === rule)) return false;
  return subjects === 'all' || unitsAskedIn(facts, subjects).some(({ id }) => id === unit);
}

function unitsAskedIn(facts: Facts, subjects: readonly string[]) {
  const units = facts.units();
  return units.known ? unitsAsked(units.value, subjects) : [];
}

/** Subjects that waivers of a rule name. */
function namedIn(waivers: readonly Waiver[], { id }: Duty): ReadonlySet<string> {
  const ofRule = waivers.filter(({ rule }) => rule === id);
  return new Set(ofRule.map(({ subject }) => subject));
}

/** A part of a unit is asked for with the unit that answers for it. */
function unitsAsked(units: readonly UnitFact[], subjects: readonly string[] | 'all') {
  if (subjects === 'all') return units;
  const wanted = new Set(subjects);
  return units.filter(({ id, partOf }) => wanted.has(id) || wanted.has(partOf ?? id));
}

/** How many occasions were looked at. */
function judgeDuty(
  duty: Duty,
  units: readonly UnitFact[],
  ground: Ground,
  waived: ReadonlySet<string>,
  gathered: Gathered,
): number {
  const { findings, unknowns, states } = gathered;
  const bindings = boundBy(duty, ground, units);
  unknowns.push(...bindings.unknowns);
  const before = states.length;
  const told = new Map<string, [Standing, ...Standing[]]>();
  for (const one of bindings.subjects) {
    const isFolded = one.isPart && !waived.has(one.subject.id);
    for (const standing of standingsOf(duty, one, ground)) {
      keep(duty, standing, ground, gathered);
      if (!standing.told) continue;
      const key = isFolded ? `${one.unit} ${standing.look.key}` : `${states.length}`;
      const group = told.get(key);
      if (group === undefined) told.set(key, [standing]);
      else group.push(standing);
    }
  }
  for (const group of told.values()) {
    findings.push(dutyFinding(duty, group, answeringFor(group[0], waived, ground), ground));
  }
  return states.length - before;
}

/** A part that has leave of its own is told of by itself: no other part shares that leave. */
function answeringFor({ one }: Standing, waived: ReadonlySet<string>, { facts }: Ground): Subject {
  const unit = one.isPart && !waived.has(one.subject.id) ? facts.unit(one.unit) : undefined;
  return unit === undefined ? one.subject : subjectOf(unit);
}

/** Members whom no branch has are judged too, or nobody would find them. */
function judgeEverywhere(
  rule: Extract<NormRule, { type: 'defect' }>,
  units: readonly UnitFact[],
  all: boolean,
  ground: Ground,
  gathered: Gathered,
): number {
  const asked = all ? [...units, null] : units;
  return asked.reduce((sum, unit) => sum + judgeDefect(rule, unit, ground, gathered), 0);
}
