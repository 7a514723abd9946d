import { type BallotVerdict, judgeBallot } from '../../engines/activity/define.ts';
import type { ActivityFact, Answer, BallotFact, Headcount } from '../../kernel/facts.ts';
import { guestsLeftOut, membersPresent } from '../../kernel/membersPresent.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { VoteRule } from '../../kernel/voteRules.ts';

/** Votes and ballots that a count names, added up; null where it names no vote in favour. */
export function votesCast({ yes, no, abstain, invalid }: BallotFact): number | null {
  return yes === undefined ? null : yes + (no ?? 0) + (abstain ?? 0) + (invalid ?? 0);
}

/** Whether a vote says any number at all. */
export function isCounted({ entitled, returned, yes }: BallotFact): boolean {
  return (entitled ?? returned ?? yes) !== undefined;
}

/**
 * Whether a vote carries. Where it does not say itself who was entitled and who came, heads are
 * counted, and who of them has no vote may not be known: more in favour than half of all heads
 * carry all the same, and it fails only when it fails however many have none.
 */
export function ballotVerdict(
  rule: VoteRule,
  ballot: BallotFact,
  record: ActivityFact,
  voteless: Answer<number>,
): BallotVerdict {
  const judged = (count: number) => judgeBallot(rule, ballot, record, count);
  if (voteless.known) return judged(voteless.value);
  const [ofAll, ofAny] = [judged(0), judged(Number.POSITIVE_INFINITY)];
  if (ofAll.state !== 'fails') return ofAll;
  return ofAny.state === 'fails' ? ofAny : { state: 'unknown', missing: voteless.missing };
}

/** Those whom a vote counts, by the largest number that it names. */
function countedIn(ballot: BallotFact, record: ActivityFact): number | null {
  const cast = isHeadsOnly(ballot, record) ? null : votesCast(ballot);
  const counts = [ballot.entitled, ballot.returned, cast].filter((n) => typeof n === 'number');
  return counts.length === 0 ? null : Math.max(...counts);
}

/**
 * 一致通过 with 20 present reads as 20 in favour: such a number counts heads, and says nothing of who
 * raised a hand.
 */
function isHeadsOnly(ballot: BallotFact, record: ActivityFact): boolean {
  const { yes, no, abstain, invalid } = ballot;
  const split = no !== undefined || abstain !== undefined || invalid !== undefined;
  return yes !== undefined && yes === membersPresent(record) && !split;
}

/** Why a vote must have counted members who have none; null where it need not. */
export function votersFault(
  ballot: BallotFact,
  record: ActivityFact,
  roll: Headcount,
): Text | null {
  const counted = countedIn(ballot, record) ?? 0;
  const voters = possibleVoters(roll);
  // More than all members is no matter of who may vote.
  if (counted <= voters || counted > roll.all) return null;
  const [zh, en] = roll.undetermined > 0 ? ['至多', 'at most '] : ['', ''];
  return text(
    `“${ballot.subject}”把预备党员计入表决：计${counted}人，当日正式党员${zh}${voters}人`,
    `“${ballot.subject}”: ${counted} counted as voters, of ${en}${voters} formal members`,
  );
}

/** Heads that may be those of probationary members too. */
export function mayCountVoteless(
  ballot: BallotFact,
  record: ActivityFact,
  roll: Headcount,
): boolean {
  const heads = ballot.yes ?? 0;
  return isHeadsOnly(ballot, record) && heads > possibleVoters(roll) && heads <= roll.all;
}

/** Of whom the source does not say whether he is formal may be. */
function possibleVoters({ formal, undetermined }: Headcount): number {
  return formal + undetermined;
}

/** Why a count cannot be right; null where nothing speaks against it. */
export function tallyFault(ballot: BallotFact, record: ActivityFact): Text | null {
  const { subject, returned, no, abstain } = ballot;
  const cast = votesCast(ballot);
  if (cast === null) return null;
  // What the record leaves out may be the rest.
  const isWhole = no !== undefined && abstain !== undefined;
  if (returned !== undefined && (cast > returned || (isWhole && cast < returned))) {
    const zh = `“${subject}”各项票数合计${cast}张，收回${returned}张，两数不等`;
    return text(zh, `“${subject}”: ${cast} votes in all, ${returned} ballots returned`);
  }
  const present = ballot.present ?? membersPresent(record);
  if (present === null || cast <= present) return null;
  const left = ballot.present === undefined ? guestsLeftOut(record) : text('', '');
  const zh = `“${subject}”各项票数合计${cast}张，多于实到${present}人${left.zh}`;
  const en = `“${subject}”: ${cast} votes in all, more than the ${present} present${left.en}`;
  return text(zh, en);
}
