import type { IsoDate } from '../../kernel/date.ts';
import type { Facts, Source, UnitFact } from '../../kernel/facts.ts';
import type { Text } from '../../kernel/text.ts';
import { severityOf } from './severity.ts';
import { strongest } from './sources.ts';
import type { Defect, Finding, Named, Subject, Unknown, Verdict } from './types.ts';

export interface DefectAnswer {
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Unknown[];
}

/** One subject that was judged, or a list that the source does not have. */
type Judged =
  | {
      readonly subject: Subject;
      readonly unit: string | null;
      readonly source: Source | undefined;
      readonly verdict: Verdict;
    }
  | { readonly subject: Subject; readonly missing: Text };

/** Judges everything of one unit, or, with `unit` null, the members whom no branch has. */
export function judgeDefect(
  rule: Defect,
  unit: UnitFact | null,
  facts: Facts,
  asOf: IsoDate,
): DefectAnswer {
  const findings: Finding[] = [];
  const unknowns: Unknown[] = [];
  for (const judged of judgedBy(rule, unit, facts, asOf)) {
    const at = { rule: rule.id, subject: judged.subject, period: null };
    if ('missing' in judged) unknowns.push({ ...at, missing: judged.missing });
    else if (judged.verdict.verdict === 'unknown') {
      unknowns.push({ ...at, missing: judged.verdict.missing });
    } else if (judged.verdict.verdict === 'fault') {
      const { says, evidence } = judged.verdict;
      const own = judged.source === undefined ? [] : [judged.source];
      findings.push({
        ...at,
        severity: severityOf(
          rule.force,
          rule.cites.map((cite) => cite.mark),
          0,
        ),
        unit: judged.unit,
        says,
        cure: rule.cure,
        cite: strongest(rule.cites),
        evidence: evidence ?? own,
      });
    }
  }
  return { findings, unknowns };
}

function judgedBy(rule: Defect, unit: UnitFact | null, facts: Facts, asOf: IsoDate): Judged[] {
  switch (rule.of) {
    case 'unit': {
      if (unit === null || asOf < rule.since || !isOn(rule.on, unit.kind)) return [];
      const verdict = rule.judge(unit, facts, asOf);
      return [{ subject: subjectOf(unit), unit: unit.id, source: unit.source, verdict }];
    }
    case 'member': {
      if (asOf < rule.since) return [];
      const members = facts.members(unit?.id ?? null, asOf);
      if (!members.known) return notThere(unit, members.missing);
      return members.value.map((member) => ({
        subject: { type: 'member', id: member.person, name: member.name },
        unit: member.unit,
        source: member.source,
        verdict: rule.judge(member, facts, asOf),
      }));
    }
    case 'activity': {
      const records = unit === null ? null : facts.records(unit.id);
      if (unit === null || records === null) return [];
      if (!records.known) return notThere(unit, records.missing);
      return records.value
        .filter((activity) => isOn(rule.on, activity.handle))
        .filter((activity) => inForce(rule.since, activity.on ?? asOf, asOf))
        .map((activity) => ({
          subject: { type: 'activity', id: activity.id, name: unit.name },
          unit: unit.id,
          source: activity.source,
          verdict: rule.judge(activity, facts, asOf),
        }));
    }
  }
}

/** A record of a day to come is a plan; it is not judged before that day. */
function inForce(since: IsoDate, on: IsoDate, asOf: IsoDate): boolean {
  return since <= on && on <= asOf;
}

function isOn(on: readonly Named[], id: string): boolean {
  return on.length === 0 || on.some((named) => named.id === id);
}

function notThere(unit: UnitFact | null, missing: Text): Judged[] {
  return unit === null ? [] : [{ subject: subjectOf(unit), missing }];
}

function subjectOf(unit: UnitFact): Subject {
  return { type: 'unit', id: unit.id, name: unit.name };
}
