import type { Working } from '../../kernel/calendar.ts';
import { daysBetween, type IsoDate } from '../../kernel/date.ts';
import type { Text } from '../../kernel/text.ts';
import { voteRuleOn } from '../../kernel/voteRules.ts';
import { leastCount } from '../../kernel/votes.ts';
import type { Expected, Roll } from './roll.ts';
import type { Activity } from './types.ts';

/** Somebody who is expected and cannot come; `word`: the shift, or the reason of the leave. */
export interface Away extends Expected {
  readonly because: 'duty' | 'rest' | 'leave';
  readonly word: string | null;
}

/** What is known of a day before it is judged. */
export interface DayGround {
  readonly on: IsoDate;
  readonly working: Working;
  readonly roll: Roll;
  readonly away: readonly Away[];
  /** Whether a duty table speaks of that month at all. */
  readonly covered: boolean;
}

/** Whether a vote could be valid: how many voters it takes, and whether so many can come. */
export interface Quorum {
  readonly rule: Text;
  readonly needs: number;
  readonly reached: boolean;
}

/** One day, and who could come on it. Counts of persons. */
export interface DayChoice {
  readonly on: IsoDate;
  readonly working: Working;
  readonly expected: number;
  readonly can: number;
  readonly voters: number;
  readonly covered: boolean;
  readonly away: readonly Away[];
  /** One for each number of voters that a vote of this kind may take, the least first. */
  readonly quorums: readonly Quorum[];
}

/** Two days that together reach more people than any single one. */
export interface DayPair {
  readonly first: IsoDate;
  readonly second: IsoDate;
  readonly expected: number;
  readonly reached: number;
  /** Who can come on neither. */
  readonly left: readonly Expected[];
}

/**
 * The days in order of how many of those expected can come: then of how many voters, days that a
 * duty table speaks of before others, working days before days off, the earlier before the later.
 */
export function bestDays(
  activity: Pick<Activity, 'votes'>,
  days: readonly DayGround[],
): readonly DayChoice[] {
  const choices = days.map((day) => choiceOf(activity, day));
  return choices.sort(
    (a, b) =>
      b.can - a.can ||
      b.voters - a.voters ||
      Number(b.covered) - Number(a.covered) ||
      workingRank[a.working] - workingRank[b.working] ||
      daysBetween(b.on, a.on),
  );
}

const workingRank: Readonly<Record<Working, number>> = { yes: 0, unknown: 1, no: 2 };

function choiceOf(activity: Pick<Activity, 'votes'>, day: DayGround): DayChoice {
  const { on, working, roll, away, covered } = day;
  const gone = new Set(away.map(({ person }) => person));
  const here = roll.members.filter(({ person }) => !gone.has(person));
  const voters = here.filter(({ person }) => roll.voters.has(person)).length;
  const quorums = quorumsOf(activity, day, voters);
  const counts = { expected: roll.expected, can: here.length, voters };
  return { on, working, ...counts, covered, away, quorums };
}

function quorumsOf(
  { votes }: Pick<Activity, 'votes'>,
  { on, roll }: DayGround,
  voters: number,
): readonly Quorum[] {
  if (!roll.entitled.known) return [];
  const entitled = roll.entitled.value;
  const byNeed = new Map<number, Text>();
  for (const id of votes) {
    const rule = voteRuleOn(id, on);
    if (rule.state !== 'value') continue;
    const needs = leastCount(rule.value.attendance.value, entitled);
    if (!byNeed.has(needs)) byNeed.set(needs, rule.value.name);
  }
  return [...byNeed]
    .sort(([a], [b]) => a - b)
    .map(([needs, rule]) => ({ rule, needs, reached: voters >= needs }));
}

/**
 * The two days that together reach most of those who are expected on either: of equals those on
 * which more come altogether, then the earlier. Null with fewer than two days.
 */
export function bestPair(days: readonly DayGround[]): DayPair | null {
  const grounds = days.map((day) => ({ day, here: hereOn(day) }));
  let best: { readonly pair: DayPair; readonly sum: number } | null = null;
  for (const [i, first] of grounds.entries()) {
    for (const second of grounds.slice(i + 1)) {
      const sum = first.here.size + second.here.size;
      const pair = pairOf(first, second);
      const more = best === null ? 1 : pair.reached - best.pair.reached || sum - best.sum;
      if (more > 0) best = { pair, sum };
    }
  }
  return best?.pair ?? null;
}

function hereOn({ roll, away }: DayGround): ReadonlySet<string> {
  const gone = new Set(away.map(({ person }) => person));
  return new Set(roll.members.map(({ person }) => person).filter((one) => !gone.has(one)));
}

interface Ground {
  readonly day: DayGround;
  readonly here: ReadonlySet<string>;
}

function pairOf(a: Ground, b: Ground): DayPair {
  const [first, second] = a.day.on <= b.day.on ? [a, b] : [b, a];
  const all = new Map(
    [...first.day.roll.members, ...second.day.roll.members].map((m) => [m.person, m]),
  );
  const left = [...all.values()].filter(
    (one) => !a.here.has(one.person) && !b.here.has(one.person),
  );
  return {
    ...{ first: first.day.on, second: second.day.on, left },
    ...{ expected: all.size, reached: all.size - left.length },
  };
}
