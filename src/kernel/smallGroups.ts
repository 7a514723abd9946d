import { type Equation, lowest } from './lowest.ts';

/** A number of persons that a table shows: of a unit, a category, a period. */
export interface Cell {
  readonly key: string;
  readonly persons: number;
  /** Keys of the cells that add up to it; none where it is not a total. */
  readonly parts: readonly string[];
}

/** What a reader is told: the number, or why not. */
export type Shown =
  | { readonly shown: true; readonly persons: number }
  /** `small`: below the threshold; `beside-small`: it would tell a small one by subtraction. */
  | { readonly shown: false; readonly because: 'small' | 'beside-small' };

/**
 * Closes every number of persons below the threshold (nobody at all included: who is told of a
 * zero is told of everybody), and as many others as it takes that no reader can work out a closed
 * one. The reader is taken to know every sum, that nobody is counted below zero, and this rule, and
 * must not know of any closed number more than that it lies in a range as wide as the threshold.
 * Of the numbers that may be closed beside a small one it takes the smallest.
 *
 * Says nothing of two tables of the same thing on two days: a table is one of a closed period, and
 * what is told elsewhere of the same persons (the members of the branch) belongs in it as a total.
 *
 * @param cells each key once; a total has the persons of its parts
 * @param least persons from which on a number is shown, such as 5
 * @throws when a total is not the sum of its parts, or a part is missing
 */
export function closeSmallGroups(
  cells: readonly Cell[],
  least: number,
): ReadonlyMap<string, Shown> {
  const persons = new Map(cells.map((cell) => [cell.key, cell.persons]));
  const sums = sumsOf(cells, persons);
  const closed = new Set(cells.filter((cell) => cell.persons < least).map(({ key }) => key));
  const safe = new Set<string>();
  for (let next = unsafe(closed, safe); next !== undefined; next = unsafe(closed, safe)) {
    if (width(next, { persons, sums, closed, safe, least }) >= least) safe.add(next);
    else closed.add(beside(next, sums, closed, persons));
  }
  return new Map(cells.map((cell) => [cell.key, shownOf(cell, closed, least)]));
}

function shownOf({ key, persons }: Cell, closed: ReadonlySet<string>, least: number): Shown {
  if (!closed.has(key)) return { shown: true, persons };
  return { shown: false, because: persons < least ? 'small' : 'beside-small' };
}

const unsafe = (closed: ReadonlySet<string>, safe: ReadonlySet<string>) =>
  [...closed].find((key) => !safe.has(key));

/** A total first, then its parts. */
type Sum = readonly [string, ...string[]];

function sumsOf(cells: readonly Cell[], persons: ReadonlyMap<string, number>): readonly Sum[] {
  const totals = cells.filter(({ parts }) => parts.length > 0);
  return totals.map(({ key, parts, persons: total }) => {
    const counted = parts.map((part) => persons.get(part) ?? Number.NaN);
    if (counted.reduce((a, b) => a + b, 0) !== total) throw new Error(`${key} is not its parts`);
    return [key, ...parts];
  });
}

interface Table {
  readonly persons: ReadonlyMap<string, number>;
  readonly sums: readonly Sum[];
  readonly closed: ReadonlySet<string>;
  /** Once out of reach always out of reach: closing more tells a reader less. */
  readonly safe: Set<string>;
  readonly least: number;
}

/** How wide the range is in which a reader finds a closed number. */
function width(key: string, table: Table): number {
  const { closed, persons, safe, least } = table;
  const equations = equationsOf(table);
  const ends = [1, -1].map((sign) => lowest(key, sign, equations));
  const [low, high] = ends;
  if (low === undefined || high === undefined) return Number.POSITIVE_INFINITY;
  // The same two worlds show that others are out of reach too.
  for (const other of closed) {
    const values = [persons.get(other) ?? 0, low.get(other) ?? 0, high.get(other) ?? 0];
    if (Math.max(...values) - Math.min(...values) >= least) safe.add(other);
  }
  return (high.get(key) ?? 0) - (low.get(key) ?? 0);
}

/** What a reader knows: every sum, with what is shown filled in. */
function equationsOf({ sums, closed, persons }: Table): Equation[] {
  return sums.flatMap(([total, ...parts]) => {
    const terms = new Map<string, number>();
    let rest = 0;
    for (const [key, sign] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      if (closed.has(key)) terms.set(key, sign + (terms.get(key) ?? 0));
      else rest -= sign * (persons.get(key) ?? 0);
    }
    return terms.size === 0 ? [] : [{ terms, is: rest }];
  });
}

/** The smallest shown number of the nearest sums around a closed one: a part before a total. */
function beside(
  key: string,
  sums: readonly Sum[],
  closed: ReadonlySet<string>,
  persons: ReadonlyMap<string, number>,
): string {
  const reached = new Set([key]);
  for (;;) {
    const around = sums.filter((sum) => sum.some((one) => reached.has(one)));
    const parts = around.flatMap(([, ...rest]) => rest).filter((one) => !closed.has(one));
    const totals = around.map(([total]) => total).filter((one) => !closed.has(one));
    const [smallest] = (parts.length > 0 ? parts : totals).toSorted(
      (a, b) => (persons.get(a) ?? 0) - (persons.get(b) ?? 0),
    );
    if (smallest !== undefined) return smallest;
    const before = reached.size;
    for (const one of around.flat()) reached.add(one);
    if (reached.size === before) throw new Error(`${key} is bounded by nothing that is shown`);
  }
}
