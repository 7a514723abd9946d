import type { UnitKind } from './define.ts';

/**
 * Whether people stand on the roll of such a unit, so that it can be recorded who came. Members of
 * a group stand on the roll of its branch; committees and bodies keep none.
 */
export function keepsRoll({ standing, roll }: Pick<UnitKind, 'standing' | 'roll'>): boolean {
  return standing === 'group' || roll !== 'nobody';
}
