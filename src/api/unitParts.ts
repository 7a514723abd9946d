import { overlaps, type Period } from '../kernel/period.ts';
import { history } from '../store/org.ts';
import type { OperationKey } from './contract/index.ts';
import { partsIn } from './findings.ts';
import type { Ask } from './route.ts';

/** A unit and its parts within a span, such as its groups, as far as they are within reach. */
export async function unitWithParts(
  { tx, services }: Pick<Ask<OperationKey>, 'tx' | 'services'>,
  unit: number,
  span: Period,
): Promise<readonly number[]> {
  const { units, links } = await history(tx);
  const { isPart } = partsIn(services.definitions);
  const kinds = new Map(units.map(({ id, kind }) => [id, kind]));
  const parts = links
    .filter((link) => link.above === String(unit) && link.relation === 'subordinate')
    .filter((link) => overlaps(link, span) && isPart(kinds.get(link.unit) ?? ''))
    .map((link) => Number(link.unit));
  const reach = new Set(tx.units('activity.read'));
  return [...new Set([unit, ...parts])].filter((one) => reach.has(one));
}
