import type { IsoDate } from '../../kernel/date.ts';
import { includes, type Period } from '../../kernel/period.ts';
import type { UnitKind } from './define.ts';

/** A unit through its whole life. `successor` keeps the records of a unit that was dissolved. */
export interface Unit extends Period {
  readonly id: string;
  readonly kind: string;
  readonly successor: string | null;
}

/** Command and guidance: approvals and dues follow the first, never the second. */
export type Relation = 'subordinate' | 'guided';

/** `unit` stands under `above`, or is guided by it, over `[from, to)`. */
export interface Link extends Period {
  readonly unit: string;
  readonly above: string;
  readonly relation: Relation;
}

/** The units that live on one day, and how they stand to each other. */
export interface Tree {
  readonly on: IsoDate;
  readonly kindOf: ReadonlyMap<string, string>;
  readonly parentOf: ReadonlyMap<string, string>;
  readonly childrenOf: ReadonlyMap<string, readonly string[]>;
  /** From a guide to the units that it guides. */
  readonly guidedBy: ReadonlyMap<string, readonly string[]>;
  /** From a unit that no longer lives to the one that keeps its records. */
  readonly successorOf: ReadonlyMap<string, string>;
}

/** Whether a unit of `kind` may stand under one of `parent`; null: under nothing in this bureau. */
export function mayStandUnder(parent: UnitKind | null, kind: UnitKind): boolean {
  return parent === null ? kind.under.length === 0 : kind.under.includes(parent.id);
}

/** Whether a unit of `guide` may guide one of `kind`. */
export function mayGuide(guide: UnitKind, kind: UnitKind): boolean {
  return kind.guidedBy?.includes(guide.id) ?? false;
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** The tree of a day. A link to a unit that does not live on that day counts for nothing. */
export function treeOn(units: readonly Unit[], links: readonly Link[], on: IsoDate): Tree {
  const kindOf = new Map(units.filter((u) => includes(u, on)).map((u) => [u.id, u.kind]));
  const alive = links.filter((l) => includes(l, on) && kindOf.has(l.unit) && kindOf.has(l.above));
  const subordinate = alive.filter((l) => l.relation === 'subordinate');
  const guided = alive.filter((l) => l.relation === 'guided');
  return {
    on,
    kindOf,
    parentOf: new Map(subordinate.map((l) => [l.unit, l.above])),
    childrenOf: grouped(subordinate.map((l) => [l.above, l.unit])),
    guidedBy: grouped(guided.map((l) => [l.above, l.unit])),
    successorOf: successors(units, on),
  };
}

function successors(units: readonly Unit[], on: IsoDate): Map<string, string> {
  const pairs: [string, string][] = [];
  for (const { id, to, successor } of units) {
    if (to !== null && to <= on && successor !== null) pairs.push([id, successor]);
  }
  return new Map(pairs);
}

/** The unit that answers for `unit` on the tree's day; undefined when none does. */
export function livingFor(tree: Tree, unit: string): string | undefined {
  const seen = new Set<string>();
  let current: string | undefined = unit;
  while (current !== undefined && !tree.kindOf.has(current) && !seen.has(current)) {
    seen.add(current);
    current = tree.successorOf.get(current);
  }
  return current !== undefined && tree.kindOf.has(current) ? current : undefined;
}

/** A unit and everything above it, nearest first. Ends at a circle, which `checkLink` refuses. */
export function pathUp(tree: Tree, unit: string): readonly string[] {
  const path = new Set<string>();
  let current: string | undefined = tree.kindOf.has(unit) ? unit : undefined;
  while (current !== undefined && !path.has(current)) {
    path.add(current);
    current = tree.parentOf.get(current);
  }
  return [...path];
}

/** As `unitAndBelow`, from the units of a day as a list gives them. */
export function belowOn(
  units: readonly { readonly unit: number; readonly parent: number | null }[],
  unit: number,
): ReadonlySet<number> {
  const below = new Map<number, number[]>();
  for (const one of units) {
    if (one.parent !== null) below.set(one.parent, [...(below.get(one.parent) ?? []), one.unit]);
  }
  const found = new Set<number>();
  const waiting = [unit];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(below.get(next) ?? []));
  }
  return found;
}

/** A unit and everything subordinate to it. */
export function unitAndBelow(tree: Tree, unit: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = tree.kindOf.has(unit) ? [unit] : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(tree.childrenOf.get(next) ?? []));
  }
  return found;
}
