import { type CaseVerdict, unknownOf } from '../../engines/norm/define-case.ts';
import type { CaseFact, StepFact, StepVote } from '../../kernel/facts.ts';
import { tallyOf } from '../../kernel/stepVote.ts';
import { type Text, text } from '../../kernel/text.ts';
import { isVoteRuleId, voteRuleOn } from '../../kernel/voteRules.ts';
import { decide } from '../../kernel/votes.ts';
import { countOpinions } from '../../kernel/writtenOpinions.ts';
import { takenOf } from './devJudgements.ts';

/** Votes of the general meeting in the admission of a member, by the rule of their own day. */
export interface VotedStep extends StepFact {
  readonly vote: StepVote;
}

/** Steps that a general meeting decided by vote. */
export function votesOf(one: CaseFact): readonly VotedStep[] {
  return [...takenOf(one, 'admission'), ...takenOf(one, 'confirmation')].flatMap((taken) =>
    taken.vote === undefined ? [] : { ...taken, vote: taken.vote },
  );
}

/** Ways in which a meeting ends without what was put to the vote. */
const notCarried: readonly string[] = ['refused', 'undecided'];

export function isCarried({ outcome }: StepFact): boolean {
  return outcome !== undefined && !notCarried.includes(outcome);
}

/** Written opinions that the record counts although the meeting had begun. */
export function lateOpinions({ vote }: VotedStep): number {
  if (vote.startsAt === undefined) return 0;
  return countOpinions(vote.opinions ?? [], vote.startsAt, new Set()).late.length;
}

/** What a record of a vote does not say, so that nobody can tell. */
export function unreadable(taken: VotedStep): CaseVerdict | null {
  if (!isCarried(taken) || tallyOf(taken.vote) !== null) return null;
  return unknownOf(
    text(
      '没有读到应到、实到有表决权人数或赞成票数',
      'who may vote, who came or the votes were not read',
    ),
  );
}

/** Why what is on record as passed did not pass; null where it did. */
export function failing(taken: VotedStep): Text | null {
  const { rule: id } = taken.vote;
  const tally = tallyOf(taken.vote);
  const rule = isVoteRuleId(id) ? voteRuleOn(id, taken.on) : null;
  if (!isCarried(taken) || tally === null || rule?.state !== 'value') return null;
  const verdict = decide(rule.value, tally);
  if (!verdict.ok) return verdict.problems[0].message;
  return verdict.value.passed ? null : verdict.value.why;
}
