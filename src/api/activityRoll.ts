import type { Activity } from '../engines/activity/define.ts';
import {
  type Attendance,
  attendanceOf,
  type Mark,
  type Roll,
  rollOf,
  withoutVote,
} from '../engines/activity/roll.ts';
import { holderIn } from '../engines/org/holder.ts';
import type { IsoDate } from '../kernel/date.ts';
import {
  type Answer,
  type Facts,
  holderId,
  known,
  type MemberFact,
  missing,
  type OfficeFact,
} from '../kernel/facts.ts';
import { factsOf, isFormalOn } from '../kernel/factsOf.ts';
import { dayPeriod } from '../kernel/period.ts';
import { type Text, text } from '../kernel/text.ts';
import {
  type GatheringUnit,
  headcountOn,
  type RollRow,
  rollRows,
  type SavedMark,
} from '../store/activity.ts';
import { barredDays } from '../store/caseBar.ts';
import { type PostRow, postsOn } from '../store/org.ts';
import type { Tx } from '../store/transaction.ts';
import { rollOfTeams, type Teams, teamsAmong } from './activityTeams.ts';
import type { Definitions } from './definitions.ts';

/** Somebody who may stand in a record of that day. */
export interface RollPerson {
  readonly person: string;
  readonly name: string;
  readonly memberKind: 'formal' | 'probationary' | null;
  readonly team: string | null;
  readonly teamId: number | null;
  readonly expected: boolean;
  readonly votes: boolean;
  /** False: no vote of any kind on that day, in a body as little as in the unit. */
  readonly mayVote: boolean;
  readonly note: Text | null;
  /** Kinds of the bodies of the unit in which the person has a seat. */
  readonly seats: readonly string[];
  readonly policeNumber: string | null;
}

/** The roll of a unit on a day, as the roster is known now. */
export interface DayRoll {
  readonly people: readonly RollPerson[];
  readonly teams: Teams;
  readonly facts: Facts;
}

export async function rollOfDay(
  tx: Tx,
  unit: number,
  found: GatheringUnit,
  on: IsoDate,
): Promise<DayRoll> {
  const rows = found.numberOnly ? [] : await rollRows(tx, unit, on);
  const count = found.numberOnly ? await headcountOn(tx, unit, on) : undefined;
  const posts = found.numberOnly ? [] : await postsOn(tx, unit, { on, knownAt: null });
  const id = String(unit);
  const { kind, name, from, to } = found;
  const members = rows.filter((row) => row.standing === 'member').map((row) => memberOf(row, id));
  const named = [...members, ...posts].map(({ person }) => ({ person, day: on }));
  const facts = factsOf(
    {
      units: known([{ id, kind, name, from, to }]),
      members: known(members),
      headcounts: count === undefined ? [] : [{ ...count, unit: id }],
      activities: known([]),
      events: known(await barredDays(tx, 'vote', named)),
      offices: found.numberOnly ? noSeats : known(posts.map((post) => officeOf(post, id))),
      span: dayPeriod(on),
    },
    [],
  );
  const people = peopleOn(rows, posts, facts, { id, on });
  return { facts, teams: teamsAmong(rows), people };
}

/** Everybody on the roster of the day, and whoever has a seat here and belongs elsewhere. */
function peopleOn(
  rows: readonly RollRow[],
  posts: readonly PostRow[],
  facts: Facts,
  { id, on }: { readonly id: string; readonly on: IsoDate },
): readonly RollPerson[] {
  const onDay = facts.members(id, on);
  const expected = new Map((onDay.known ? onDay.value : []).map((one) => [one.person, one]));
  const onRoster = rows.flatMap((row) => personOf(row, expected.get(row.person), on) ?? []);
  const seated = posts.filter(({ body }) => body !== null).map(holderOfSeat);
  // A member's line comes first, and counts.
  const seen = new Set<string>();
  const people = [...onRoster, ...seated].filter(
    (one) => !seen.has(one.person) && seen.add(one.person),
  );
  const barred = withoutVote([...seen], facts, on);
  return people.map((one) => ({
    ...(barred.has(one.person) ? barredFrom(one) : one),
    seats: seatsOf(one.person, posts),
  }));
}

const noSeats = missing(
  text('这个党组织只登记人数，不登记任职', 'of this unit only counts are kept, nobody in office'),
);

function officeOf({ person, name, post, body, from, to }: PostRow, unit: string): OfficeFact {
  return { person, name, post, unit: holderId(unit, body), from, to };
}

