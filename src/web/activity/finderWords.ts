import { text } from '../../kernel/text.ts';

export const finderWords = {
  by: text('到会人数最多', 'most can come'),
  from: text('从哪天起', 'From'),
  weeks: text('看几周', 'For how long'),
  week: (count: number) => text(`${count} 周`, `${count} weeks`),
  waits: text(
    '选定单位和类型后，按能到会的人数列出日子。',
    'Once unit and kind are chosen, the days are listed by how many can come.',
  ),
  numberOnly: text(
    '这个单位按规定只记人数、不记姓名，没有值班表可查，请按固定日期安排。',
    'Of this unit only counts are kept, no names: there is no duty table to look at. Plan by a date.',
  ),
  title: text('哪天能来的人最多', 'On which day most can come'),
  about: text(
    '按当天名册、值班表和已请的假计算；值班和轮休的算不能来，没有写的算能来。',
    'By the roll of the day, the duty table and leave: whoever is on duty or resting cannot come, whoever is not named can.',
  ),
  noTable: text(
    '这些人这段时间还没有值班表，下面只看得出请假。',
    'There is no duty table of these people for this time: only leave is known.',
  ),
  importIt: text('去导入值班表', 'Import a duty table'),
  uncovered: text('当月没有值班表', 'no duty table of that month'),
  can: (can: number, expected: number) =>
    text(`${can}/${expected} 人能来`, `${can} of ${expected} can come`),
  off: text('休息日或节假日', 'day off'),
  shifted: text('调休上班', 'working weekend'),
  unannounced: text('节假日安排还没公布', 'holidays not announced yet'),
  reached: (needs: number) => text(`表决需到 ${needs} 人，够`, `a vote takes ${needs}: reached`),
  missed: (needs: number, lack: number) =>
    text(`表决需到 ${needs} 人，差 ${lack} 人`, `a vote takes ${needs}: ${lack} short`),
  away: (count: number) => text(`${count} 人不能来`, `${count} cannot come`),
  because: {
    duty: (word: string) => text(`值勤：${word}`, `on duty: ${word}`),
    rest: (word: string) => text(`休息：${word}`, `resting: ${word}`),
    leave: (word: string) => text(`请假${word && `：${word}`}`, `on leave${word && `: ${word}`}`),
  },
  choose: (day: string) => text(`选${day}`, `Choose ${day}`),
  pick: text('选这天', 'Choose'),
  chosen: text('已选', 'chosen'),
  more: (count: number) => text(`再看 ${count} 天`, `Show ${count} more days`),
  pair: (reached: number, expected: number) =>
    text(
      `没有一天人人都能来。分两场，合起来 ${reached}/${expected} 人能来：`,
      `On no day everybody can come. In two sittings ${reached} of ${expected} can:`,
    ),
  both: text('两天都选', 'Choose both'),
  left: (count: number) => text(`两天都不能来的 ${count} 人：`, `${count} can come on neither:`),
  none: text('还没有选日子。在下面点“选这天”。', 'No day is chosen yet: choose one below.'),
} as const;
