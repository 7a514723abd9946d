import { type Text, text } from '../../kernel/text.ts';

type Meaning = 'here' | 'away' | 'by-day' | 'by-night' | 'rest';
type Layout = 'person-and-day' | 'day-columns' | 'day-rows';

/** What a shift says of whether somebody can come; the order is that of the choice. */
export const meaningNames: Readonly<Record<Meaning, Text>> = {
  here: text('在岗，可以参加', 'at work, can come'),
  away: text('全天值勤，不能参加', 'on duty all day'),
  'by-day': text('白天值勤，晚上可以参加', 'on duty by day, free in the evening'),
  'by-night': text('夜班：当天不能参加，次日白天休息', 'night shift: away, and resting next day'),
  rest: text('休息', 'at rest'),
};

export const layoutNames: Readonly<Record<Layout, Text>> = {
  'person-and-day': text('一行一人一天', 'a row per person and day'),
  'day-columns': text('一行一人，每天一列', 'a row per person, a column per day'),
  'day-rows': text('一行一天，按岗位列名', 'a row per day, names by post'),
};

export const dutyWords = {
  title: text('值班表', 'Duty table'),
  about: text(
    '导入每月值班表后，安排活动时能找出到会人数最多的日子，登记到会时值班的人会先提示出来。',
    'With the month’s duty table, planning finds the days on which most can come, and those on duty are named when attendance is recorded.',
  ),
  unit: text('单位', 'Unit'),
  noReach: text('您没有可以管理名册的单位', 'There is no unit whose roster you keep'),
  month: (name: Text) => text(`${name.zh}的值班表`, `Duty table of ${name.en}`),
  none: text('这个月还没有值班表', 'There is no table of this month'),
  noneAbout: text('在下面导入后，这里按天列出。', 'Import one below; it is listed here by day.'),
  numberOnly: text(
    '这个单位按规定只记人数、不记姓名，不能导入值班表。',
    'Of this unit only counts are kept, no names: a duty table cannot be imported.',
  ),
  kept: (day: string) =>
    text(
      `只用于安排活动和登记到会，保存到${day}，到期删除。`,
      `Used to plan and to record attendance only; deleted on ${day}.`,
    ),
  import: text('导入这个月的值班表', 'Import the table of this month'),
  replaces: text(
    '再次导入会整月替换原来的表；撤销后原来的恢复。',
    'Importing again replaces the month; undoing brings the earlier table back.',
  ),
  forms: text(
    '三种样式都认得：一行一人一天（姓名、日期、班次）；一行一人、每天一列（格内写 白、夜、休、值、备 等）；一行一天、有“值班领导”“值班民警”等列。',
    'Three forms are read: a row per person and day; a row per person with a column per day; a row per day with columns of names such as 值班领导 and 值班民警.',
  ),
  batches: text('这个月的导入', 'Imports of this month'),
  counts: (people: number, shifts: number) =>
    text(`${people} 人，${shifts} 个班次`, `${people} people, ${shifts} shifts`),
  errors: (count: number) => text(`${count} 处没有导入`, `${count} left out`),
  undo: text('撤销', 'Undo'),
  undoTitle: text('撤销这次导入？', 'Undo this import?'),
  undoAbout: text(
    '这次导入的班次不再使用；之前有过的表恢复。撤销会留痕。',
    'Its shifts are used no more; a table from before stands again. The undoing is recorded.',
  ),
} as const;

export const previewWords = {
  title: text('核对值班表', 'Check the duty table'),
  summary: text('读到了什么', 'What was read'),
  left: text('没有读取', 'left out'),
  replacing: text(
    '这个月已有值班表，导入后整月替换。',
    'There is a table of this month already: it is replaced as a whole.',
  ),
  words: text('班次的意思', 'What the shifts mean'),
  wordsAbout: text(
    '系统按常见写法先填了一部分，请核对；您改过的，下次导入沿用。',
    'The usual meanings are filled in: check them. What you change is offered again next time.',
  ),
  count: (count: number) => text(`${count} 次`, `${count} times`),
  choose: text('请选择', 'Choose'),
  problems: (count: number) => text(`有 ${count} 处不能导入`, `${count} cannot be imported`),
  place: (row: number, column: string | null) =>
    column === null
      ? text(`第 ${row} 行`, `row ${row}`)
      : text(`第 ${row} 行 ${column} 列`, `row ${row}, column ${column}`),
  without: text('这些不导入，其余导入', 'Leave these out, import the rest'),
  people: text('按人核对', 'Person by person'),
  commit: text('确认导入', 'Commit'),
  held: text(
    '请先处理上面列出的问题，或勾选不导入它们。',
    'Mend what is listed above, or leave it out.',
  ),
  unsaid: text('还有班次没有选定意思。', 'A shift has no meaning yet.'),
} as const;
