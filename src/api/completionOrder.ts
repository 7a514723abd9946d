import { pathUp, type Tree } from '../engines/org/tree.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { UnitFact } from '../kernel/facts.ts';
import { placesOfUnits, type UnitPlace } from '../store/completion.ts';
import type { OperationKey } from './contract/index.ts';
import type { Definitions } from './definitions.ts';
import type { Ask } from './route.ts';
import { treeOf } from './wall.ts';

/** A unit by its name, with the committee that it stands under, or that it is. */
export interface Placed {
  readonly place: UnitPlace;
  readonly group: UnitPlace | null;
}

type Places = ReadonlyMap<string, UnitPlace>;

/** Units in the order of the tree: each behind the one above it, among its own by their places. */
export async function placedInTree(
  { tx, services }: Pick<Ask<OperationKey>, 'tx' | 'services'>,
  all: readonly UnitFact[],
  on: IsoDate,
): Promise<{ readonly units: readonly UnitFact[]; readonly places: ReadonlyMap<string, Placed> }> {
  // A body, such as the committee of a branch, has no place of its own: its unit answers for it.
  const units = all.filter(({ id }) => /^\d+$/.test(id));
  const tree = await treeOf(tx, services);
  const paths = new Map(units.map((unit) => [unit.id, pathTo(unit, tree)]));
  const wanted = new Set([...paths.values()].flat().map(Number));
  const found = await placesOfUnits(tx, [...wanted], on);
  const byId = new Map(found.map((place) => [String(place.unit), place]));
  const keys = new Map([...paths].map(([id, path]) => [id, keyOf(path, byId)]));
  const places = new Map<string, Placed>();
  for (const [id, path] of paths) {
    const place = byId.get(id);
    if (place !== undefined)
      places.set(id, { place, group: groupOf(path, byId, services.definitions) });
  }
  const sorted = units.toSorted((a, b) => compared(keys.get(a.id) ?? [], keys.get(b.id) ?? []));
  return { units: sorted, places };
}

/** From the top of the tree down to the unit. */
function pathTo({ id, parent }: UnitFact, tree: Tree): readonly string[] {
  const above = parent ? pathUp(tree, parent) : [];
  return [...above.toReversed(), id];
}

function keyOf(path: readonly string[], places: Places): readonly number[] {
  return path.flatMap((id) => [places.get(id)?.position ?? 0, Number(id)]);
}

/** By the first step that differs; who stands above comes first. */
function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((step, i) => step !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}

function groupOf(
  path: readonly string[],
  places: Places,
  { kinds }: Pick<Definitions, 'kinds'>,
): UnitPlace | null {
  const above = path.flatMap((id) => places.get(id) ?? []);
  return above.findLast(({ kind }) => kinds.get(kind)?.standing === 'committee') ?? null;
}
