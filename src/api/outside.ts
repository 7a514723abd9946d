import { isOutside } from '../store/org.ts';
import type { OperationKey } from './contract/index.ts';
import type { Ask } from './route.ts';

/** The bureau itself: its first unit. */
export const firstUnit = 1;

/**
 * As `ask.allow`, of a unit or of an outside body. Those stand in nobody's reach: who writes the
 * bureau's first unit writes their names, and nothing else is written on them.
 */
export async function allowNamed<K extends OperationKey>(
  ask: Pick<Ask<K>, 'tx' | 'allow'>,
  unit: number,
): ReturnType<Ask<K>['allow']> {
  return ask.allow('unit.write', (await isOutside(ask.tx, unit)) ? firstUnit : unit);
}
