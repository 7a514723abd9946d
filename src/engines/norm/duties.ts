import type { IsoDate } from '../../kernel/date.ts';
import type { Facts, UnitFact } from '../../kernel/facts.ts';
import { type ClosedPeriod, covers, overlaps, periodsIn } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import { severityOf } from './severity.ts';
import { sourcesOf, strongest } from './sources.ts';
import type { Duty, DutyState, Finding, Unknown } from './types.ts';
import { periodText } from './words.ts';

export interface DutyAnswer {
  readonly states: readonly DutyState[];
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Unknown[];
}

/**
 * How a duty stands for one unit in every calendar period that shares a day with what was loaded.
 * Full periods of the unit's life only; the running period is open until it is met; before the
 * first day of the rule it is not in force; a period that was loaded in part can be met, never
 * missed.
 */
export function judgeDuty(duty: Duty, unit: UnitFact, facts: Facts, asOf: IsoDate): DutyAnswer {
  const states: DutyState[] = [];
  const findings: Finding[] = [];
  const unknowns: Unknown[] = [];
  let misses = 0;
  for (const period of periodsIn(duty.do.every, facts.span)) {
    const [state, missing] = stateOf(duty, unit, facts, asOf, period);
    states.push(state);
    misses = state.state === 'missed' ? misses + 1 : 0;
    if (state.state === 'missed') findings.push(missedFinding(duty, state, facts, misses));
    if (missing !== null) {
      unknowns.push({ rule: duty.id, subject: state.subject, period, missing });
    }
  }
  return { states, findings, unknowns };
}

function stateOf(
  duty: Duty,
  unit: UnitFact,
  facts: Facts,
  asOf: IsoDate,
  period: ClosedPeriod,
): [DutyState, Text | null] {
  const subject = { type: 'unit', id: unit.id, name: unit.name } as const;
  const at = { rule: duty.id, subject, period };
  const { times, handle, every } = duty.do;
  if (period.from < duty.since || !livesThrough(unit, period)) {
    return [{ ...at, state: 'not-in-force', times: 0, evidence: [] }, null];
  }
  const answer = facts.activities(handle.id, unit.id, period);
  if (!answer.known) {
    return [{ ...at, state: 'unknown', times: 0, evidence: [] }, answer.missing];
  }
  const held = answer.value.filter((activity) => activity.on !== null && activity.on <= asOf);
  const counted = { ...at, times: held.length, evidence: sourcesOf(held) };
  if (held.length >= times) return [{ ...counted, state: 'met' }, null];
  if (asOf < period.to) return [{ ...counted, state: 'open' }, null];
  if (covers(facts.span, period)) return [{ ...counted, state: 'missed' }, null];
  return [{ ...counted, state: 'unknown' }, loadedInPart(periodText(every, period), facts)];
}

/** A unit is bound by a period only when it lived on every day of it. */
function livesThrough(unit: UnitFact, period: ClosedPeriod): boolean {
  return (
    (unit.from === null || unit.from <= period.from) && (unit.to === null || period.to <= unit.to)
  );
}

function loadedInPart(period: Text, { span }: Facts): Text {
  return text(
    `${period.zh}不完整：只读到${span.from}（含）至${span.to}（不含）的记录`,
    `${period.en} is incomplete: only records from ${span.from} up to, not including, ${span.to} were read`,
  );
}

function missedFinding(duty: Duty, state: DutyState, facts: Facts, misses: number): Finding {
  const { times, handle, every } = duty.do;
  const name = periodText(every, state.period);
  const run = misses > 1 ? runText(misses, every) : text('', '');
  const last = lastBefore(duty, state, facts);
  const cite = strongest(duty.cites);
  return {
    rule: duty.id,
    severity: severityOf(
      duty.force,
      duty.cites.map((one) => one.mark),
      misses,
    ),
    subject: state.subject,
    unit: state.subject.id,
    period: state.period,
    says: text(
      `${name.zh}${handle.name.zh}${state.times}次，至少应有${times}次${run.zh}${last.zh}`,
      `${name.en}: ${state.times} ${handle.name.en}, at least ${times} expected${run.en}${last.en}`,
    ),
    cure: duty.cure,
    cite,
    evidence: state.evidence,
  };
}

function runText(misses: number, every: Duty['do']['every']): Text {
  const unit = { month: '个月', quarter: '个季度', 'half-year': '个半年', year: '年' }[every];
  return text(`，已连续${misses}${unit}没有`, `, ${misses} ${every}s in a row`);
}

/** The record just before the gap helps a reader to see whether one was only dated wrongly. */
function lastBefore(duty: Duty, state: DutyState, facts: Facts): Text {
  const before: ClosedPeriod = { from: facts.span.from, to: state.period.from };
  if (!overlaps(before, facts.span)) return text('', '');
  const answer = facts.activities(duty.do.handle.id, state.subject.id, before);
  const last = answer.known ? answer.value.at(-1)?.on : undefined;
  if (last === undefined || last === null) return text('', '');
  return text(`（上一次是${last}）`, ` (the last one before: ${last})`);
}
