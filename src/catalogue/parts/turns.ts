import type { IsoDate } from '../../kernel/date.ts';
import {
  type ActivityFact,
  type Answer,
  type Facts,
  known,
  type MemberFact,
} from '../../kernel/facts.ts';
import { type ClosedPeriod, includes } from '../../kernel/period.ts';
import committeeMeeting from './committeeMeeting.ts';
import groupMeeting from './groupMeeting.ts';
import { forMembers } from './meetings.ts';

/** One gathering at which a member was expected; `came` null: the record does not say who came. */
export interface Turn {
  readonly id: string;
  readonly on: IsoDate;
  readonly came: boolean | null;
}

/**
 * What the branch and the member’s own group held within a period while he was on the roster, joint
 * gatherings included. Parts of one gathering are one turn.
 */
export function turnsOf(
  member: MemberFact,
  facts: Facts,
  period: ClosedPeriod,
): Answer<readonly Turn[]> {
  const { unit, group } = member;
  if (unit === null) return known([]);
  const own = facts.records(unit);
  if (!own.known) return own;
  const ofGroup = facts.records(group ?? unit);
  const joint = forMembers.flatMap((kind) => {
    const held = facts.activities(kind.id, unit, period);
    return held.known ? held.value : [];
  });
  const records = new Set([...own.value, ...(ofGroup.known ? ofGroup.value : []), ...joint]);
  const turns = new Map<string, Turn>();
  for (const record of records) {
    const { on, id } = record;
    if (on === null || !includes(period, on) || !isExpected(member, record, on)) continue;
    const came = cameTo(record, member);
    const before = turns.get(id)?.came ?? null;
    turns.set(id, { id, on, came: before === true ? true : (came ?? before) });
  }
  return known([...turns.values()]);
}

function isExpected(member: MemberFact, { handle }: ActivityFact, on: IsoDate): boolean {
  const { from, to, joinedOn } = member;
  if (handle === committeeMeeting.id) return false;
  if (joinedOn && on < joinedOn) return false;
  return (from === null || from <= on) && (to === null || on < to);
}

/** At a meeting of a group that is not named, who is not among the absent may not be in it. */
function cameTo(record: ActivityFact, { person, unit }: MemberFact): boolean | null {
  if (record.absentees === undefined) return null;
  if (record.absentees.includes(person)) return false;
  return record.handle === groupMeeting.id && record.unit === unit ? null : true;
}

/** How a member stood in a stretch of time. */
export type Standing = 'came' | 'absent' | 'open' | 'nothing-held';

/** `absent` only where every record says so; one that does not say leaves it open. */
export function standingIn(turns: readonly Turn[], period: ClosedPeriod): Standing {
  const own = turns.filter(({ on }) => includes(period, on));
  if (own.length === 0) return 'nothing-held';
  if (own.some(({ came }) => came === true)) return 'came';
  return own.every(({ came }) => came === false) ? 'absent' : 'open';
}
