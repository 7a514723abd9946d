import type { Activity } from '../engines/activity/define.ts';
import { validate } from '../kernel/formValidate.ts';
import type { Problem } from '../kernel/result.ts';
import { isVoteRuleId, type VoteRule, voteRuleOn, voteRules } from '../kernel/voteRules.ts';
import { decide, type Tally } from '../kernel/votes.ts';
import type { SavedBallot, SavedMark, SavedPart } from '../store/activity.ts';
import type { Draft } from './activityDraft.ts';
import type { Inspection, Words } from './activityInspection.ts';
import { checkNumbers, type Numbers } from './activityPeople.ts';
import * as problems from './activityProblems.ts';
import { attendanceAt, type PartRoll } from './activityRoll.ts';
import { countTeams, notATeam, teamsMissing } from './activityTeams.ts';

type DraftPart = Draft['parts'][number];
type DraftBallot = DraftPart['ballots'][number];

interface Counts extends Numbers {
  /** Voters of whom nobody has said yet whether they came. */
  readonly open: number;
}

const noCounts: Counts = { expected: 0, attended: 0, entitled: 0, present: 0, open: 0 };

/** Every part with its counts, its content as its form takes it, and its votes. */
export function checkParts(
  inspection: Inspection,
  words: Words,
  attendance: readonly SavedMark[],
): SavedPart[] {
  const { draft, problems: found } = inspection;
  const parts = draft.parts.map((part, i) => {
    const held = checkActivity(inspection, part, i);
    const numbers = checkNumbers(inspection, i);
    if (held === undefined) return emptyPart(part, null);
    const { activity, body, teams } = held;
    const counts = countPart(held, i, attendance, numbers);
    const subjects = words.parts[i]?.ballots ?? [];
    return {
      ...emptyPart(part, body),
      ...kept(counts),
      teams: teams && countTeams(teams, i + 1, attendance),
      content: checkContent(inspection, activity, part, i),
      ballots: part.ballots.map((ballot, j) => {
        const at = `parts.${i}.ballots.${j}`;
        found.push(...checkBallot(inspection, activity, part, ballot, counts, at));
        return savedBallot(ballot, subjects[j]?.subject ?? ballot.subject, counts);
      }),
    };
  });
  if (inspection.finished && found.length === 0 && parts.every((part) => part.attended === 0)) {
    found.push(problems.nobodyPresent(attendance.filter((one) => one.parts.length > 0).length));
  }
  return parts;
}

function kept({ expected, attended, entitled, present }: Counts): Numbers {
  return { expected, attended, entitled, present };
}

function emptyPart({ handle }: DraftPart, body: string | null): SavedPart {
  return { handle, body, teams: null, ...kept(noCounts), content: {}, ballots: [] };
}

function checkActivity(
  inspection: Inspection,
  { handle }: DraftPart,
  i: number,
): PartRoll | undefined {
  const { definitions, parts, unit, draft, finished, problems: found } = inspection;
  const at = `parts.${i}.handle`;
  const activity = definitions.activities.get(handle);
  const over = activity?.until !== undefined && activity.until <= draft.heldOn;
  if (activity === undefined || over) {
    found.push(problems.unknownActivity(at));
    return undefined;
  }
  const held = parts[i];
  if (held === undefined) found.push(problems.notHeldHere(activity.name, unit.name, at));
  if (draft.parts.findIndex((part) => part.handle === handle) < i) {
    found.push(problems.partTwice(activity.name, at));
  }
  if (held?.teams) checkTeams(inspection, held, held.teams, i);
  const isEmpty = held?.body && !held.teams && held.roll.known && held.roll.value.expected === 0;
  if (isEmpty && finished) found.push(problems.nobodyExpected(activity.name, draft.heldOn, at));
  return held;
}

/** Groups that were not there on the day are told, and even a draft names one. */
function checkTeams(
  { draft, unit, problems: found }: Inspection,
  { activity }: PartRoll,
  held: readonly number[],
  i: number,
): void {
  const at = `parts.${i}.teams`;
  if (unit.numberOnly) found.push(problems.notHeldHere(activity.name, unit.name, at));
  else if ((draft.parts[i]?.teams ?? held).length > held.length) {
    found.push(notATeam(unit.name, draft.heldOn, at));
  } else if (held.length === 0) found.push(teamsMissing(activity.name, at));
}

function countPart(
  { roll }: PartRoll,
  i: number,
  attendance: readonly SavedMark[],
  numbers: Numbers | null,
): Counts {
  if (numbers !== null) return { ...numbers, open: 0 };
  if (!roll.known) return noCounts;
  const came = attendanceAt(roll.value, i + 1, attendance);
  const { expected, present: attended, entitled, presentEntitled, unconfirmed } = came;
  // Everybody on a roster has a kind, so the machine always knows who votes.
  if (!entitled.known || !presentEntitled.known) return { ...noCounts, expected, attended };
  const open = unconfirmed.filter(({ person }) => roll.value.voters.has(person)).length;
  const voters = { entitled: entitled.value, present: presentEntitled.value };
  return { expected, attended, ...voters, open };
}

/** What may be absent from a draft and must not be from a record. */
const gaps: ReadonlySet<string> = new Set(['form/missing', 'form/too-few']);

function checkContent(
  { finished, problems: found }: Inspection,
  activity: Activity,
  { content }: DraftPart,
  i: number,
): Readonly<Record<string, unknown>> {
  const taken = validate(activity.form, content);
  if (taken.ok) return taken.value;
  const wrong = taken.problems.filter((one) => finished || !gaps.has(one.code));
  found.push(...wrong.map((one) => ({ ...one, at: `parts.${i}.content.${one.at ?? ''}` })));
  // Only gaps are left: everything that is there has passed its field.
  return content;
}

function checkBallot(
  { draft, ahead, finished, unit }: Inspection,
  activity: Activity,
  part: DraftPart,
  ballot: DraftBallot,
  counts: Counts,
  at: string,
): Problem[] {
  const { rule: id } = ballot;
  if (!isVoteRuleId(id) || !activity.votes.includes(id)) {
    return [problems.otherVoteRule(activity.name, activity.votes.join('、'), `${at}.rule`)];
  }
  if (ahead) return [problems.votedAhead(draft.heldOn, at)];
  // Without the counts of a number-only unit there is nothing yet to hold a vote against.
  if (unit.numberOnly && !part.numbers) return [];
  const present = counts.present + (finished ? 0 : counts.open);
  const dated = voteRuleOn(id, draft.heldOn);
  const rule = dated.state === 'value' ? dated.value : voteRules[id];
  return impossible(rule, { ...tallyOf(ballot), entitled: counts.entitled, present }, at);
}

/** Numbers that cannot be true. A vote that only failed, or was too small to count, is kept. */
function impossible(rule: VoteRule, tally: Tally, at: string): Problem[] {
  const decided = decide(rule, tally);
  if (decided.ok) return [];
  return decided.problems.map((one) => {
    const field = one.at === 'entitled' || one.at === 'present' ? undefined : one.at;
    return { ...one, at: field === undefined ? at : `${at}.${field}` };
  });
}

function tallyOf({ yes, no, abstain, written = 0 }: DraftBallot) {
  return { yes, no, abstain, written };
}

function savedBallot(ballot: DraftBallot, subject: string, counts: Counts): SavedBallot {
  const { entitled, present } = counts;
  const { rule, declared = null } = ballot;
  return { subject, rule, entitled, present, ...tallyOf(ballot), declared };
}
