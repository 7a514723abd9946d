import type { IsoDate } from '../../kernel/date.ts';

export interface Someone {
  readonly who: string;
  readonly name: string;
  readonly bornOn: IsoDate;
}

/** What the demo has made so far. */
export interface Filled {
  readonly units: Map<string, number>;
  /** People of each branch, in the order of its roster. */
  readonly people: Map<string, Someone[]>;
}

export function numberOf({ units }: Filled, key: string): number {
  const unit = units.get(key);
  if (unit === undefined) throw new Error(`the demo has no unit ${key}`);
  return unit;
}
