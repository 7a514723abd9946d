import type { IsoDate } from '../../kernel/date.ts';
import {
  type AbsenceFact,
  type Answer,
  type Facts,
  known,
  type MemberFact,
  missing,
} from '../../kernel/facts.ts';
import { isFormalOn } from '../../kernel/factsOf.ts';
import { barEvent } from '../../kernel/rights.ts';
import { barredOn } from '../../kernel/standing.ts';
import { text } from '../../kernel/text.ts';
import type { Activity } from './types.ts';

/** Somebody who is expected. */
export type Expected = Pick<MemberFact, 'person' | 'name'>;

/** Who is expected on a day, and who of them votes (E). */
export interface Roll {
  readonly on: IsoDate;
  /** Empty for a number-only unit: its counts stand, its names are not kept. */
  readonly members: readonly Expected[];
  /** Persons: formal members of a unit, who has a seat in a body; nobody who may not vote. */
  readonly voters: ReadonlySet<string>;
  readonly expected: number;
  /** 应到会有表决权人数 (E); missing where the source does not say who is a formal member. */
  readonly entitled: Answer<number>;
}

/** What the recorder marked for one person. Nobody is present by default. */
export type Mark =
  | { readonly person: string; readonly mark: 'present' }
  | { readonly person: string; readonly mark: 'leave' | 'absent'; readonly reason: string };

/** Who came. Of `unconfirmed` nobody has said anything yet: neither present nor absent. */
export interface Attendance {
  readonly expected: number;
  readonly present: number;
  readonly entitled: Answer<number>;
  /** 实到会有表决权人数 (A). */
  readonly presentEntitled: Answer<number>;
  readonly absences: readonly AbsenceFact[];
  readonly unconfirmed: readonly Expected[];
  /** Marked present but not on the roll (列席, 参加活动不隶属): listed, never counted. */
  readonly guests: readonly string[];
}

const undetermined = missing(
  text('名册没有写明谁是正式党员', 'the roster does not say who is a formal member'),
);

/** The roll of the unit or body that holds something, on a day. */
export function rollOf(
  definition: Pick<Activity, 'participants'>,
  unit: string,
  facts: Facts,
  on: IsoDate,
): Answer<Roll> {
  switch (definition.participants) {
    case 'members':
      return membersOn(unit, facts, on);
    case 'seats':
      return seatsOn(unit, facts, on);
  }
}

function membersOn(unit: string, facts: Facts, on: IsoDate): Answer<Roll> {
  const answer = facts.members(unit, on);
  const count = facts.headcount(unit, on);
  if (!count.known) return count;
  const { all, formal, undetermined: open } = count.value;
  const members = answer.known ? answer.value : [];
  const formals = members.filter((member) => isFormalOn(member, on)).map(({ person }) => person);
  const barred = withoutVote(formals, facts, on);
  const voters = new Set(formals.filter((person) => !barred.has(person)));
  const entitled = open === 0 ? known(formal - barred.size) : undetermined;
  return known({ on, members, voters, expected: all, entitled });
}

/** Who holds two posts in a body has one seat and one vote. */
function seatsOn(body: string, facts: Facts, on: IsoDate): Answer<Roll> {
  const seats = facts.offices(body, on);
  if (!seats.known) return seats;
  const holders = new Map(seats.value.map(({ person, name }) => [person, { person, name }]));
  const members = [...holders.values()];
  const barred = withoutVote([...holders.keys()], facts, on);
  const voters = new Set([...holders.keys()].filter((person) => !barred.has(person)));
  return known({ on, members, voters, expected: holders.size, entitled: known(voters.size) });
}

const noVote = barEvent('vote', 'must');

/** Who may not vote on that day, whatever the reason; where that was not read, nobody. */
export function withoutVote(
  persons: readonly string[],
  facts: Facts,
  on: IsoDate,
): ReadonlySet<string> {
  return new Set(barredOn(persons, noVote, on, facts).persons);
}

/** Marks are laid over the roll; the last mark of a person counts. */
export function attendanceOf(roll: Roll, marks: readonly Mark[]): Attendance {
  const markOf = new Map(marks.map((mark) => [mark.person, mark]));
  const marked = roll.members.map((member) => ({ member, mark: markOf.get(member.person) }));
  const present = marked.filter(({ mark }) => mark?.mark === 'present');
  const onRoll = new Set(roll.members.map((member) => member.person));
  const voters = present.filter(({ member }) => roll.voters.has(member.person)).length;
  return {
    expected: roll.expected,
    present: present.length,
    entitled: roll.entitled,
    presentEntitled: roll.entitled.known ? known(voters) : roll.entitled,
    absences: marked.flatMap(({ member, mark }) => absenceOf(member.name, mark)),
    unconfirmed: marked.filter(({ mark }) => mark === undefined).map(({ member }) => member),
    guests: [...markOf.values()]
      .filter((mark) => mark.mark === 'present' && !onRoll.has(mark.person))
      .map((mark) => mark.person),
  };
}

function absenceOf(name: string, mark: Mark | undefined): AbsenceFact[] {
  if (mark === undefined || mark.mark === 'present') return [];
  const reason = mark.reason.trim();
  return [{ name, reason: reason === '' ? null : reason }];
}
