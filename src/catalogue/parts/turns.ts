import { earlier, type IsoDate, later } from '../../kernel/date.ts';
import {
  type ActivityFact,
  type Answer,
  type Facts,
  known,
  type MemberFact,
} from '../../kernel/facts.ts';
import { isMemberOn } from '../../kernel/factsOf.ts';
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

/** What a branch and one of its groups held, and how it looks for who missed nothing. */
interface Gatherings {
  readonly records: readonly Held[];
  /** The first and the last day of them. */
  readonly ends: readonly IsoDate[];
  readonly missedNone: readonly Turn[];
  /** Everybody who missed something. */
  readonly missed: ReadonlySet<string>;
}
type Held = ActivityFact & { readonly on: IsoDate };

/** Several rules look at the same members, and most of these missed nothing. */
const remembered = new WeakMap<Facts, Map<string, Answer<Gatherings>>>();

/**
 * What the branch and the member’s own group held in all that was read while he was on the roster,
 * joint gatherings included. Parts of one gathering are one turn.
 */
export function turnsOf(member: MemberFact, facts: Facts): Answer<readonly Turn[]> {
  if (member.unit === null) return known([]);
  const ofFacts = remembered.get(facts) ?? new Map<string, Answer<Gatherings>>();
  remembered.set(facts, ofFacts);
  const key = `${member.unit}\n${member.group ?? ''}`;
  const found = ofFacts.get(key) ?? gatheringsOf(member.unit, member.group, facts);
  ofFacts.set(key, found);
  if (!found.known) return found;
  const { records, ends, missedNone, missed } = found.value;
  // Who was a member on the first day and on the last was one on all between them.
  const always = ends.every((on) => isMemberOn(member, on));
  if (always && !missed.has(member.person)) return known(missedNone);
  const own = always ? records : records.filter(({ on }) => isMemberOn(member, on));
  return known(turnsIn(own, member));
}

function gatheringsOf(
  unit: string,
  group: string | null | undefined,
  facts: Facts,
): Answer<Gatherings> {
  const own = facts.records(unit);
  if (!own.known) return own;
  const ofGroup = facts.records(group ?? unit);
  const joint = forMembers.flatMap((kind) => {
    const held = facts.activities(kind.id, unit, facts.span);
    return held.known ? held.value : [];
  });
  const all = new Set([...own.value, ...(ofGroup.known ? ofGroup.value : []), ...joint]);
  const records = [...all].filter((record): record is Held => {
    const { on, handle } = record;
    return on !== null && includes(facts.span, on) && handle !== committeeMeeting.id;
  });
  const missedNone = turnsIn(records, { person: '', unit });
  const [first, ...more] = records.map(({ on }) => on);
  const ends = first === undefined ? [] : [more.reduce(earlier, first), more.reduce(later, first)];
  return known({
    records,
    ends,
    missedNone,
    missed: new Set(records.flatMap((one) => one.absentees ?? [])),
  });
}

function turnsIn(
  records: readonly Held[],
  member: Pick<MemberFact, 'person' | 'unit'>,
): readonly Turn[] {
  const turns = new Map<string, Turn>();
  for (const record of records) {
    const { on, id } = record;
    const came = cameTo(record, member);
    const before = turns.get(id)?.came ?? null;
    turns.set(id, { id, on, came: before === true ? true : (came ?? before) });
  }
  return [...turns.values()];
}

/** At a meeting of a group that is not named, who is not among the absent may not be in it. */
function cameTo(
  record: ActivityFact,
  { person, unit }: Pick<MemberFact, 'person' | 'unit'>,
): boolean | null {
  if (record.absentees === undefined) return null;
  if (record.absentees.includes(person)) return false;
  return record.handle === groupMeeting.id && record.unit === unit ? null : true;
}

/** How a member stood in a stretch of time. */
export type Standing = 'came' | 'absent' | 'open' | 'nothing-held';

/** `absent` only where every record says so; one that does not say leaves it open. */
export function standingIn(turns: readonly Turn[], period: ClosedPeriod): Standing {
  let standing: Standing = 'nothing-held';
  for (const { on, came } of turns) {
    if (!includes(period, on)) continue;
    if (came === true) return 'came';
    if (standing !== 'open') standing = came === false ? 'absent' : 'open';
  }
  return standing;
}
