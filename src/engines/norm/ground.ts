import type { IsoDate } from '../../kernel/date.ts';
import { push } from '../../kernel/factIndex.ts';
import { type ActivityFact, type Answer, type Facts, known } from '../../kernel/facts.ts';
import { type ClosedPeriod, type PeriodUnit, periodsIn } from '../../kernel/period.ts';
import type { DutyState, Finding, Subject, Unknown } from './types.ts';

/** On what an evaluation stands. Calendar periods of the span are worked out once each. */
export interface Ground {
  readonly facts: Facts;
  readonly asOf: IsoDate;
  readonly periods: (unit: PeriodUnit) => readonly ClosedPeriod[];
  /** What a unit held, by handle: every rule asks for some of them. */
  readonly records: (unit: string) => Answer<ReadonlyMap<string, readonly ActivityFact[]>>;
}

export function groundOf(facts: Facts, asOf: IsoDate): Ground {
  const known = new Map<PeriodUnit, readonly ClosedPeriod[]>();
  const periods = (unit: PeriodUnit) => {
    const found = known.get(unit) ?? periodsIn(unit, facts.span);
    known.set(unit, found);
    return found;
  };
  const held = new Map<string, Answer<ReadonlyMap<string, readonly ActivityFact[]>>>();
  const records = (unit: string) => {
    const found = held.get(unit) ?? byHandle(facts.records(unit));
    held.set(unit, found);
    return found;
  };
  return { facts, asOf, periods, records };
}

function byHandle(
  records: Answer<readonly ActivityFact[]>,
): Answer<ReadonlyMap<string, readonly ActivityFact[]>> {
  if (!records.known) return records;
  const groups = new Map<string, ActivityFact[]>();
  for (const record of records.value) push(groups, record.handle, record);
  return known(groups);
}

/** Whom a duty binds: with its life, and with the unit that answers for it. */
export interface BoundSubject {
  readonly subject: Subject;
  readonly unit: string;
  /** A part of a unit: its misses are told of the unit, once for all its parts. */
  readonly isPart: boolean;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** What is gathered on the way. */
export interface Gathered {
  readonly findings: Finding[];
  readonly unknowns: Unknown[];
  readonly states: DutyState[];
}
