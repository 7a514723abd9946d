import type { IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import { type ActivityFact, type Answer, type Facts, known, missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import branchCommittee from '../org/branch-committee.ts';
import committeeMeeting from './committeeMeeting.ts';
import { branchOf } from './meetingsNear.ts';

export const rosterIsShort = text(
  '名册人数少于当日应到人数，可能有人已经转出，不能按名册核对',
  'the roster names fewer than were expected on that day: some may have left since',
);

export const rosterIsOfOtherDay = text(
  '前后几次会议的应到人数都多于名册，名册可能不是当时的',
  'meetings before or after it expected more than the roster names too: it may be of another day',
);

/**
 * A roster is of the day on which it was printed: who has left since is not in it, and whoever was
 * admitted at the meeting itself was not expected there.
 */
export function isRosterShort(record: ActivityFact, facts: Facts, on: IsoDate): boolean {
  const members = facts.members(record.unit, on);
  if (!members.known || members.value.length === 0) return false;
  const before = members.value.filter(({ joinedOn }) => joinedOn !== on).length;
  return typeof record.expected === 'number' && record.expected > before;
}

/**
 * How many of the members on a day have no vote, such as those on probation. A short roster does
 * not say it of all who were expected.
 */
export function votelessOn(record: ActivityFact, facts: Facts, on: IsoDate): Answer<number> {
  const heads = facts.headcount(record.unit, on);
  if (!heads.known) return heads;
  if (isRosterShort(record, facts, on)) return missing(rosterIsShort);
  return known(heads.value.all - heads.value.formal);
}

/**
 * Whether seats or members of a group may have been more than the roster names: the same body
 * expected too many at the meeting before or after as well. The whole branch, or more than any
 * committee has, is no matter of a change.
 */
export function mayHaveChanged(record: ActivityFact, limit: number, facts: Facts): boolean {
  const { expected, on } = record;
  if (typeof expected !== 'number' || on === null) return false;
  const all = facts.headcount(branchOf(record.unit, facts), on);
  if (all.known && all.value.all > 0 && expected >= all.value.all) return false;
  const seats = valueOn(branchCommittee.seats, on);
  const most = seats.state === 'value' ? seats.value.most : expected;
  if (record.handle === committeeMeeting.id && expected > most) return false;
  return neighbours(record, facts).some((one) => (one.expected ?? 0) > limit);
}

/** The meetings of the same body right before and after. */
function neighbours(record: ActivityFact, facts: Facts): readonly ActivityFact[] {
  const records = facts.records(record.unit);
  const own = (records.known ? records.value : [])
    .filter(({ handle, on }) => handle === record.handle && on !== null)
    .toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
  const at = own.findIndex(({ id }) => id === record.id);
  return [own[at - 1], own[at + 1]].filter((one) => one !== undefined);
}
