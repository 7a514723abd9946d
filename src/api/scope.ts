import { livingFor, unitAndBelow } from '../engines/org/tree.ts';
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
