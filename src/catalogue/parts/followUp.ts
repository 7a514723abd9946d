import { type IsoDate, isIsoDate } from '../../kernel/date.ts';
import type { ActivityFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import { saysNothing } from './saysNothing.ts';
import { voteRuleFor } from './voteWords.ts';

/** What a follow-up must say, and how the words of a resolution say it themselves. */
const parts = {
  owner: {
    name: text('责任人', 'who sees to it'),
    words:
      /由.{1,20}?(?:负责|牵头|落实|承办|办理|组织|跟进|完成|起草|拟定)|(?:责任人|牵头人|负责人|承办人|责任单位)|(?:委员|书记|组长|同志|\p{Script=Han}{2,3})(?:具体)?(?:负责|牵头)/u,
  },
  due: {
    name: text('完成时限', 'until when'),
    words:
      /(?:[\d一二三四五六七八九十]+[年月日号周天]|年|月|季度?|周|节|会)(?:之?前|底|末|内)|年内|立即|即日|当场|下次|长期|每[月季周年]|完成时限|截止/,
  },
} as const;

const plainVotes: ReadonlySet<string> = new Set(['V1', 'V4']);

/**
 * Decisions that somebody has to carry out. Admissions, elections and discipline are not among
 * them: their own steps follow from the act.
 */
function toBeCarriedOut({ resolutions, ballots }: ActivityFact): readonly string[] {
  const written = (resolutions ?? []).filter((one) => !saysNothing(one) && one.trim() !== '略');
  const passed = (ballots ?? []).filter(
    ({ declared, rule }) => declared === 'passed' && plainVotes.has(rule),
  );
  const all = written.length > 0 ? written : passed.map(({ subject }) => subject);
  return all.filter((one) => voteRuleFor(one) === 'V1');
}

export interface FollowUpGaps {
  readonly missing: readonly Text[];
  readonly unread: readonly Text[];
}

/** What the follow-up of a record lacks, and what its source does not say. */
export function followUpGaps(record: ActivityFact, asOf: IsoDate): FollowUpGaps {
  const decided = toBeCarriedOut(record);
  const missing: Text[] = [];
  const unread: Text[] = [];
  if (decided.length === 0) return { missing, unread };
  const words = decided.join('\n').normalize('NFKC');
  for (const key of ['owner', 'due'] as const) {
    const said = record.followUp?.[key];
    if (parts[key].words.test(words)) continue;
    if (said === undefined) unread.push(parts[key].name);
    else if (saysNothing(said)) missing.push(parts[key].name);
  }
  if (isOverdue(record, asOf)) missing.push(text('落实反馈', 'what came of it'));
  return { missing, unread };
}

/** The day has passed by which it was to be done, and nobody has said what came of it. */
function isOverdue({ followUp }: ActivityFact, asOf: IsoDate): boolean {
  const { due, outcome } = followUp ?? {};
  return isIsoDate(due) && due < asOf && outcome !== undefined && saysNothing(outcome);
}
