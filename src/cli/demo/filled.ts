import type { PlannedBureau } from './bureau.ts';
import type { PlannedMember } from './plan.ts';

/** What the demo has made so far: which number each unit was given. */
export interface Filled {
  readonly bureau: PlannedBureau;
  readonly units: Map<string, number>;
}

export function numberOf({ units }: Filled, key: string): number {
  const unit = units.get(key);
  if (unit === undefined) throw new Error(`the demo has no unit ${key}`);
  return unit;
}

export function memberOf({ bureau }: Filled, key: string, place: number): PlannedMember {
  const someone = bureau.branches.get(key)?.members.at(place);
  if (someone === undefined) throw new Error(`the demo has nobody at ${place} of ${key}`);
  return someone;
}
