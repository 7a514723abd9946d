import type { Activity } from '../engines/activity/define.ts';
import { type Roll, rollOf } from '../engines/activity/roll.ts';
import type { IsoDate } from '../kernel/date.ts';
import { type Answer, type Facts, known, missing } from '../kernel/facts.ts';
import type { Problem } from '../kernel/result.ts';
import { joined, type Text, text } from '../kernel/text.ts';
import type {
  RollRow,
  SavedGathering,
  SavedMark,
  SavedPart,
  TeamCounts,
} from '../store/activity.ts';
import { unitNamesOn } from '../store/completion.ts';
import type { Tx } from '../store/transaction.ts';
import { problem } from './activityProblems.ts';

/** Groups of a unit that somebody of the roll belongs to, in the order of their founding. */
export type Teams = ReadonlyMap<number, string>;

export function teamsAmong(rows: readonly RollRow[]): Teams {
  const named = new Map(
    rows.flatMap(({ standing, teamId, team }): [number, string][] =>
      standing === 'member' && teamId !== null ? [[teamId, team ?? '']] : [],
    ),
  );
  return new Map([...named].toSorted(([a], [b]) => a - b));
}

/** One roll of everybody in some groups; who votes in a group votes here. */
export function rollOfTeams(
  activity: Activity,
  teams: readonly number[],
  facts: Facts,
  on: IsoDate,
): Answer<Roll> {
  const rolls: Roll[] = [];
  for (const team of teams) {
    const roll = rollOf(activity, String(team), facts, on);
    if (!roll.known) return roll;
    rolls.push(roll.value);
  }
  const entitled = rolls.map((roll) => roll.entitled);
  return known({
    on,
    members: rolls.flatMap(({ members }) => members),
    voters: new Set(rolls.flatMap(({ voters }) => [...voters])),
    expected: sum(rolls.map(({ expected }) => expected)),
    entitled: entitled.every((one) => one.known)
      ? known(sum(entitled.map(({ value }) => value)))
      : (entitled.find((one) => !one.known) ?? missing(text('没有名册', 'no roster'))),
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** What each group had to expect and who of it came to the part at `position`. */
export function countTeams(
  teams: readonly number[],
  position: number,
  attendance: readonly SavedMark[],
): readonly TeamCounts[] {
  return teams.map((team) => {
    const own = attendance.filter((one) => one.team === team && one.parts.includes(position));
    const came = own.filter(({ mark, missed }) => mark === 'present' && !missed.includes(position));
    return { team, expected: own.length, attended: came.length };
  });
}

/** Groups that held some parts, in words; how many of each came is told of what was held. */
export async function teamsTold(
  tx: Tx,
  { status, heldOn }: Pick<SavedGathering, 'status' | 'heldOn'>,
  parts: readonly { readonly part: SavedPart }[],
): Promise<Text | null> {
  const teams = parts.flatMap(({ part }) => part.teams ?? []);
  if (teams.length === 0) return null;
  const groups = teams.map(({ team }) => team);
  const called = await unitNamesOn(tx, groups, heldOn);
  const lines = teams.map(({ team, expected, attended }) => {
    const name = called.get(team) ?? '';
    if (status === 'draft') return text(name, name);
    return text(
      `${name}（应到${expected}，实到${attended}）`,
      `${name} (${attended} of ${expected})`,
    );
  });
  return joined(lines, text('、', ', '));
}

export function teamsMissing(activity: Text, at: string): Problem {
  return problem(
    'teams-missing',
    text(`没有选是哪些党小组的${activity.zh}。`, `No group is chosen for the ${activity.en}.`),
    text(
      '请至少选一个党小组；还没有分小组的，请先在名册里编组。',
      'Choose at least one group; where there is none, put the members into groups on the roster first.',
    ),
    at,
  );
}

export function notATeam(unit: string, on: IsoDate, at: string): Problem {
  return problem(
    'not-a-team',
    text(
      `所选的党小组里，有的${on}不在“${unit}”，或没有党员。`,
      `Of the groups chosen, some were not in “${unit}” on ${on}, or had no members.`,
    ),
    text('请重新选择当天的党小组。', 'Choose among the groups of that day again.'),
    at,
  );
}
