import type { UnitFact } from '../../kernel/facts.ts';
import { type ClosedPeriod, covers, overlaps, periodsIn, yearPeriod } from '../../kernel/period.ts';
import type { Text } from '../../kernel/text.ts';
import type { Evaluation } from './evaluate.ts';
import type { AtLeast, Duty, DutyState, NormRule, Unknown } from './types.ts';

/** A duty that asks units for something so many times a calendar period: a column. */
export type CountedDuty = Duty & { readonly do: AtLeast };

/** The completion matrix (完成情况一览) of a year: units by duties by periods. */
export interface Completion {
  readonly columns: readonly CompletionColumn[];
  /** In the order in which the units were handed in: nothing here ranks them. */
  readonly rows: readonly CompletionRow[];
}

export interface CompletionColumn {
  readonly duty: CountedDuty;
  readonly periods: readonly ClosedPeriod[];
}

export interface CompletionRow {
  readonly unit: string;
  /** One line a column; null: the duty binds neither the unit nor any part of it. */
  readonly lines: readonly (readonly CompletionCell[] | null)[];
}

/** How one duty stands for a unit in one period: its own state, or those of its parts as one. */
export interface CompletionCell {
  readonly period: ClosedPeriod;
  readonly state: DutyState['state'];
  /** Times that it happened; of several parts, for the one that has fewest. */
  readonly times: number;
  readonly of: readonly JudgedState[];
  /** What is missing where it is unknown whether there are any parts. */
  readonly missing: Text | null;
}

/** A state and, where it is unknown, what is missing. */
export interface JudgedState extends DutyState {
  readonly missing: Text | null;
}

/** Worst first: of several parts the worst speaks for the unit, so that a miss is never hidden. */
const worstFirst = ['missed', 'unknown', 'open', 'met', 'not-in-force'] as const;

/**
 * Duties that are counted over calendar periods and bind units or parts of them. What every member
 * owes is no column: a table of the bureau names nobody.
 */
export function countedDuties(rules: readonly NormRule[]): readonly CountedDuty[] {
  return rules.filter(
    (rule): rule is CountedDuty =>
      rule.type === 'duty' &&
      rule.do.measure === 'at-least' &&
      rule.on.every(({ subject }) => subject === undefined),
  );
}

/**
 * Lays the states of an evaluation out as a table of one year. A unit has a row if it lived in that
 * year and one of the duties binds it or a part of it.
 */
export function completionOf(
  duties: readonly CountedDuty[],
  { states, unknowns }: Pick<Evaluation, 'states' | 'unknowns'>,
  units: readonly UnitFact[],
  year: number,
): Completion {
  const span = yearPeriod(year);
  const columns = duties.map((duty) => ({ duty, periods: periodsIn(duty.do.every, span) }));
  const found = indexOf(states, unknowns);
  const rows = units
    .filter((unit) => livedIn(unit, span))
    .map((unit) => rowOf(unit, columns, found));
  return { columns, rows: rows.filter(({ lines }) => lines.some((line) => line !== null)) };
}

interface Index {
  /** By rule, answering unit and first day of the period. */
  readonly states: ReadonlyMap<string, readonly JudgedState[]>;
  /** By rule and unit: why it is unknown whom the duty binds there. */
  readonly gaps: ReadonlyMap<string, Text>;
}

function indexOf(states: readonly DutyState[], unknowns: readonly Unknown[]): Index {
  const gaps = new Map<string, Text>();
  const missing = new Map<string, Text>();
  for (const one of unknowns) {
    if (one.subject === null) continue;
    const key = `${one.rule} ${one.subject.id}`;
    if (one.period === null) gaps.set(key, one.missing);
    else missing.set(`${key} ${one.period.from}`, one.missing);
  }
  const index = new Map<string, JudgedState[]>();
  for (const one of states) {
    const why = missing.get(`${one.rule} ${one.subject.id} ${one.period.from}`);
    const judged = { ...one, missing: one.state === 'unknown' ? (why ?? null) : null };
    const key = `${one.rule} ${one.unit} ${one.period.from}`;
    const group = index.get(key);
    if (group === undefined) index.set(key, [judged]);
    else group.push(judged);
  }
  return { states: index, gaps };
}

function livedIn({ from, to }: Pick<UnitFact, 'from' | 'to'>, period: ClosedPeriod): boolean {
  return overlaps({ from: from ?? period.from, to }, period);
}

function rowOf(unit: UnitFact, columns: readonly CompletionColumn[], found: Index): CompletionRow {
  const lines = columns.map(({ duty, periods }) => {
    const gap = found.gaps.get(`${duty.id} ${unit.id}`) ?? null;
    const cells = periods.map((period) => {
      const of = found.states.get(`${duty.id} ${unit.id} ${period.from}`) ?? [];
      return cellOf(unit, period, of, gap);
    });
    return gap === null && cells.every(({ of }) => of.length === 0) ? null : cells;
  });
  return { unit: unit.id, lines };
}

function cellOf(
  unit: UnitFact,
  period: ClosedPeriod,
  of: readonly JudgedState[],
  gap: Text | null,
): CompletionCell {
  const lived = covers({ from: unit.from ?? period.from, to: unit.to }, period);
  const blind = gap !== null && lived ? (['unknown'] as const) : [];
  const told = new Set<DutyState['state']>([...of.map(({ state }) => state), ...blind]);
  const state = worstFirst.find((one) => told.has(one)) ?? 'not-in-force';
  const bound = of.filter((one) => one.state !== 'not-in-force');
  const times = bound.length === 0 ? 0 : Math.min(...bound.map((one) => one.times));
  return { period, state, times, of, missing: blind.length === 0 ? null : gap };
}
