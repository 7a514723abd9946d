import type { Activity } from '../../engines/activity/define.ts';
import type { UnitKind } from '../../engines/org/define.ts';
import { holderIn } from '../../engines/org/holder.ts';
import { text } from '../../kernel/text.ts';
import { type Counts, countsOf, type Entry, type Marks } from './marks.ts';

/** One part of the gathering as it stands: whom it expects, and who came. */
export interface PartState {
  readonly handle: string;
  /** Kind of the body or of the groups that hold it; null: the unit itself. */
  readonly body: string | null;
  /** The groups of the unit, and which of them hold it; null: it is not held by groups. */
  readonly teams: TeamsOf | null;
  /** Everybody on the roll of the day; `expected` and `votes` are of this part. */
  readonly roll: readonly Entry[];
  readonly counts: Counts;
}

/** Groups by number; everybody of one stands on the roll of its unit. */
interface TeamsOf {
  readonly all: readonly { readonly team: number; readonly name: string }[];
  readonly chosen: readonly number[];
}

type Kinds = Iterable<Pick<UnitKind, 'id' | 'standing' | 'under'>>;

/**
 * A part of the unit itself expects its members, one of a body expects who has a seat in it, one of
 * groups expects who is in them.
 *
 * @param chosen the groups that hold it; unsaid: all of them
 */
export function partRoll(
  roll: readonly Entry[],
  { id, heldBy }: Pick<Activity, 'id' | 'heldBy'>,
  kind: string,
  kinds: Kinds,
  chosen?: readonly number[],
): Omit<PartState, 'counts'> {
  const holder = holderIn(kind, heldBy, kinds);
  if (holder === null || holder === kind) return { handle: id, body: null, teams: null, roll };
  if ([...kinds].some((one) => one.id === holder && one.standing === 'group')) {
    const teams = teamsOf(roll, chosen);
    return { handle: id, body: holder, teams, roll: rollOfTeams(roll, teams.chosen) };
  }
  const seated = roll.map((entry) => {
    const expected = entry.seats.includes(holder);
    return { ...entry, expected, votes: expected && entry.mayVote };
  });
  return { handle: id, body: holder, teams: null, roll: seated };
}

/** In the order of their founding, as the server has them. */
function teamsOf(roll: readonly Entry[], chosen: readonly number[] | undefined): TeamsOf {
  const named = new Map(
    roll.flatMap(({ expected, team, teamId }): [number, string][] =>
      expected && teamId !== null ? [[teamId, team ?? '']] : [],
    ),
  );
  const all = [...named]
    .map(([team, name]) => ({ team, name }))
    .toSorted((a, b) => a.team - b.team);
  const numbers = all.map(({ team }) => team);
  return { all, chosen: numbers.filter((team) => chosen?.includes(team) ?? true) };
}

function rollOfTeams(roll: readonly Entry[], teams: readonly number[]): readonly Entry[] {
  return roll.map((entry) => {
    const expected = entry.expected && entry.teamId !== null && teams.includes(entry.teamId);
    return { ...entry, expected, votes: entry.votes && expected };
  });
}

const aside = text('不在应到范围：可以列席', 'Not expected: may sit in');

/** Whom the gathering expects: everybody whom any of its parts does. */
export function rollOfAll(
  roll: readonly Entry[],
  parts: readonly Pick<PartState, 'roll'>[],
): readonly Entry[] {
  return roll.map((entry, i) => {
    const expected = parts.some((part) => part.roll[i]?.expected === true);
    const note = entry.expected && !expected ? aside : entry.note;
    return { ...entry, expected, note };
  });
}

/** Counts of the whole gathering: of its only part, or of everybody whom any part expects. */
export function countsOfAll(
  roll: readonly Entry[],
  parts: readonly PartState[],
  marks: Marks,
): Counts {
  const [first, another] = parts;
  return first !== undefined && another === undefined ? first.counts : countsOf(roll, marks);
}
