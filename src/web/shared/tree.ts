/** What the tree needs to know of a unit. */
export interface TreeUnit {
  readonly unit: number;
  readonly name: string;
  readonly parent: number | null;
  readonly guidedBy: number | null;
}

export interface TreeNode<U extends TreeUnit> {
  readonly unit: U;
  readonly children: readonly TreeNode<U>[];
}

/** The unit above: the superior, else the one that guides it. */
export function above(unit: TreeUnit): number | null {
  return unit.parent ?? unit.guidedBy;
}

/**
 * Units as a forest, in the order given. A unit whose superior is not in the list stands at the
 * top: a secretary who sees one branch sees it without the committees above.
 */
export function forestOf<U extends TreeUnit>(units: readonly U[]): readonly TreeNode<U>[] {
  const known = new Set(units.map((unit) => unit.unit));
  const below = new Map<number | null, U[]>();
  for (const unit of units) {
    const superior = above(unit);
    const at = superior !== null && known.has(superior) ? superior : null;
    below.set(at, [...(below.get(at) ?? []), unit]);
  }
  const grow = (at: number | null): TreeNode<U>[] =>
    (below.get(at) ?? []).map((unit) => ({ unit, children: grow(unit.unit) }));
  return grow(null);
}

/** The units above this one, topmost first, without it. */
export function pathTo<U extends TreeUnit>(units: readonly U[], unit: number): readonly U[] {
  const byId = new Map(units.map((one) => [one.unit, one]));
  const path: U[] = [];
  let at = byId.get(unit);
  while (at !== undefined) {
    const superior = above(at);
    at = superior === null ? undefined : byId.get(superior);
    if (at === undefined || path.includes(at)) break;
    path.unshift(at);
  }
  return path;
}

/** Units whose name holds the words, and all above them; everything for no words. */
export function matching<U extends TreeUnit>(units: readonly U[], words: string): readonly U[] {
  const sought = words.trim().toLowerCase();
  if (sought === '') return units;
  return withAbove(units, (unit) => unit.name.toLowerCase().includes(sought));
}

/** The units that are meant, and all above them. */
export function withAbove<U extends TreeUnit>(
  units: readonly U[],
  isMeant: (unit: U) => boolean,
): readonly U[] {
  const kept = new Set<number>();
  for (const unit of units) {
    if (!isMeant(unit)) continue;
    kept.add(unit.unit);
    for (const one of pathTo(units, unit.unit)) kept.add(one.unit);
  }
  return units.filter((unit) => kept.has(unit.unit));
}
