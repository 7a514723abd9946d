import type { Cite } from './cite.ts';
import { type Problem, type Result, settle } from './result.ts';
import { type Text, text } from './text.ts';
import type { Threshold, VoteRule } from './voteRules.ts';

/** What was counted. Every field is a number of persons or ballots, whole and not negative. */
export interface Tally {
  /** 应到会: persons with the right to vote (E). */
  readonly entitled: number;
  /** 实到会: those of them who came (A). */
  readonly present: number;
  /** Votes of those present; written opinions are not among them. */
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Opinions in favour handed in in writing before the meeting by those who did not come. */
  readonly written?: number;
  readonly invalid?: number;
  readonly issued?: number;
  readonly returned?: number;
}

export interface Verdict {
  readonly outcome: 'passed' | 'not-passed' | 'no-quorum' | 'void';
  /** Attendance was valid. */
  readonly quorum: boolean;
  readonly passed: boolean;
  /** The least number of persons present that makes the vote valid. */
  readonly presentNeeded: number;
  /** The least number of votes in favour that passes. */
  readonly yesNeeded: number;
  /** Votes in favour, written ones included. */
  readonly inFavour: number;
  /** The arithmetic, as a reader would do it. */
  readonly why: Text;
  /** The basis of the requirement that decided. */
  readonly cites: readonly Cite[];
}

const fields: Readonly<Record<keyof Tally, Text>> = {
  entitled: text('应到人数', 'number entitled'),
  present: text('实到人数', 'number present'),
  yes: text('赞成票', 'votes in favour'),
  no: text('反对票', 'votes against'),
  abstain: text('弃权票', 'abstentions'),
  written: text('书面赞成意见', 'written opinions in favour'),
  invalid: text('无效票', 'invalid ballots'),
  issued: text('发出票数', 'ballots issued'),
  returned: text('收回票数', 'ballots returned'),
};

/** The least count that meets the share: whole numbers only, so a half is never rounded. */
export function leastCount(threshold: Threshold, base: number): number {
  const share = base * threshold.numerator;
  const whole = Math.floor(share / threshold.denominator);
  if (threshold.compare === 'more-than') return whole + 1;
  return share % threshold.denominator === 0 ? whole : whole + 1;
}

function impossible(code: string, at: keyof Tally, zh: string, en: string): Problem {
  return {
    code: `vote/${code}`,
    message: text(zh, en),
    cure: text(
      '请核对签到和计票单后更正',
      'Check the sign-in sheet and the tally sheet, then correct',
    ),
    at,
  };
}

function brokenCounts(tally: Tally): Problem[] {
  const problems: Problem[] = [];
  for (const [key, name] of Object.entries(fields)) {
    const at = key as keyof Tally;
    const value = tally[at];
    if (value === undefined || (Number.isSafeInteger(value) && value >= 0 && value <= 1e9))
      continue;
    const zh = `${name.zh}应为不小于0的整数，填的是 ${value}`;
    const en = `The ${name.en} must be a whole number of at least 0, not ${value}`;
    problems.push(impossible('not-a-count', at, zh, en));
  }
  return problems;
}

function rollProblems(tally: Tally): Problem[] {
  const { entitled, present, issued } = tally;
  const problems: Problem[] = [];
  if (entitled === 0) {
    const zh = '应到人数为0，无人有表决权';
    problems.push(impossible('nobody-entitled', 'entitled', zh, 'Nobody is entitled to vote'));
  }
  if (present > entitled) {
    const zh = `实到${present}人，多于应到${entitled}人`;
    const en = `${present} were present, more than the ${entitled} entitled`;
    problems.push(impossible('more-present-than-entitled', 'present', zh, en));
  }
  if (issued !== undefined && issued > present) {
    const zh = `发出${issued}张票，多于实到${present}人`;
    const en = `${issued} ballots were issued, more than the ${present} present`;
    problems.push(impossible('more-issued-than-present', 'issued', zh, en));
  }
  return problems;
}

function countProblems(rule: VoteRule, tally: Tally): Problem[] {
  const { entitled, present, yes, no, abstain, written = 0, invalid = 0, returned } = tally;
  const problems: Problem[] = [];
  const absent = Math.max(0, entitled - present);
  if (written > 0 && rule.written.value === 'refused') {
    const zh = `${rule.name.zh}不计书面意见，却记有${written}票`;
    const en = `${rule.name.en}: written opinions do not count, yet ${written} are recorded`;
    problems.push(impossible('written-not-allowed', 'written', zh, en));
  } else if (written > absent) {
    const zh = `书面赞成${written}票，多于缺席${absent}人`;
    const en = `${written} written opinions, more than the ${absent} absent`;
    problems.push(impossible('more-written-than-absent', 'written', zh, en));
  }
  const ballots = returned ?? present;
  const counted = yes + no + abstain + invalid;
  if (counted > ballots) {
    const of = returned === undefined ? text('实到人数', 'present') : text('收回票数', 'returned');
    const zh = `赞成${yes}、反对${no}、弃权${abstain}、无效${invalid}，合计${counted}，多于${of.zh}${ballots}`;
    const en = `${yes} for, ${no} against, ${abstain} abstaining and ${invalid} invalid make ${counted}, more than the ${ballots} ${of.en}`;
    problems.push(impossible('more-votes-than-ballots', 'yes', zh, en));
  }
  return problems;
}

