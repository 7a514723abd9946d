import type { IsoDate } from '../kernel/date.ts';
import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export const hasNoTerm: Problem = {
  code: 'term/no-term',
  message: text(
    '这类组织不经选举产生，没有任期。',
    'A unit of this kind is not elected and has no term.',
  ),
  cure: text('请选经选举产生的党组织。', 'Choose a unit that is elected.'),
  at: 'unit',
};

export function inFuture(today: IsoDate, at: string): Problem {
  return {
    code: 'term/in-future',
    message: text(`所填日期晚于今天（${today}）。`, `The day lies after today, which is ${today}.`),
    cure: text(
      '请在选举或发文之后，按实际日期登记。',
      'Enter it once it has happened, with its real day.',
    ),
    at,
  };
}

export function sameDay(on: IsoDate): Problem {
  return {
    code: 'term/same-day',
    message: text(`${on}已经登记过一届。`, `A term that begins on ${on} is on record already.`),
    cure: text(
      '登记有误的，请先在沿革里撤销那一条，再重新登记。',
      'If it is wrong, take it back in the history and enter it again.',
    ),
    at: 'on',
  };
}

export const yearsMissing: Problem = {
  code: 'term/years-missing',
  message: text(
    '这一天的任期没有统一年限，须填批复写明的年限。',
    'No usual length holds on that day: the years of the approval are needed.',
  ),
  cure: text('请按批复填写任期年限。', 'Enter the years that the approval names.'),
  at: 'years',
};

export const approvalMissing: Problem = {
  code: 'term/approval-missing',
  message: text(
    '选了“有批复”，还须填批复文号和批复日期。',
    'An approval needs its number and its day.',
  ),
  cure: text(
    '请补填；一时查不到的，选“暂未查到”。',
    'Enter both, or choose “not found” if they are not at hand.',
  ),
  at: 'approvalNo',
};

export function noTermOn(on: IsoDate): Problem {
  return {
    code: 'term/none-runs',
    message: text(`${on}没有登记在任的一届。`, `On ${on} no term is on record.`),
    cure: text(
      '请先登记本届换届结果（哪天选举产生），再登记公文。',
      'Record first on which day the present term began.',
    ),
    at: 'on',
  };
}

export const numberMissing: Problem = {
  code: 'term/number-missing',
  message: text('批复须有文号。', 'An approval needs its number.'),
  cure: text('请填批复文号。', 'Enter the number of the approval.'),
  at: 'documentNo',
};

export const untilMissing: Problem = {
  code: 'term/until-missing',
  message: text('没有填延期到哪一天。', 'It is not said until when the election may wait.'),
  cure: text('请按批复填写延期截止日。', 'Enter the last day that the approval names.'),
  at: 'until',
};

export function notLonger(ends: IsoDate): Problem {
  return {
    code: 'term/not-longer',
    message: text(
      `延期截止日须晚于届满日${ends}。`,
      `The election may wait only beyond ${ends}, on which the term is over.`,
    ),
    cure: text('请核对批复。', 'Compare with the approval.'),
    at: 'until',
  };
}

export const nobodyToRemind: Problem = {
  code: 'term/nobody-to-remind',
  message: text(
    '目前没有应提醒而未提醒的党组织。',
    'No unit is to be reminded that was not reminded.',
  ),
  cure: text('届满前六个月会列出，到时再打印。', 'Units show up six months before a term ends.'),
};

export const noAbove: Problem = {
  code: 'term/no-superior',
  message: text('没有登记上级党组织，无法起草公文。', 'No superior is on record to write to.'),
  cure: text('请先登记上级党组织。', 'Enter the superior first.'),
  at: 'unit',
};
