import type { IsoDate } from '../../kernel/date.ts';
import type { GatheringRecord } from '../../store/activityRecord.ts';
import type { DemoPerson } from './people.ts';
import type { DemoUnit } from './tree.ts';

/** Somebody on the roster of a branch, before anything is written. */
export interface PlannedMember extends DemoPerson {
  readonly who: string;
  /** First day on the roster. */
  readonly on: IsoDate;
  /** Key of the group; null: in none. */
  readonly team: string | null;
}

export interface PlannedOffice {
  /** Key of the unit. */
  readonly unit: string;
  readonly who: string;
  readonly name: string;
  readonly post: string;
  readonly body: string | null;
  readonly on: IsoDate;
  /** First day without it. */
  readonly until: IsoDate | null;
  readonly documentNo: string | null;
  readonly termEndsOn: IsoDate | null;
}

export interface PlannedBranch {
  readonly unit: DemoUnit;
  readonly groups: readonly DemoUnit[];
  readonly members: readonly PlannedMember[];
  /** Of the branch, its committee and its groups. */
  readonly offices: readonly PlannedOffice[];
}

/** A record with who entered it and when; its unit stands by key. */
export interface PlannedGathering {
  readonly id: string;
  readonly unit: string;
  readonly author: string;
  /** With its offset, such as `2026-03-12T17:40:00+08:00`. */
  readonly recordedAt: string;
  readonly record: Omit<GatheringRecord, 'unit'>;
  /** Keys of the units that it invites; absent: it is held by its unit alone. */
  readonly guests?: readonly string[];
}

/** Who may be expected on a day. */
export function membersOn({ members }: PlannedBranch, day: IsoDate): readonly PlannedMember[] {
  return members.filter(({ on }) => on <= day);
}

export function isFormal({ fullOn }: PlannedMember, day: IsoDate): boolean {
  return fullOn !== null && fullOn <= day;
}

/** Offices of a unit, or of a body of it, on a day. */
export function officesOn(
  { offices }: PlannedBranch,
  unit: string,
  body: string | null,
  day: IsoDate,
): readonly PlannedOffice[] {
  return offices.filter(
    (one) =>
      one.unit === unit &&
      one.body === body &&
      one.on <= day &&
      (one.until === null || day < one.until),
  );
}
