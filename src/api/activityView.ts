import type { Static } from 'typebox';
import { visiblePart } from '../kernel/form.ts';
import { text } from '../kernel/text.ts';
import { isVoteRuleId, voteRuleOn } from '../kernel/voteRules.ts';
import { decide } from '../kernel/votes.ts';
import type { SavedBallot, SavedGathering, SavedPart } from '../store/activity.ts';
import { unitNamesOn } from '../store/completion.ts';
import { namesOf } from '../store/org.ts';
import type { Tx } from '../store/transaction.ts';
import { countTeams } from './activityTeams.ts';
import type { JudgedBallot } from './contract/activity.ts';
import type { ReplyOf } from './contract/index.ts';
import type { Definitions } from './definitions.ts';

export type GatheringView = ReplyOf<'GET /api/gatherings/:gathering'>['gathering'];

/** A saved gathering as its reader gets it; `reader` holds what the reader may see of forms. */
export async function viewGathering(
  tx: Tx,
  saved: SavedGathering,
  definitions: Definitions,
  reader: ReadonlySet<string>,
): Promise<GatheringView> {
  const names = await namesOf(tx, [saved.changedBy]);
  const groups = saved.parts.flatMap(({ teams }) => teams?.map(({ team }) => team) ?? []);
  const called = await unitNamesOn(tx, groups, saved.heldOn);
  const { attendance, parts, sittings, guests, recordedAt, changedAt, changedBy, ...head } = saved;
  return {
    ...head,
    recordedAt: recordedAt?.toISOString() ?? null,
    changedAt: changedAt.toISOString(),
    changedBy: names.get(changedBy) ?? '',
    sittings: sittings.map((one) => ({ ...one })),
    guests: [...guests],
    attendance: attendance.map((line) => ({
      ...line,
      parts: line.parts.flatMap(handleAt(parts)),
      missed: line.missed.flatMap(handleAt(parts)),
      way: line.way ?? null,
      cameAt: line.cameAt ?? null,
    })),
    parts: countedParts(saved).map((part) => ({
      ...viewPart(part, saved, definitions, reader),
      teams: part.teams?.map((one) => ({ ...one, name: called.get(one.team) ?? '' })) ?? null,
    })),
  };
}

/** On a draft people sign in between two saves: its counts are those of its list, as it stands. */
function countedParts({ status, attendance, parts }: SavedGathering): readonly SavedPart[] {
  if (status !== 'draft' || attendance.length === 0) return parts;
  return parts.map((part, i) => {
    const came = attendance.filter(
      (one) => one.mark === 'present' && one.parts.includes(i + 1) && !one.missed.includes(i + 1),
    );
    const all = part.entitled === part.expected;
    const voters = all ? came : came.filter(({ votes }) => votes);
    const held = part.teams?.map(({ team }) => team);
    const teams = held && countTeams(held, i + 1, attendance);
    return { ...part, teams: teams ?? null, attended: came.length, present: voters.length };
  });
}

function handleAt(parts: readonly SavedPart[]): (position: number) => string | readonly string[] {
  return (position) => parts[position - 1]?.handle ?? [];
}

function viewPart(
  part: SavedPart,
  { heldOn }: SavedGathering,
  { activities }: Definitions,
  reader: ReadonlySet<string>,
): Omit<GatheringView['parts'][number], 'teams'> {
  const fields = activities.get(part.handle)?.form.fields ?? {};
  const content = visiblePart(fields, part.content, (permission) => reader.has(permission));
  const ballots = part.ballots.map((ballot) => judged(ballot, heldOn));
  const { teams: _, ...rest } = part;
  return { ...rest, content, ballots };
}

/** The tally by the rule of its day, with the arithmetic as a reader would do it. */
export function judged(
  ballot: SavedBallot,
  heldOn: SavedGathering['heldOn'],
): Static<typeof JudgedBallot> {
  const open = { ...ballot, valid: null, passed: null };
  if (!isVoteRuleId(ballot.rule)) return { ...open, because: noRule };
  const rule = voteRuleOn(ballot.rule, heldOn);
  if (rule.state !== 'value') return { ...open, because: noRule };
  const verdict = decide(rule.value, ballot);
  if (!verdict.ok) return { ...open, because: verdict.problems[0].message };
  const { quorum, passed, why } = verdict.value;
  return { ...ballot, valid: quorum, passed, because: why };
}

const noRule = text(
  '当日没有生效的这条表决规则，不作判断。',
  'This vote rule was not in force on that day: nothing is judged.',
);
