import type { IsoDate } from '../kernel/date.ts';
import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export function noDutyTable(sheets: readonly string[]): Problem {
  return {
    code: 'duty/no-table',
    message: text(
      `文件里没有认出值班表（工作表：${sheets.join('、')}）。`,
      `No duty table was recognised in the file (sheets: ${sheets.join(', ')}).`,
    ),
    cure: text(
      '可用三种样式：一行一人一天（姓名、日期、班次）；一行一人、每天一列；一行一天、有“值班领导”“值班民警”等列。隐藏的工作表请先取消隐藏。',
      'Three forms are read: a row per person and day (姓名, 日期, 班次); a row per person with a column per day; a row per day with columns such as 值班领导 and 值班民警. Show hidden sheets first.',
    ),
  };
}

export const numberOnly: Problem = {
  code: 'duty/number-only',
  message: text(
    '这个单位按规定只记人数、不记姓名，不能导入值班表。',
    'Of this unit only counts are kept, no names, so a duty table cannot be imported.',
  ),
  cure: text(
    '请按人数安排；到会情况登记人数即可。',
    'Plan by numbers; attendance is recorded as counts.',
  ),
  at: 'unit',
};

export const noSuchMonth: Problem = {
  code: 'duty/no-such-month',
  message: text('月份不对。', 'There is no such month.'),
  cure: text('请写成 2026-11 这样的年月。', 'Write year and month, such as 2026-11.'),
  at: 'month',
};

export function monthGone(month: string, from: string): Problem {
  return {
    code: 'duty/month-gone',
    message: text(
      `${month}的值班表已过保存期，不再导入。`,
      `The table of ${month} is past the time for which tables are kept.`,
    ),
    cure: text(`请导入${from}及以后的月份。`, `Import ${from} or a later month.`),
    at: 'month',
  };
}

export function titleSaysOther(said: string, month: string): Problem {
  return {
    code: 'duty/title-other-month',
    message: text(
      `表的标题写的是${said}，您选的是${month}。`,
      `The title says ${said}, and you chose ${month}.`,
    ),
    cure: text('请改选月份，或换一张表。', 'Choose the other month, or another table.'),
  };
}

export function notOfMonth(written: string, month: string): Problem {
  return {
    code: 'duty/other-month',
    message: text(`“${written}”不在${month}里。`, `"${written}" does not lie in ${month}.`),
    cure: text(
      '跨月的表请按月各导入一次；本次不导入这些日子。',
      'Import a table that spans two months once for each; these days stay out.',
    ),
  };
}

export function noDay(written: string): Problem {
  return {
    code: 'duty/no-day',
    message: text(`“${written}”不是日期。`, `"${written}" is no day.`),
    cure: text('请写成 2026-11-03 或 11月3日。', 'Write 2026-11-03 or 11月3日.'),
  };
}

export function noShift(name: string): Problem {
  return {
    code: 'duty/no-shift',
    message: text(`没有写${name}的班次。`, `The shift of ${name} is missing.`),
    cure: text('请补上班次，如 值、夜、休。', 'Write the shift, such as 值, 夜 or 休.'),
  };
}

export function unknownName(name: string): Problem {
  return {
    code: 'duty/unknown-name',
    message: text(
      `当月名册上没有“${name}”。`,
      `Nobody called "${name}" stands on the roster of that month.`,
    ),
    cure: text(
      '不在名册上的（如群众）不用导入；写错的请改正；新来的请先登记进名册。',
      'Whoever is not on the roster stays out; correct a wrong name; enrol who is new first.',
    ),
  };
}

export function notThatDay(name: string, on: IsoDate): Problem {
  return {
    code: 'duty/not-that-day',
    message: text(`${name}在${on}不在名册上。`, `${name} is not on the roster on ${on}.`),
    cure: text('请核对日期，或先在名册中调整。', 'Check the day, or correct the roster first.'),
  };
}

export function namesakes(name: string, count: number): Problem {
  return {
    code: 'duty/namesakes',
    message: text(
      `名册上有${count}个“${name}”，分不清是谁。`,
      `The roster has ${count} people called "${name}".`,
    ),
    cure: text(
      '请在姓名后写上警号，如“张伟（123456）”，再导入。',
      'Write the police number behind the name, such as 张伟（123456）, and import again.',
    ),
  };
}

export function twoShifts(name: string, on: IsoDate, words: readonly string[]): Problem {
  return {
    code: 'duty/two-shifts',
    message: text(
      `${name}在${on}写了不同的班次：${words.join('、')}。`,
      `${name} has different shifts on ${on}: ${words.join(', ')}.`,
    ),
    cure: text('请只留一个。', 'Keep one of them.'),
  };
}

export function unsaid(words: readonly string[]): Problem {
  return {
    code: 'duty/meaning-unsaid',
    message: text(
      `还没有说明这些班次的意思：${words.join('、')}。`,
      `Nobody has said what these shifts mean: ${words.join(', ')}.`,
    ),
    cure: text(
      '请在“班次的意思”里逐个选定后再导入。',
      'Choose a meaning for each of them, then commit.',
    ),
    at: 'meanings',
  };
}

export const noShifts: Problem = {
  code: 'duty/nothing',
  message: text('没有一个班次可以导入。', 'There is no shift to import.'),
  cure: text('请按所列问题改正后重新导入。', 'Mend what is listed and import again.'),
};