function seatsOf(person: string, posts: readonly PostRow[]): readonly string[] {
  const own = posts.flatMap((one) => (one.person === person ? (one.body ?? []) : []));
  return [...new Set(own)];
}

/** Somebody with a seat whose membership is kept elsewhere. */
function holderOfSeat({ person, name }: PostRow): Unseated {
  const aside = { memberKind: null, expected: false, votes: false, note: notes.seat };
  return { person, name, team: null, teamId: null, policeNumber: null, mayVote: true, ...aside };
}

type Unseated = Omit<RollPerson, 'seats'>;

function memberOf(row: RollRow, unit: string): MemberFact {
  const { person, name, memberKind, teamId, from, to, joinedOn, fullOn } = row;
  const group = teamId === null ? null : String(teamId);
  const kind = memberKind === null ? {} : { kind: memberKind };
  return { person, name, unit, group, ...kind, from, to, joinedOn, fullOn };
}

const notes = {
  probationary: text('预备党员：参加会议，没有表决权', 'Probationary: attends without a vote'),
  participant: text(
    '参加活动，组织关系在别处：列席，不计应到',
    'Takes part and belongs elsewhere: listed, not counted',
  ),
  known: text('不是党员：可以列席，不计应到', 'Not a member: may sit in, is not counted'),
  noVote: text(
    '当日没有表决权：计入应到，不计入表决人数',
    'No vote on this day: expected, not counted among voters',
  ),
  seat: text('在本单位任职，组织关系在别处', 'Holds a post here, belongs elsewhere'),
};

function personOf(row: RollRow, member: MemberFact | undefined, on: IsoDate): Unseated | null {
  const { person, name, team, teamId, standing, policeNumber } = row;
  const who = { person, name, team, teamId, policeNumber, mayVote: true };
  if (standing !== 'member') {
    const aside = { memberKind: null, expected: false, votes: false, note: notes[standing] };
    return { ...who, ...aside };
  }
  if (member === undefined) return null;
  const votes = isFormalOn(member, on);
  const memberKind = votes ? 'formal' : 'probationary';
  const note = votes ? null : notes.probationary;
  return { ...who, memberKind, expected: true, votes, note };
}

/** That somebody may not vote is told, and never why: the roll is for whoever holds the meeting. */
function barredFrom(one: Unseated): Unseated {
  return { ...one, votes: false, mayVote: false, note: one.expected ? notes.noVote : one.note };
}

/** One part of a gathering: what it is, which body or groups hold it, and whom it expects. */
export interface PartRoll {
  readonly activity: Activity;
  /** Kind of the body or of the groups; null: the unit itself. */
  readonly body: string | null;
  /** The groups that hold it; null: no group does. */
  readonly teams: readonly number[] | null;
  readonly roll: Answer<Roll>;
}

/** Where something is held, and by which groups where groups do; unsaid: by all of them. */
interface HeldAt {
  readonly unit: number;
  readonly kind: string;
  readonly on: IsoDate;
  readonly teams?: readonly number[] | undefined;
}

/** Undefined where the unit does not hold such a thing, nor any body or group of it. */
export function partRollOf(
  day: DayRoll,
  activity: Activity,
  { unit, kind, on, teams: asked }: HeldAt,
  kinds: Definitions['kinds'],
): PartRoll | undefined {
  const holder = holderIn(kind, activity.heldBy, kinds.values());
  if (holder === null) return undefined;
  const body = holder === kind ? null : holder;
  if (body !== null && kinds.get(body)?.standing === 'group') {
    const all = [...day.teams.keys()];
    const teams = asked === undefined ? all : all.filter((team) => asked.includes(team));
    return { activity, body, teams, roll: rollOfTeams(activity, teams, day.facts, on) };
  }
  const roll = rollOf(activity, holderId(String(unit), body), day.facts, on);
  return { activity, body, teams: null, roll };
}

/** Who came to one part; `position` says which one, since somebody may have missed only that. */
export function attendanceAt(
  roll: Roll,
  position: number,
  lines: readonly SavedMark[],
): Attendance {
  return attendanceOf(
    roll,
    lines.flatMap((line) => markOf(line, position)),
  );
}

function markOf({ person, mark, reason, missed }: SavedMark, position: number): Mark[] {
  if (mark === 'unconfirmed') return [];
  const came = mark === 'present' && !missed.includes(position);
  if (came) return [{ person, mark }];
  return [{ person, mark: mark === 'leave' ? 'leave' : 'absent', reason: reason ?? '' }];
}
