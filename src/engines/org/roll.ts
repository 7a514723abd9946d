import type { UnitKind } from './define.ts';

/**
 * Whether it is known who belongs to such a unit or body, so that it can be recorded who came.
 * Members of a group stand on the roll of its branch, those of a body have their seats.
 */
export function keepsRoll({ standing, roll }: Pick<UnitKind, 'standing' | 'roll'>): boolean {
  return standing === 'group' || standing === 'body' || roll !== 'nobody';
}
