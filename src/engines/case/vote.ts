import type { StepFact } from '../../kernel/facts.ts';
import { tallyOf } from '../../kernel/stepVote.ts';
import { type Text, text } from '../../kernel/text.ts';
import { voteRuleOn } from '../../kernel/voteRules.ts';
import { decide } from '../../kernel/votes.ts';
import { type Fault, faultOf } from './fault.ts';
import { outcomeOf } from './progress.ts';
import type { Step } from './types.ts';

const counts = text(
  '应到、实到有表决权人数和各项票数',
  'how many may vote, how many came, and each count of votes',
);

function missingVote(says: Text): readonly Fault[] {
  return [faultOf('vote-missing', says, counts)];
}

/** Whether the vote says what the step says it said, by the rule of the step's own day. */
export function voteFaults(step: Step, taken: StepFact): readonly Fault[] {
  const outcome = outcomeOf(step, taken);
  if (step.vote === undefined || outcome === undefined || outcome.vote === 'none') return [];
  const rule = voteRuleOn(step.vote.rule, taken.on);
  if (rule.state !== 'value') return [];
  if (taken.vote === undefined) return missingVote(text('没有表决记录', 'no vote is on record'));
  const tally = tallyOf(taken.vote);
  if (tally === null)
    return missingVote(text('表决记录不全', 'the record of the vote is not whole'));
  const verdict = decide(rule.value, tally);
  if (!verdict.ok)
    return verdict.problems.map(({ message }) => faultOf('vote-failed', message, counts));
  const { passed, why } = verdict.value;
  if (passed === (outcome.vote === 'carried')) return [];
  return [faultOf('vote-failed', why, text('重新表决', 'another vote'))];
}
