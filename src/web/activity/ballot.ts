import type { IsoDate } from '../../kernel/date.ts';
import { type Text, text } from '../../kernel/text.ts';
import { isVoteRuleId, voteRuleOn } from '../../kernel/voteRules.ts';
import { decide, type Verdict } from '../../kernel/votes.ts';
import type { BallotValues } from './draft.ts';
import type { Counts } from './marks.ts';

/** What can be said of a vote while it is typed. */
export interface Judged {
  readonly tone: 'passed' | 'failed' | 'wrong' | 'open';
  readonly says: Text;
}

const noRule = text('当日没有这条表决规则，不作判断。', 'No such vote rule on that day.');

function needs({ presentNeeded, yesNeeded }: Verdict): Text {
  return text(
    `需至少${presentNeeded}名有表决权的人到会，至少${yesNeeded}票赞成。`,
    `Needs ${presentNeeded} voters present and ${yesNeeded} votes in favour.`,
  );
}

function stillOpen(open: number): Text {
  if (open === 0) return text('', '');
  return text(
    `还有${open}名有表决权的人未确认是否到会，结论可能变化。`,
    ` ${open} voters are still unconfirmed: this may change.`,
  );
}

/** By the rule of the day, with its arithmetic in words; what cannot be true is said at once. */
export function judgeTyped(ballot: BallotValues, counts: Counts, heldOn: IsoDate): Judged {
  const { rule: id = '', yes, no = 0, abstain = 0, written = 0 } = ballot;
  const rule = isVoteRuleId(id) ? voteRuleOn(id, heldOn) : null;
  if (rule?.state !== 'value') return { tone: 'open', says: noRule };
  const { entitled, present, open } = counts;
  const typed = { yes: yes ?? 0, no, abstain, written };
  const verdict = decide(rule.value, { entitled, present, ...typed });
  const late = stillOpen(open);
  if (!verdict.ok) {
    const [first] = verdict.problems;
    const says = text(`${first.message.zh}。${late.zh}`, `${first.message.en}.${late.en}`);
    return { tone: open > 0 ? 'open' : 'wrong', says };
  }
  const { why, passed } = verdict.value;
  if (yes === undefined) return { tone: 'open', says: needs(verdict.value) };
  const says = text(`${why.zh}。${late.zh}`, `${why.en}.${late.en}`);
  if (open > 0) return { tone: 'open', says };
  return { tone: passed ? 'passed' : 'failed', says };
}
