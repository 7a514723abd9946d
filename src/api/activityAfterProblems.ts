import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export const ownRecord: Problem = {
  code: 'activity/own-record',
  message: text(
    '这条记录您自己写过，不能由您审核。',
    'You wrote this record, or a part of it: somebody else reviews it.',
  ),
  cure: text('请由另一位有审核权限的人审核。', 'Ask another person who may review this unit.'),
};

export const notRecorded: Problem = {
  code: 'activity/not-recorded',
  message: text('还没有登记（或已撤销），不能审核。', 'It is not recorded (or was withdrawn).'),
  cure: text('请等登记以后再审核。', 'Review it once it is recorded.'),
};

export const hasCommittee: Problem = {
  code: 'activity/has-committee',
  message: text(
    '这个支部设有支委会，或者没有登记任职，不由主持人确认。',
    'This unit has a committee, or nobody in office is on record: its host does not confirm.',
  ),
  cure: text(
    '请由上级有审核权限的人审核；任职没有登记的，先登记任职。',
    'Somebody above who may review does; where nobody in office is on record, enter that first.',
  ),
};

export const saidAlready: Problem = {
  code: 'activity/said-already',
  message: text('这一版已经有人审核或确认过。', 'Somebody has spoken of this state already.'),
  cure: text('请刷新后看审核意见。', 'Reload, and read what was said.'),
};

export const noteMissing: Problem = {
  code: 'activity/note-missing',
  message: text('退回时没有写要补正什么。', 'It is returned without a word on what it lacks.'),
  cure: text('请写明缺什么、怎样补正。', 'Say what is lacking and what to do about it.'),
  at: 'note',
};

export const noSuchResolution: Problem = {
  code: 'activity/no-such-resolution',
  message: text('这次活动没有这条决议。', 'There is no such resolution here.'),
  cure: text('记录可能刚被更正，请刷新后再填。', 'The record may have been corrected: reload it.'),
  at: 'resolution',
};

export function closedWrongly(doneOn: string): Problem {
  return {
    code: 'activity/closed-wrongly',
    message: text(
      `办结日期${doneOn}不对：不能早于会议，也不能晚于今天。`,
      `${doneOn} cannot be the day: it lies before the meeting or after today.`,
    ),
    cure: text('请核对办结日期；还没办完的，只写进展。', 'Check the day, or leave it out.'),
    at: 'doneOn',
  };
}

/** `make-ups` concern people who were expected at what can be made up for, and missed it. */
export const nothingMissed: Problem = {
  code: 'activity/nothing-missed',
  message: text(
    '所选的人没有缺席可以补的内容：只有党课、主题党日可以补，到会的人不用补。',
    'Somebody chosen has nothing to make up for: only lessons and theme days that were missed can be.',
  ),
  cure: text(
    '请核对到会情况；记错的先更正记录。',
    'Check the attendance, and correct the record first where it is wrong.',
  ),
  at: 'persons',
};

export function madeUpWrongly(on: string): Problem {
  return {
    code: 'activity/made-up-wrongly',
    message: text(
      `补课日期${on}不对：不能早于活动日期，也不能在今天之后。`,
      `${on} cannot be: it lies before the gathering, or after today.`,
    ),
    cure: text('请核对日期。', 'Check the day.'),
    at: 'on',
  };
}
