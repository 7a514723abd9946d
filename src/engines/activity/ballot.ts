import type { ActivityFact, BallotFact } from '../../kernel/facts.ts';
import { guestsLeftOut, membersPresent } from '../../kernel/membersPresent.ts';
import { type Text, text } from '../../kernel/text.ts';
import { isVoteRuleId, type VoteRule, voteRules } from '../../kernel/voteRules.ts';
import { leastCount } from '../../kernel/votes.ts';

/** Does a vote carry by its rule? `fails` only when no reading of the numbers lets it carry. */
export type BallotVerdict =
  | { readonly state: 'carries' }
  | { readonly state: 'fails'; readonly lacks: 'attendance' | 'votes'; readonly why: Text }
  | { readonly state: 'unknown'; readonly missing: Text };

interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * Judges a vote from what its record says. Where the record counts heads and not voters, those who
 * have no vote (`voteless`, such as probationary members) may or may not be among them: the numbers
 * become ranges, and what depends on it is unknown rather than wrong.
 */
export function judgeBallot(
  rule: VoteRule,
  ballot: BallotFact,
  record: ActivityFact,
  voteless: number,
): BallotVerdict {
  const entitled = rangeOf(ballot.entitled, record.expected, voteless);
  const present = rangeOf(ballot.present, membersPresent(record), voteless);
  if (entitled === null) return unknown('应到会有表决权的人数', 'the number entitled to vote');
  if (present === null) return unknown('实到会有表决权的人数', 'the number of voters present');
  const needed = needs(rule.attendance.value, entitled);
  if (present.most < needed.least) {
    return tooFew(entitled, needed.least, present, leftOut(ballot, record));
  }
  const yes = inFavour(ballot);
  if (yes === null) return unknown('赞成票数', 'the votes in favour');
  const base = rule.pass.value.of === 'entitled' ? entitled : present;
  const asked = needs(rule.pass.value, base);
  if (yes < asked.least) return notEnough(rule, base, asked.least, yes);
  const sure = present.least >= needed.most && yes >= asked.most;
  return sure
    ? { state: 'carries' }
    : unknown('应到、实到中有表决权的人数', 'how many of those counted may vote');
}

function rangeOf(
  exact: number | undefined,
  heads: number | null | undefined,
  voteless: number,
): Range | null {
  if (exact !== undefined) return { least: exact, most: exact };
  if (heads === undefined || heads === null) return null;
  return { least: Math.max(0, heads - voteless), most: heads };
}

function needs(threshold: VoteRule['pass']['value'], base: Range): Range {
  return { least: leastCount(threshold, base.least), most: leastCount(threshold, base.most) };
}

/** Written opinions count where the rule of the vote's own subject lets them. */
function inFavour(ballot: BallotFact): number | null {
  if (ballot.yes === undefined) return null;
  const own = isVoteRuleId(ballot.rule) ? voteRules[ballot.rule] : null;
  return ballot.yes + (own?.written.value === 'counted' ? (ballot.written ?? 0) : 0);
}

function unknown(zh: string, en: string): BallotVerdict {
  return { state: 'unknown', missing: text(`没有写明${zh}`, `the record does not say ${en}`) };
}

/** A vote that says itself how many voters came speaks of no guests. */
function leftOut(ballot: BallotFact, record: ActivityFact): Text {
  return ballot.present === undefined ? guestsLeftOut(record) : text('', '');
}

function tooFew(entitled: Range, needed: number, present: Range, left: Text): BallotVerdict {
  const came = text(`${present.most}人${left.zh}`, `${present.most}${left.en}`);
  const why = text(
    `应到${heads(entitled).zh}，实到${came.zh}，少于所需的${needed}人，到会人数不足`,
    `${came.en} of ${heads(entitled).en} came, fewer than the ${needed} needed for a vote`,
  );
  return { state: 'fails', lacks: 'attendance', why };
}

function notEnough(rule: VoteRule, base: Range, needed: number, yes: number): BallotVerdict {
  const of = rule.pass.value.of === 'entitled' ? text('应到', 'entitled') : text('实到', 'present');
  const why = text(
    `${of.zh}${heads(base).zh}，赞成${yes}票，少于所需的${needed}票`,
    `${yes} in favour of ${heads(base).en} ${of.en}, fewer than the ${needed} needed`,
  );
  return { state: 'fails', lacks: 'votes', why };
}

/** A number of persons; where it may hold some without a vote, it says so. */
function heads({ least, most }: Range): Text {
  if (least === most) return text(`${most}人`, `${most}`);
  const open = most - least;
  return text(
    `${most}人（其中至多${open}人没有表决权）`,
    `${most} (of whom up to ${open} have no vote)`,
  );
}
