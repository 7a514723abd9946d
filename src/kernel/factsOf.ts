import type { IsoDate } from './date.ts';
import {
  type ActivityFact,
  type Answer,
  type FactSet,
  type Facts,
  type Headcount,
  known,
  type MemberFact,
  missing,
} from './facts.ts';
import type { Handle } from './handle.ts';
import type { ClosedPeriod } from './period.ts';
import { text } from './text.ts';

type Dated = ActivityFact & { readonly on: IsoDate };

const noRecords = missing(
  text('没有读到这个党组织的活动记录', 'no records of what this unit held were read'),
);
const noRoster = missing(text('没有读到这个党组织的名册', 'no roster of this unit was read'));

/**
 * Indexes a set of facts once, so that a rule that asks for one unit and period pays for that much
 * only. An activity counts for its own handle and for those that `handles` says it counts as.
 */
export function factsOf(set: FactSet, handles: readonly Handle[]): Facts {
  const units = new Map(set.units.known ? set.units.value.map((unit) => [unit.id, unit]) : []);
  const members = new Map<string | null, MemberFact[]>();
  for (const member of set.members.known ? set.members.value : []) {
    push(members, member.unit, member);
  }
  const counts = new Map(set.headcounts.map((count) => [count.unit, count]));
  const activities = activityIndex(set.activities, handles);
  const hasRoster = isAmong(set.loaded?.members);
  const hasRecords = isAmong(set.loaded?.activities);
  const membersOn = (unit: string | null, on: IsoDate): Answer<readonly MemberFact[]> => {
    if (!set.members.known) return set.members;
    if (unit !== null && !hasRoster(unit)) return noRoster;
    return known((members.get(unit) ?? []).filter(isMemberOn(on)));
  };
  return {
    span: set.span,
    unit: (id) => units.get(id),
    units: () => set.units,
    members: membersOn,
    headcount: (unit, on) => {
      const count = counts.get(unit);
      if (count !== undefined) {
        const all = count.formal + count.probationary;
        return known({ all, formal: count.formal, undetermined: 0 });
      }
      const answer = membersOn(unit, on);
      return answer.known ? known(countOf(answer.value, on)) : answer;
    },
    activities: (handle, unit, period) => {
      if (!set.activities.known) return set.activities;
      if (!hasRecords(unit)) return noRecords;
      return known(within(activities.byHandle.get(handle)?.get(unit) ?? [], period));
    },
    records: (unit) => {
      if (!set.activities.known) return set.activities;
      return hasRecords(unit) ? known(activities.byUnit.get(unit) ?? []) : noRecords;
    },
  };
}

/** Whether a unit was loaded; without a list all were. */
function isAmong(loaded: readonly string[] | undefined): (unit: string) => boolean {
  const set = new Set(loaded);
  return (unit) => loaded === undefined || set.has(unit);
}

/** Within the place's own days, and never before the day of joining the Party. */
function isMemberOn(on: IsoDate) {
  return ({ from, to, joinedOn }: MemberFact) =>
    (from === null || from <= on) && (to === null || on < to) && (!joinedOn || joinedOn <= on);
}

function countOf(members: readonly MemberFact[], on: IsoDate): Headcount {
  const formal = members.filter((member) => isFormalOn(member, on)).length;
  const undetermined = members.filter((member) => member.kind === undefined).length;
  return { all: members.length, formal, undetermined };
}

/** A source may know a member by what he is now; before his confirmation he had no vote. */
export function isFormalOn({ kind, fullOn }: MemberFact, on: IsoDate): boolean {
  return kind === 'formal' && (!fullOn || fullOn <= on);
}

interface ActivityIndex {
  readonly byHandle: ReadonlyMap<string, ReadonlyMap<string, readonly Dated[]>>;
  readonly byUnit: ReadonlyMap<string, readonly ActivityFact[]>;
}

function activityIndex(
  answer: Answer<readonly ActivityFact[]>,
  handles: readonly Handle[],
): ActivityIndex {
  const countsAs = new Map(handles.map((handle) => [handle.id, handle.countsAs ?? []]));
  const byHandle = new Map<string, Map<string, Dated[]>>();
  const byUnit = new Map<string, ActivityFact[]>();
  for (const activity of answer.known ? [...answer.value].sort(byDay) : []) {
    push(byUnit, activity.unit, activity);
    if (!isDated(activity)) continue;
    const counted = new Set([activity.handle, ...(countsAs.get(activity.handle) ?? [])]);
    for (const handle of counted) {
      const ofHandle = byHandle.get(handle) ?? new Map<string, Dated[]>();
      byHandle.set(handle, ofHandle);
      push(ofHandle, activity.unit, activity);
    }
  }
  return { byHandle, byUnit };
}

function isDated(activity: ActivityFact): activity is Dated {
  return activity.on !== null;
}

function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

function byDay(a: ActivityFact, b: ActivityFact): number {
  if (a.on === b.on) return 0;
  if (a.on === null) return 1;
  if (b.on === null) return -1;
  return a.on < b.on ? -1 : 1;
}

/** The slice of a list in order of day that lies in a half-open period. */
function within(list: readonly Dated[], period: ClosedPeriod): readonly Dated[] {
  const from = firstNotBefore(list, period.from);
  const to = firstNotBefore(list, period.to);
  return list.slice(from, to);
}

function firstNotBefore(list: readonly Dated[], day: IsoDate): number {
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
