import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rounds } from '../testing/depth.ts';
import { type Cell, closeSmallGroups, type Shown } from './smallGroups.ts';

const least = 5;

/** Branches under committees under a bureau, crossed with who has a property and who has not. */
const tables = fc
  .array(
    fc.array(fc.array(fc.nat(12), { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((committees) => {
    const width = Math.min(...committees.flat().map((row) => row.length));
    return crossed(committees.map((rows) => rows.map((row) => row.slice(0, width))));
  });

function crossed(committees: readonly (readonly (readonly number[])[])[]): Cell[] {
  const cells: Cell[] = [];
  const add = (key: string, parts: readonly string[], persons?: number) => {
    const known = new Map(cells.map((cell) => [cell.key, cell.persons]));
    const total = parts.reduce((sum, part) => sum + (known.get(part) ?? 0), 0);
    cells.push({ key, parts, persons: persons ?? total });
    return key;
  };
  const columns = committees[0]?.[0]?.map((_, c) => c) ?? [];
  committees.forEach((rows, i) => {
    rows.forEach((row, j) => {
      for (const [c, persons] of row.entries()) add(`${i}.${j}/${c}`, [], persons);
      add(
        `${i}.${j}`,
        columns.map((c) => `${i}.${j}/${c}`),
      );
    });
    for (const c of columns)
      add(
        `${i}/${c}`,
        rows.map((_, j) => `${i}.${j}/${c}`),
      );
    // The same total by both ways: across the columns and down the branches.
    add(
      `${i}`,
      columns.map((c) => `${i}/${c}`),
    );
    add(
      `${i}, by branch`,
      rows.map((_, j) => `${i}.${j}`),
    );
  });
  for (const c of columns)
    add(
      `all/${c}`,
      committees.map((_, i) => `${i}/${c}`),
    );
  add(
    'all',
    columns.map((c) => `all/${c}`),
  );
  return cells;
}

/**
 * The attacker: exact elimination over all sums, with what is shown filled in.
 *
 * @returns every closed cell, and every sum of closed cells of one published sum, that it finds
 */
function recovered(cells: readonly Cell[], shown: ReadonlyMap<string, Shown>): Map<string, number> {
  const unknown = cells.filter(({ key }) => !shown.get(key)?.shown).map(({ key }) => key);
  const rows = cells.flatMap(({ key, parts }) => {
    if (parts.length === 0) return [];
    const row = Array.from({ length: unknown.length + 1 }, () => 0);
    for (const [one, sign] of [[key, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const at = unknown.indexOf(one);
      const told = shown.get(one);
      if (at >= 0) row[at] = (row[at] ?? 0) + sign;
      else if (told?.shown) row[unknown.length] = (row.at(-1) ?? 0) - sign * told.persons;
    }
    return [row];
  });
  const found = new Map<string, number>();
  for (const row of eliminated(rows, unknown.length)) {
    const there = unknown.filter((_, i) => Math.abs(row[i] ?? 0) > 1e-9);
    const [one] = there;
    if (one !== undefined && there.length === 1) found.set(one, row.at(-1) ?? 0);
    // Nobody is below zero: cells that add up to less than the threshold are known to be small.
    const all = there.map((key) => row[unknown.indexOf(key)] ?? 0);
    const total = (row.at(-1) ?? 0) / (all[0] ?? 1);
    if (there.length > 1 && all.every((by) => by === all[0]) && total < least) {
      found.set(there.join(' + '), total);
    }
  }
  return found;
}

function eliminated(rows: readonly number[][], columns: number): number[][] {
  const left = rows.map((row) => [...row]);
  let done = 0;
  for (let column = 0; column < columns; column += 1) {
    const at = left.findIndex((row, i) => i >= done && Math.abs(row[column] ?? 0) > 1e-9);
    if (at < 0) continue;
    const [row = []] = left.splice(at, 1);
    const by = row[column] ?? 1;
    const unit = row.map((n) => n / by);
    for (const other of left) {
      const times = other[column] ?? 0;
      for (let i = 0; i <= columns; i += 1) other[i] = (other[i] ?? 0) - times * (unit[i] ?? 0);
    }
    left.splice(done, 0, unit);
    done += 1;
  }
  return left;
}

/** The control: closes what is small, and thinks of nothing else. */
function naive(cells: readonly Cell[]): Map<string, Shown> {
  const told = ({ persons }: Cell): Shown =>
    persons < least ? { shown: false, because: 'small' } : { shown: true, persons };
  return new Map(cells.map((cell) => [cell.key, told(cell)]));
}

test('no table shows a number below the threshold, and nobody finds one by subtraction', () => {
  let cases = 0;
  let seenThrough = 0;
  let open = 0;
  let all = 0;
  const property = fc.property(tables, (cells) => {
    const shown = closeSmallGroups(cells, least);
    for (const one of shown.values())
      if (one.shown) expect(one.persons).toBeGreaterThanOrEqual(least);
    expect([...recovered(cells, shown)]).toEqual([]);
    cases += 1;
    all += cells.length;
    open += [...shown.values()].filter((one) => one.shown).length;
    if (recovered(cells, naive(cells)).size > 0) seenThrough += 1;
  });
  fc.assert(property, { numRuns: rounds(300, 10_000) });
  const share = Math.round((100 * seenThrough) / cases);
  console.log(
    `${cases} tables: 0 recovered, ${Math.round((100 * open) / all)} % of the numbers stay open; ` +
      `the naive closing is seen through in ${share} %`,
  );
  expect(share).toBeGreaterThan(50);
});

test('every world that a reader cannot tell apart is one: ranges by trying all of them', () => {
  const small = fc.array(fc.array(fc.nat(9), { minLength: 2, maxLength: 2 }), {
    minLength: 2,
    maxLength: 2,
  });
  const property = fc.property(small, (rows) => {
    const cells = crossed([rows]);
    const shown = closeSmallGroups(cells, least);
    const total = cells.find(({ key }) => key === 'all')?.persons ?? 0;
    if (!shown.get('all')?.shown) return;
    const seen = new Map<string, Set<number>>();
    for (const world of worlds(rows.flat(), total)) {
      const other = crossed([rows.map((_, i) => world.slice(2 * i, 2 * i + 2))]);
      const alike = other.every(({ key, persons }) => {
        const told = shown.get(key);
        return !told?.shown || told.persons === persons;
      });
      if (!alike) continue;
      for (const { key, persons } of other) {
        seen.set(key, (seen.get(key) ?? new Set()).add(persons));
      }
    }
    for (const [key, told] of shown) {
      const range = [...(seen.get(key) ?? [])];
      if (!told.shown)
        expect(Math.max(...range) - Math.min(...range)).toBeGreaterThanOrEqual(least);
    }
  });
  fc.assert(property, { numRuns: rounds(60, 300) });
});

/** Every way to share out at most so many persons. */
function* worlds(like: readonly number[], total: number): Generator<number[]> {
  const [, ...rest] = like;
  if (like.length === 1) return void (yield [total]);
  for (let n = 0; n <= total; n += 1) {
    for (const more of worlds(rest, total - n)) yield [n, ...more];
  }
}
