import type { IsoDate } from '../../kernel/date.ts';
import { push } from '../../kernel/factIndex.ts';
import type { UnitFact } from '../../kernel/facts.ts';
import { type ClosedPeriod, covers, overlaps, periodsIn, yearPeriod } from '../../kernel/period.ts';
import type { Text } from '../../kernel/text.ts';
import type { AtLeast, Duty, NormRule, Unknown } from './types.ts';
import type { StateWithLeave } from './waivers.ts';

/** A duty that asks units for something so many times a calendar period: a column. */
export type CountedDuty = Duty & { readonly do: AtLeast };

/** The completion matrix (完成情况一览) of a year: units by duties by periods. */
export interface Completion {
  readonly columns: readonly CompletionColumn[];
  /** In the order in which the units were handed in: nothing here ranks them. */
  readonly rows: readonly CompletionRow[];
  /** What is missing, of every state that is unknown. */
  readonly missing: ReadonlyMap<StateWithLeave, Text>;
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
  readonly state: StateWithLeave['state'];
  /** Times that it happened; of several parts, for the one that has fewest. */
  readonly times: number;
  /** States of the unit itself or of its parts. */
  readonly of: readonly StateWithLeave[];
  /** What is missing where it is unknown whether there are any parts. */
  readonly missing: Text | null;
}

/** How duties stand, leave looked at, and what could not be judged. */
interface Stands {
  readonly states: readonly StateWithLeave[];
  readonly unknowns: readonly Unknown[];
}

/** Of several parts the worst speaks for the unit, so that a miss is never hidden. */
const badness = { missed: 5, unknown: 4, open: 3, waived: 2, met: 1, 'not-in-force': 0 } as const;

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
  { states, unknowns }: Stands,
  units: readonly UnitFact[],
  year: number,
): Completion {
  const span = yearPeriod(year);
  const columns = duties.map((duty) => ({ duty, periods: periodsIn(duty.do.every, span) }));
  const found = indexOf(states, unknowns);
  const rows = units
    .filter((unit) => livedIn(unit, span))
    .map((unit) => rowOf(unit, columns, found));
  const bound = rows.filter(({ lines }) => lines.some((line) => line !== null));
  return { columns, rows: bound, missing: reasonsOf(states, unknowns) };
}

interface Index {
  /** By rule and answering unit. */
  readonly states: ReadonlyMap<string, ReadonlyMap<string, readonly StateWithLeave[]>>;
  /** By rule and unit: why it is unknown whom the duty binds there. */
  readonly gaps: ReadonlyMap<string, Text>;
}

function indexOf(states: readonly StateWithLeave[], unknowns: readonly Unknown[]): Index {
  const index = new Map<string, Map<string, StateWithLeave[]>>();
  for (const one of states) {
    const ofRule = index.get(one.rule) ?? new Map<string, StateWithLeave[]>();
    index.set(one.rule, ofRule);
    push(ofRule, one.unit, one);
  }
  const gaps = new Map<string, Text>();
  for (const { rule, subject, period, missing } of unknowns) {
    if (subject !== null && period === null) gaps.set(`${rule} ${subject.id}`, missing);
  }
  return { states: index, gaps };
}

/** Why what is unknown is unknown. */
function reasonsOf(states: readonly StateWithLeave[], unknowns: readonly Unknown[]) {
  const why = new Map<string, Text>();
  for (const { rule, subject, period, missing } of unknowns) {
    if (subject !== null && period !== null) {
      why.set(`${rule} ${subject.id} ${period.from}`, missing);
    }
  }
  const reasons = new Map<StateWithLeave, Text>();
  for (const one of states) {
    if (one.state !== 'unknown') continue;
    const reason = why.get(`${one.rule} ${one.subject.id} ${one.period.from}`);
    if (reason !== undefined) reasons.set(one, reason);
  }
  return reasons;
}

function livedIn({ from, to }: Pick<UnitFact, 'from' | 'to'>, period: ClosedPeriod): boolean {
  return overlaps({ from: from ?? period.from, to }, period);
}

function rowOf(unit: UnitFact, columns: readonly CompletionColumn[], found: Index): CompletionRow {
  const lines = columns.map(({ duty, periods }) => {
    const states = found.states.get(duty.id)?.get(unit.id) ?? [];
    const gap = found.gaps.get(`${duty.id} ${unit.id}`) ?? null;
    if (states.length === 0 && gap === null) return null;
    const byPeriod = new Map<IsoDate, StateWithLeave[]>();
    for (const one of states) push(byPeriod, one.period.from, one);
    return periods.map((period) => {
      const missing = gap !== null && livedThrough(unit, period) ? gap : null;
      return cellOf(period, byPeriod.get(period.from) ?? none, missing);
    });
  });
  return { unit: unit.id, lines };
}

const none: readonly StateWithLeave[] = [];

function livedThrough({ from, to }: UnitFact, period: ClosedPeriod): boolean {
  return covers({ from: from ?? period.from, to }, period);
}

function cellOf(
  period: ClosedPeriod,
  of: readonly StateWithLeave[],
  missing: Text | null,
): CompletionCell {
  let state: StateWithLeave['state'] = missing === null ? 'not-in-force' : 'unknown';
  let times = Number.POSITIVE_INFINITY;
  for (const one of of) {
    if (badness[one.state] > badness[state]) state = one.state;
    if (one.state !== 'not-in-force') times = Math.min(times, one.times);
  }
  return { period, state, times: Number.isFinite(times) ? times : 0, of, missing };
}
