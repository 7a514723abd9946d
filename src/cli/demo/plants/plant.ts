import type { IsoDate } from '../../../kernel/date.ts';
import type { ClosedPeriod } from '../../../kernel/period.ts';
import type { PlannedCase } from '../cases/case.ts';
import type { PlannedBranch, PlannedGathering, PlannedOffice } from '../plan.ts';
import type { PlannedTerm } from '../terms.ts';
import type { DemoUnit } from '../tree.ts';

/** The bureau before its year is planned: what is held follows from who is in it. */
export interface House {
  readonly today: IsoDate;
  units: readonly DemoUnit[];
  readonly branches: Map<string, PlannedBranch>;
  above: readonly PlannedOffice[];
  readonly terms: Map<string, PlannedTerm>;
  cases: readonly PlannedCase[];
}

/** What one branch and its groups held. */
export interface Year {
  readonly today: IsoDate;
  readonly branch: PlannedBranch;
  held: readonly PlannedGathering[];
}

/** What was planted: whom a finding names, and for which period. */
export interface Said {
  readonly rule: string;
  readonly subject:
    | { readonly type: 'unit'; readonly key: string; readonly body?: string }
    | { readonly type: 'member' | 'activity' | 'case'; readonly id: string };
  /** Of a duty that was missed; null: a fault of a record, a person or a unit. */
  readonly period: ClosedPeriod | null;
  /** Key of the unit that answers; absent: the branch. */
  readonly unit?: string;
}

/**
 * One fault, put into one branch. It knows no rule but by its id; where the year is too young to
 * hold what it would change, it plants nothing and says nothing.
 */
export interface Plant {
  readonly rule: string;
  /** Key of the branch. */
  readonly branch: string;
  readonly house?: (house: House) => readonly Said[];
  readonly held?: (year: Year) => readonly Said[];
}

/** Six branches with faults, each of one sort. */
export const planted = {
  /** A police station, whose secretary has an account: everyday slips. */
  station: 'unit-0-1',
  /** Votes and committee meetings. */
  voting: 'unit-3-2',
  /** What was not held, or held in the wrong way. */
  squad: 'unit-8-1',
  /** Grown too large. */
  large: 'unit-6-3',
  /** Shrunk too small. */
  small: 'unit-10-3',
  /** Set up for a task. */
  task: 'organ-task',
} as const;

/** A fault of a record. */
export function ofRecord(rule: string, { id }: PlannedGathering): Said {
  return { rule, subject: { type: 'activity', id }, period: null };
}

export function ofMember(rule: string, { who }: { readonly who: string }): Said {
  return { rule, subject: { type: 'member', id: who }, period: null };
}

/** A fault of a case: its unit answers. */
export function ofCase(rule: string, { id, unit }: PlannedCase): Said {
  return { rule, subject: { type: 'case', id }, period: null, unit };
}

export function ofUnit(rule: string, key: string): Said {
  return { rule, subject: { type: 'unit', key }, period: null };
}

export function ofPeriod(rule: string, key: string, period: ClosedPeriod): Said {
  return { rule, subject: { type: 'unit', key }, period };
}
