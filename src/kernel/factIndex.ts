import type { IsoDate } from './date.ts';
import type { ActivityFact } from './factKinds.ts';
import type { Handle } from './handle.ts';
import type { ClosedPeriod } from './period.ts';

type Dated<T> = T & { readonly on: IsoDate };

/** Activities by the handle that they count for and the unit, in order of day. */
export type ByHandle = ReadonlyMap<string, ReadonlyMap<string, readonly Dated<ActivityFact>[]>>;

/** An activity counts for its own handle and for those that `handles` says it counts as. */
export function byHandle(
  activities: readonly ActivityFact[],
  handles: readonly Handle[],
): ByHandle {
  const countsAs = new Map(
    handles.map(({ id, countsAs: as }) => [id, [...new Set([id, ...(as ?? [])])]]),
  );
  const index = new Map<string, Map<string, Dated<ActivityFact>[]>>();
  for (const activity of activities) {
    if (!isDated(activity)) continue;
    for (const handle of countsAs.get(activity.handle) ?? [activity.handle]) {
      const ofHandle = index.get(handle) ?? new Map<string, Dated<ActivityFact>[]>();
      index.set(handle, ofHandle);
      push(ofHandle, activity.unit, activity);
      for (const other of activity.alsoFor ?? []) push(ofHandle, other, activity);
    }
  }
  for (const ofHandle of index.values()) for (const list of ofHandle.values()) arrange(list);
  return index;
}

/** Activities by the unit that held them, in order of day, what has no day last. */
export function byUnit(
  activities: readonly ActivityFact[],
): ReadonlyMap<string, readonly ActivityFact[]> {
  const index = new Map<string, ActivityFact[]>();
  for (const activity of activities) push(index, activity.unit, activity);
  for (const list of index.values()) arrange(list);
  return index;
}

/** Activities by day. */
export function byDay(
  activities: readonly ActivityFact[],
): ReadonlyMap<IsoDate, readonly ActivityFact[]> {
  const index = new Map<IsoDate, ActivityFact[]>();
  for (const activity of activities) if (isDated(activity)) push(index, activity.on, activity);
  return index;
}

/** Most sources keep their records in order already. */
function arrange(list: ActivityFact[]): void {
  const isInOrder = list.every((one, i) => i === 0 || inOrderOfDay(list[i - 1] ?? one, one) <= 0);
  if (!isInOrder) list.sort(inOrderOfDay);
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
