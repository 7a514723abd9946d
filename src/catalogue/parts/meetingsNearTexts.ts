import { listed, type Text, text } from '../../kernel/text.ts';
import type { Matters } from './importantMatters.ts';
import type { Meeting } from './meetingsNear.ts';

/** What the rules say that look for another meeting before or after one. */
export const noDate = text('没有写日期', 'the record has no date');

export const unread = text('有的会议没有读到内容', 'the content of some meetings was not read');

export const open = text(
  '会议记录没有写明是否研究过主题',
  'the records of meetings do not say whether the topic was settled',
);

export function notWhole({ kind }: Meeting, days: number): Text {
  return text(
    `之前${days}天的${kind.name.zh}没有全部读到`,
    `not every ${kind.name.en} of the ${days} days before was read`,
  );
}

export function noneHeld({ kind }: Meeting, days: number): Text {
  return text(
    `之前${days}天内没有${kind.name.zh}的记录，看不到主题是怎样确定的`,
    `no record of a ${kind.name.en} in the ${days} days before: how the topic was settled cannot be seen`,
  );
}

export function noTopic({ kind }: Meeting, times: number, days: number): Text {
  return text(
    `之前${days}天内${kind.name.zh}${times}次，记录都没有提到主题党日`,
    `${kind.name.en}: ${times} in the ${days} days before, and no record speaks of the theme day`,
  );
}

function quoted(matters: Matters): Text {
  const each = [...matters.values()].map((words) => `“${words.slice(0, 40)}”`);
  return listed(each.map((words) => text(words, words)));
}

export function notDiscussed(matters: Matters, days: number): Text {
  const { zh, en } = quoted(matters);
  return text(
    `${zh}：之前${days}天内没有支委会讨论的记录`,
    `${en}: no record of a discussion by the committee in the ${days} days before`,
  );
}

export function decidedAlone(matters: Matters, days: number): Text {
  const { zh, en } = quoted(matters);
  return text(
    `支委会直接作了决定：${zh}；前后${days}天内没有党员大会讨论表决的记录`,
    `decided by the committee itself: ${en}; no record within ${days} days of a general meeting’s vote`,
  );
}

export function assemblyOpen(days: number): Text {
  return text(
    `前后${days}天的党员大会没有全部读到，或者时间未到`,
    `not every general meeting within ${days} days was read, or the time is not over yet`,
  );
}