/**
 * Numbers that cannot be true of any vote; a count that broke a rule of voting is not among them.
 */
function problemsOf(rule: VoteRule, tally: Tally): Problem[] {
  const broken = brokenCounts(tally);
  return broken.length > 0 ? broken : [...rollProblems(tally), ...countProblems(rule, tally)];
}

function asked(threshold: Threshold, base: number): Text {
  const least = leastCount(threshold, base);
  if (threshold.compare === 'at-least') return text(`至少${least}`, `at least ${least}`);
  return text(`超过${least - 1}`, `more than ${least - 1}`);
}

function sayAttendance(rule: VoteRule, tally: Tally): Text {
  const { entitled, present } = tally;
  const need = asked(rule.attendance.value, entitled);
  return text(
    `应到${entitled}人，需${need.zh}人到会，实到${present}人`,
    `${entitled} entitled, ${need.en} must be present, ${present} were`,
  );
}

function sayVotes(rule: VoteRule, tally: Tally, inFavour: number): Text {
  const { written = 0, present } = tally;
  const need = asked(rule.pass.value, tally[rule.pass.value.of]);
  const byPresent = rule.pass.value.of === 'present';
  const base = byPresent
    ? text(`按实到${present}人计，`, `of the ${present} present, `)
    : text('', '');
  const part =
    written === 0 ? text('', '') : text(`（含书面赞成${written}票）`, ` (${written} in writing)`);
  return text(
    `${base.zh}需${need.zh}票赞成，得${inFavour}票${part.zh}`,
    `${base.en}${need.en} votes in favour needed, ${inFavour} cast${part.en}`,
  );
}

const results: Readonly<Record<'passed' | 'not-passed' | 'no-quorum', Text>> = {
  passed: text('，通过', ': passed'),
  'not-passed': text('，未通过', ': not passed'),
  'no-quorum': text('，到会人数不足，表决无效', ': too few, so the vote is void'),
};

function judge(rule: VoteRule, tally: Tally): Verdict {
  const { present, yes, written = 0, returned } = tally;
  const presentNeeded = leastCount(rule.attendance.value, tally.entitled);
  const yesNeeded = leastCount(rule.pass.value, tally[rule.pass.value.of]);
  const inFavour = yes + written;
  const quorum = present >= presentNeeded;
  const numbers = { quorum, presentNeeded, yesNeeded, inFavour };
  const who = sayAttendance(rule, tally);
  if (!quorum) {
    const why = join(who, results['no-quorum']);
    return { ...numbers, outcome: 'no-quorum', passed: false, why, cites: rule.attendance.cites };
  }
  const issued = tally.issued ?? present;
  if (returned !== undefined && returned > issued) {
    const why = join(who, sayTooMany(issued, returned));
    return { ...numbers, outcome: 'void', passed: false, why, cites: rule.ballot.cites };
  }
  const passed = inFavour >= yesNeeded;
  const outcome = passed ? 'passed' : 'not-passed';
  const why = join(who, text('；', '; '), sayVotes(rule, tally, inFavour), results[outcome]);
  return { ...numbers, outcome, passed, why, cites: rule.pass.cites };
}

function sayTooMany(issued: number, returned: number): Text {
  return text(
    `；发出${issued}张票，收回${returned}张，收回多于发出，表决无效，应重新投票`,
    `; ${issued} ballots issued, ${returned} returned: more than issued, void, to be repeated`,
  );
}

function join(...parts: Text[]): Text {
  return text(parts.map((part) => part.zh).join(''), parts.map((part) => part.en).join(''));
}

/**
 * Decides one question, or one candidate, by its rule. Refuses a tally that cannot be true.
 *
 * Problems: `vote/not-a-count`, `vote/nobody-entitled`, `vote/more-present-than-entitled`,
 * `vote/more-issued-than-present`, `vote/written-not-allowed`, `vote/more-written-than-absent`,
 * `vote/more-votes-than-ballots`.
 */
export function decide(rule: VoteRule, tally: Tally): Result<Verdict> {
  return settle(judge(rule, tally), problemsOf(rule, tally));
}
