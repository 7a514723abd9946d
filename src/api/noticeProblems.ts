import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export const notPlanned: Problem = {
  code: 'notice/not-planned',
  message: text(
    '只有还没有开的活动才发通知。',
    'Only of what is still to be held a notice is sent.',
  ),
  cure: text('请核对活动日期和状态。', 'Check the day and the state of the gathering.'),
};

export const nobodyExpected: Problem = {
  code: 'notice/nobody',
  message: text(
    '这次活动没有列出应到人员（只登记人数的单位不列姓名），不能发站内通知。',
    'Nobody is listed as expected, as in units of which only counts are kept: no notice can be sent.',
  ),
  cure: text('请打印通知，当面或电话告知。', 'Print the notice, hand it over or telephone.'),
};

export const sentAlready: Problem = {
  code: 'notice/sent-already',
  message: text(
    '通知已经发过，时间、地点、要求和人员都没有变化。',
    'It was sent already; day, place, people and what to prepare are the same.',
  ),
  cure: text(
    '没有答复的请电话提醒；改了时间或地点，系统会自动再发。',
    'Telephone those who did not answer. A change of time or place is sent by itself.',
  ),
};

export const noticeOver: Problem = {
  code: 'notice/over',
  message: text(
    '这次活动已经开过、取消或改期，不能再这样答复。',
    'It is over, cancelled or moved: it cannot be answered like this.',
  ),
  cure: text('请刷新后按最新的通知答复。', 'Reload, and answer the last notice.'),
};

export const reasonMissing: Problem = {
  code: 'notice/reason-missing',
  message: text('请假没有写原因。', 'Leave is asked for without a reason.'),
  cure: text('请写明原因，如值班备勤、出差、生病。', 'Say why: on duty, travelling, ill.'),
  at: 'reason',
};

export function noSuchSitting(count: number): Problem {
  return {
    code: 'notice/no-such-sitting',
    message: text(
      `这次活动共${count}场，没有这一场；只有一场的不用分场通知。`,
      `It is held in ${count} sittings, and not in this one; of a single sitting none is told apart.`,
    ),
    cure: text('请刷新后重新选择场次。', 'Reload, and choose a sitting again.'),
  };
}

export const notExpected: Problem = {
  code: 'notice/not-expected',
  message: text(
    '所选的人中有不在应到名单上的。',
    'Somebody was chosen who is not among those expected.',
  ),
  cure: text('请刷新后重新选择人员。', 'Reload, and choose again.'),
};
