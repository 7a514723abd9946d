/** Numbers of a key that add up: the sum of `terms` times their coefficient is `is`. */
export interface Equation {
  readonly terms: ReadonlyMap<string, number>;
  readonly is: number;
}

const nothing = 1e-7;

/**
 * The world in which one number is as low as it can be (sign 1) or as high (sign -1) while all
 * equations hold and no number is below zero; the simplex method in two phases, by Bland's rule.
 *
 * @returns undefined where it has no bound, or no equation speaks of it
 */
export function lowest(
  key: string,
  sign: number,
  equations: readonly Equation[],
): ReadonlyMap<string, number> | undefined {
  const keys = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  const at = keys.indexOf(key);
  if (at < 0) return undefined;
  const rows = equations.map(({ terms, is }, i) => {
    const flip = is < 0 ? -1 : 1;
    const helpers = equations.map((_, j) => (i === j ? 1 : 0));
    return [...keys.map((one) => flip * (terms.get(one) ?? 0)), ...helpers, flip * is];
  });
  const basis = equations.map((_, i) => keys.length + i);
  const helpersOnly = [...keys.map(() => 0), ...equations.map(() => 1)];
  descend({ rows, basis }, helpersOnly, keys.length + equations.length);
  driveOut({ rows, basis }, keys.length);
  const cost = keys.map((_, i) => (i === at ? sign : 0));
  if (!descend({ rows, basis }, cost, keys.length)) return undefined;
  const values = new Map(keys.map((one) => [one, 0]));
  basis.forEach((column, row) => {
    const name = keys[column];
    if (name !== undefined) values.set(name, rows[row]?.at(-1) ?? 0);
  });
  return values;
}

interface Tableau {
  readonly rows: number[][];
  /** Which column each row solves for. */
  readonly basis: number[];
}

/** @returns false where the cost falls without end */
function descend(tableau: Tableau, cost: readonly number[], columns: number): boolean {
  const { rows, basis } = tableau;
  for (;;) {
    const enters = first(columns, (column) => {
      const saved = rows.reduce(
        (sum, row, i) => sum + (cost[basis[i] ?? 0] ?? 0) * (row[column] ?? 0),
        0,
      );
      return (cost[column] ?? 0) - saved < -nothing;
    });
    if (enters === undefined) return true;
    const leaves = rowToLeave(tableau, enters);
    if (leaves === undefined) return false;
    pivot(tableau, leaves, enters);
  }
}

function first(count: number, holds: (n: number) => boolean): number | undefined {
  for (let n = 0; n < count; n += 1) if (holds(n)) return n;
  return undefined;
}

function rowToLeave({ rows, basis }: Tableau, column: number): number | undefined {
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, row] of rows.entries()) {
    const by = row[column] ?? 0;
    if (by <= nothing) continue;
    const ratio = (row.at(-1) ?? 0) / by;
    const tie = Math.abs(ratio - least) <= nothing;
    if (tie ? (basis[i] ?? 0) < (basis[best ?? 0] ?? 0) : ratio < least) {
      best = i;
      least = ratio;
    }
  }
  return best;
}

function pivot({ rows, basis }: Tableau, at: number, column: number): void {
  const row = rows[at] ?? [];
  const by = row[column] ?? 1;
  for (let i = 0; i < row.length; i += 1) row[i] = (row[i] ?? 0) / by;
  for (const other of rows) {
    const times = other === row ? 0 : (other[column] ?? 0);
    if (times === 0) continue;
    for (let i = 0; i < other.length; i += 1) other[i] = (other[i] ?? 0) - times * (row[i] ?? 0);
  }
  basis[at] = column;
}

/** A helper that stayed at zero makes room for a number; a row that says nothing new goes. */
function driveOut(tableau: Tableau, columns: number): void {
  const { rows, basis } = tableau;
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    if ((basis[i] ?? 0) < columns) continue;
    const column = first(columns, (n) => Math.abs(rows[i]?.[n] ?? 0) > nothing);
    if (column !== undefined) pivot(tableau, i, column);
    else {
      rows.splice(i, 1);
      basis.splice(i, 1);
    }
  }
}
