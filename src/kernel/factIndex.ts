import type { IsoDate } from './date.ts';
import type { ActivityFact } from './factKinds.ts';
import type { Handle } from './handle.ts';
import type { ClosedPeriod } from './period.ts';

type Dated<T> = T & { readonly on: IsoDate };

/** Activities by the handle that they count for and the unit; and by the unit that held them. */
export interface ActivityIndex {
  readonly byHandle: ReadonlyMap<string, ReadonlyMap<string, readonly Dated<ActivityFact>[]>>;
  readonly byUnit: ReadonlyMap<string, readonly ActivityFact[]>;
  readonly byDay: ReadonlyMap<IsoDate, readonly ActivityFact[]>;
}

/** An activity counts for its own handle and for those that `handles` says it counts as. */
export function activityIndex(
  activities: readonly ActivityFact[],
  handles: readonly Handle[],
): ActivityIndex {
  const countsAs = new Map(
    handles.map(({ id, countsAs: as }) => [id, [...new Set([id, ...(as ?? [])])]]),
  );
  const byHandle = new Map<string, Map<string, Dated<ActivityFact>[]>>();
  const byUnit = new Map<string, ActivityFact[]>();
  const byDay = new Map<IsoDate, ActivityFact[]>();
  for (const activity of [...activities].sort(inOrderOfDay)) {
    push(byUnit, activity.unit, activity);
    if (!isDated(activity)) continue;
    push(byDay, activity.on, activity);
    for (const handle of countsAs.get(activity.handle) ?? [activity.handle]) {
      const ofHandle = byHandle.get(handle) ?? new Map<string, Dated<ActivityFact>[]>();
      byHandle.set(handle, ofHandle);
      push(ofHandle, activity.unit, activity);
      for (const other of activity.alsoFor ?? []) push(ofHandle, other, activity);
    }
  }
  return { byHandle, byUnit, byDay };
}

function isDated(activity: ActivityFact): activity is Dated<ActivityFact> {
  return activity.on !== null;
}

export function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

/** By day, what has none last. */
export function inOrderOfDay(
  a: { readonly on: IsoDate | null },
  b: { readonly on: IsoDate | null },
): number {
  if (a.on === b.on) return 0;
  if (a.on === null) return 1;
  if (b.on === null) return -1;
  return a.on < b.on ? -1 : 1;
}

/** The slice of a list in order of day that lies in a half-open period. */
export function within<T extends { readonly on: IsoDate }>(
  list: readonly T[],
  period: ClosedPeriod,
): readonly T[] {
  const from = firstNotBefore(list, period.from);
  const to = firstNotBefore(list, period.to);
  return from === 0 && to === list.length ? list : list.slice(from, to);
}

function firstNotBefore(list: readonly { readonly on: IsoDate }[], day: IsoDate): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = list[middle];
    if (at !== undefined && at.on < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
