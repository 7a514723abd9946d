import type { IsoDate } from '../../kernel/date.ts';
import type { Facts } from '../../kernel/facts.ts';
import { type ClosedPeriod, type PeriodUnit, periodsIn } from '../../kernel/period.ts';
import type { DutyState, Finding, Subject, Unknown } from './types.ts';

/** On what an evaluation stands. Calendar periods of the span are worked out once each. */
export interface Ground {
  readonly facts: Facts;
  readonly asOf: IsoDate;
  readonly periods: (unit: PeriodUnit) => readonly ClosedPeriod[];
}

export function groundOf(facts: Facts, asOf: IsoDate): Ground {
  const known = new Map<PeriodUnit, readonly ClosedPeriod[]>();
  const periods = (unit: PeriodUnit) => {
    const found = known.get(unit) ?? periodsIn(unit, facts.span);
    known.set(unit, found);
    return found;
  };
  return { facts, asOf, periods };
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
