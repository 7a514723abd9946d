import { text } from '../../kernel/text.ts';

export const weekdays = [
  text('周一', 'Monday'),
  text('周二', 'Tuesday'),
  text('周三', 'Wednesday'),
  text('周四', 'Thursday'),
  text('周五', 'Friday'),
  text('周六', 'Saturday'),
  text('周日', 'Sunday'),
] as const;

export const planWords = {
  title: text('安排活动', 'Plan gatherings'),
  about: text(
    '按月排出今后的活动，先存为草稿；到时打开填写到会和内容即可登记。',
    'Lays out what is to be held, month by month, as drafts; open one on its day to record it.',
  ),
  rule: text('每月哪一天', 'Which day of the month'),
  byDate: text('固定日期', 'a date'),
  byWeekday: text('固定星期', 'a weekday'),
  day: (day: number) => text(`${day}日`, `the ${day}.`),
  nth: (nth: number) =>
    nth === 5
      ? text('最后一个', 'last')
      : text(`第${'一二三四'[nth - 1]}个`, ['first', 'second', 'third', 'fourth'][nth - 1] ?? ''),
  dayHelp: text('当月没有这一天的，取最后一天。', 'A month that is too short has its last day.'),
  until: text('排到', 'Until'),
  days: (count: number) => text(`共 ${count} 次`, `${count} times`),
  remove: (day: string) => text(`不安排 ${day}`, `Leave out ${day}`),
  none: text(
    '没有可安排的日期。请选单位、类型和日期。',
    'Nothing to plan: choose unit, kind and day.',
  ),
  save: (count: number) => text(`安排 ${count} 次`, `Plan ${count}`),
} as const;

export const calendarWords = {
  title: text('日历', 'Calendar'),
  about: text(
    '安排的和已登记的活动。点标题打开，点日期登记这一天的活动。',
    'What is planned and what was recorded. Open a title; choose a day to record on it.',
  ),
  month: (year: number, month: number) =>
    text(`${year}年${month}月`, `${year}-${`${month}`.padStart(2, '0')}`),
  earlier: text('上个月', 'Month before'),
  later: text('下个月', 'Month after'),
  now: text('本月', 'This month'),
  planned: text('计划', 'planned'),
  recorded: text('已登记', 'recorded'),
  withdrawn: text('已撤回', 'withdrawn'),
  open: text('未登记', 'not recorded'),
  record: (day: string) => text(`登记 ${day} 的活动`, `Record on ${day}`),
  none: text('这个月没有活动', 'Nothing in this month'),
  noneAbout: text('可以先安排今后的活动。', 'Plan what is to come.'),
  more: (day: string) =>
    text(
      `活动很多，只列出了${day}以来的 200 次；请选定单位。`,
      `Only the last 200, since ${day}: choose a unit.`,
    ),
  others: (count: number) => text(`另有 ${count} 次`, `${count} more`),
} as const;
