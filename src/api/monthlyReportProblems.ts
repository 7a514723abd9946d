import type { IsoDate } from '../kernel/date.ts';
import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export function monthNotOver(month: string): Problem {
  return {
    code: 'report/month-not-over',
    message: text(`${month}还没有过完。`, `${month} is not over yet.`),
    cure: text('请选已经过完的月份。', 'Choose a month that is over.'),
    at: 'month',
  };
}

export const notACommittee: Problem = {
  code: 'report/not-a-committee',
  message: text(
    '月通报由党委、党总支编写，所选单位下面没有党组织。',
    'Committees and general branches report; nothing stands below this unit.',
  ),
  cure: text('请选一级党委或者党总支。', 'Choose a committee or a general branch.'),
  at: 'unit',
};

export function nothingDue(unit: string, month: string): Problem {
  return {
    code: 'report/nothing-due',
    message: text(
      `${unit}所辖党组织${month}没有应做的事项，没有内容可通报。`,
      `Nothing was due below ${unit} in ${month}: there is nothing to report.`,
    ),
    cure: text('请核对单位和月份。', 'Check unit and month.'),
    at: 'month',
  };
}

export const alreadyIssued: Problem = {
  code: 'report/taken',
  message: text(
    '这个月的通报已经下发过。',
    'The report of this unit on this month was issued before.',
  ),
  cure: text('请从列表中打开它。', 'Open it from the list.'),
  at: 'month',
};

export function closed(goesUpOn: IsoDate): Problem {
  return {
    code: 'report/closed',
    message: text(
      `征求意见已经结束：${goesUpOn}起可以上报。`,
      `It is too late to answer: from ${goesUpOn} on the report may go up.`,
    ),
    cure: text(
      '请直接与下发通报的党委联系；缺项仍可以补正。',
      'Talk to the committee that issued it; the gap may still be repaired.',
    ),
  };
}

export function notYet(goesUpOn: IsoDate): Problem {
  return {
    code: 'report/not-yet',
    message: text(
      `还在征求意见，${goesUpOn}起才能上报。`,
      `The units still have time: it may go up from ${goesUpOn} on.`,
    ),
    cure: text(`请到${goesUpOn}再上报。`, `Send it up on ${goesUpOn} or later.`),
  };
}

export const alreadySent: Problem = {
  code: 'report/sent',
  message: text('这份通报已经上报。', 'This report went up before.'),
  cure: text('请打开它查看上报的内容。', 'Open it to see what went up.'),
};

export const nothingSaid: Problem = {
  code: 'report/nothing-said',
  message: text('没有写说明。', 'Nothing is said.'),
  cure: text('请用一两句话写明情况。', 'Say in a sentence or two how it is.'),
  at: 'answer',
};
