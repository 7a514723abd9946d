import { livingFor, pathUp, unitAndBelow } from '../engines/org/tree.ts';
import type { OperationKey } from './contract/index.ts';
import type { Ask } from './route.ts';
import { treeOf } from './wall.ts';

/**
 * Units of an area that a question is about: all within reach, or one with everything below it and
 * with what it keeps of dissolved units. Lists hand this to their statements (design, section 5).
 */
export async function scopeOf(
  { tx, services }: Pick<Ask<OperationKey>, 'tx' | 'services'>,
  area: string,
  unit: number | undefined,
): Promise<readonly number[]> {
  const reach = tx.units(area);
  if (unit === undefined) return reach;
  const tree = await treeOf(tx, services);
  const below = unitAndBelow(tree, String(unit));
  const asked = (one: number) => {
    const living = livingFor(tree, String(one));
    return one === unit || (living !== undefined && below.has(living));
  };
  return reach.filter(asked);
}

/** Whether a unit decides for others, as a committee does and a branch does not. */
export async function isCommittee(
  { tx, services }: Pick<Ask<OperationKey>, 'tx' | 'services'>,
  unit: number,
): Promise<boolean> {
  const { kindOf } = await treeOf(tx, services);
  return services.definitions.kinds.get(kindOf.get(String(unit)) ?? '')?.standing === 'committee';
}

/** The nearest committee above a unit. */
export async function committeeAbove(
  ask: Pick<Ask<OperationKey>, 'tx' | 'services'>,
  unit: number,
): Promise<number | undefined> {
  const tree = await treeOf(ask.tx, ask.services);
  const { kinds } = ask.services.definitions;
  const [, ...above] = pathUp(tree, String(unit));
  const found = above.find(
    (one) => kinds.get(tree.kindOf.get(one) ?? '')?.standing === 'committee',
  );
  return found === undefined ? undefined : Number(found);
}

/** The unit that answers for another: for a group the one above it, else the unit itself. */
export async function answeringUnit(
  { tx, services }: Pick<Ask<OperationKey>, 'tx' | 'services'>,
  unit: number,
): Promise<number> {
  const tree = await treeOf(tx, services);
  const kind = services.definitions.kinds.get(tree.kindOf.get(String(unit)) ?? '');
  const [, above] = kind?.standing === 'group' ? pathUp(tree, String(unit)) : [];
  return above === undefined ? unit : Number(above);
}

/** From this share of the tree on, stating the scope narrows nothing and only costs planning. */
const broadShare = 20;

/**
 * The scope as a list states it to its statement: null if it is the reader's whole reach and that
 * is a twentieth of the tree or more. Row security holds the line either way.
 */
export async function statedScope(
  ask: Pick<Ask<OperationKey>, 'tx' | 'services'>,
  area: string,
  units: readonly number[],
): Promise<readonly number[] | null> {
  const whole = units.length === ask.tx.units(area).length;
  const tree = await treeOf(ask.tx, ask.services);
  return whole && units.length > 1 && units.length * broadShare > tree.kindOf.size ? null : units;
}
