import type { IsoDate } from '../../kernel/date.ts';
import type { Source, UnitFact } from '../../kernel/facts.ts';
import type { Text } from '../../kernel/text.ts';
import type { Gathered, Ground } from './ground.ts';
import { severityOf } from './severity.ts';
import { strongest } from './sources.ts';
import { answeringUnit, gapsOf, subjectOf } from './subjects.ts';
import type { Defect, Finding, Named, Subject, Verdict } from './types.ts';

/** One subject that was judged, or a list that the source does not have. */
type Judged =
  | {
      readonly subject: Subject;
      readonly unit: string | null;
      readonly source: Source | undefined;
      readonly verdict: Verdict;
    }
  | { readonly subject: Subject; readonly missing: Text };

/**
 * Judges everything of one unit, or, with `unit` null, the members whom no branch has. Answers how
 * many subjects there were.
 */
export function judgeDefect(
  rule: Defect,
  unit: UnitFact | null,
  ground: Ground,
  { findings, unknowns }: Gathered,
): number {
  if (unit !== null && rule.of === 'unit') unknowns.push(...gapsOf(rule, ground.facts, [unit]));
  const all = judgedBy(rule, unit, ground);
  for (const judged of all) {
    const at = { rule: rule.id, subject: judged.subject, period: null };
    if ('missing' in judged) unknowns.push({ ...at, missing: judged.missing });
    else if (judged.verdict.verdict === 'unknown') {
      unknowns.push({ ...at, missing: judged.verdict.missing });
    } else if (judged.verdict.verdict === 'fault') {
      findings.push(findingOf(rule, judged.subject, judged.unit, judged.source, judged.verdict));
    }
  }
  return all.length;
}

function findingOf(
  rule: Defect,
  subject: Subject,
  unit: string | null,
  source: Source | undefined,
  { says, evidence, force, about }: Extract<Verdict, { verdict: 'fault' }>,
): Finding {
  const marks = rule.cites.map((cite) => cite.mark);
  return {
    rule: rule.id,
    period: null,
    subject: about ?? subject,
    severity: severityOf(force ?? rule.force, marks, 0),
    unit,
    says,
    cure: rule.cure,
    cite: strongest(rule.cites),
    evidence: evidence ?? (source === undefined ? [] : [source]),
  };
}

function judgedBy(rule: Defect, unit: UnitFact | null, ground: Ground): Judged[] {
  switch (rule.of) {
    case 'unit':
      return unit === null ? [] : unitJudged(rule, unit, ground);
    case 'member':
      return membersJudged(rule, unit, ground);
    case 'activity':
      return unit === null ? [] : recordsJudged(rule, unit, ground);
  }
}

const fine: Verdict = { verdict: 'fine' };

function unitJudged(
  rule: Extract<Defect, { of: 'unit' }>,
  unit: UnitFact,
  { facts, asOf }: Ground,
): Judged[] {
  if (asOf < rule.since || !isOn(rule.on, unit.kind) || !livesOn(unit, asOf)) return [];
  const answer = rule.judge(unit, facts, asOf);
  // A unit of which nothing is wrong was judged all the same.
  const verdicts = 'verdict' in answer ? [answer] : answer.length === 0 ? [fine] : answer;
  const owner = answeringUnit(unit, facts).id;
  const at = { subject: subjectOf(unit), unit: owner, source: unit.source };
  return verdicts.map((verdict) => ({ ...at, verdict }));
}

function membersJudged(
  rule: Extract<Defect, { of: 'member' }>,
  unit: UnitFact | null,
  { facts, asOf }: Ground,
): Judged[] {
  // A member of a group is judged where the branch is.
  if (asOf < rule.since || unit?.partOf !== undefined) return [];
  if (unit !== null && !livesOn(unit, asOf)) return [];
  const members = facts.members(unit?.id ?? null, asOf);
  if (!members.known) return notThere(unit, members.missing);
  return members.value.map((member) => ({
    subject: { type: 'member', id: member.person, name: member.name },
    unit: member.unit,
    source: member.source,
    verdict: rule.judge(member, facts, asOf),
  }));
}

/** What a unit held stays to be judged when the unit is gone; the unit and its roster do not. */
function recordsJudged(
  rule: Extract<Defect, { of: 'activity' }>,
  unit: UnitFact,
  { facts, asOf }: Ground,
): Judged[] {
  const records = facts.records(unit.id);
  if (!records.known) return notThere(unit, records.missing);
  const owner = answeringUnit(unit, facts);
  const judged: Judged[] = [];
  for (const record of records.value) {
    if (!isOn(rule.on, record.handle) || !inForce(rule.since, record.on ?? asOf, asOf)) continue;
    judged.push({
      subject: { type: 'activity', id: record.id, name: owner.name },
      unit: owner.id,
      source: record.source,
      verdict: rule.judge(record, facts, asOf),
    });
  }
  return judged;
}

/** A record of a day to come is a plan; it is not judged before that day. */
function inForce(since: IsoDate, on: IsoDate, asOf: IsoDate): boolean {
  return since <= on && on <= asOf;
}

function isOn(on: readonly Named[], id: string): boolean {
  return on.length === 0 || on.some((named) => named.id === id);
}

function livesOn({ from, to }: UnitFact, day: IsoDate): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

function notThere(unit: UnitFact | null, missing: Text): Judged[] {
  if (unit === null || unit.partOf !== undefined) return [];
  return [{ subject: subjectOf(unit), missing }];
}
