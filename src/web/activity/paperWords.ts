import { text } from '../../kernel/text.ts';

/** Papers of more than one gathering. */
export const paperWords = {
  open: text('整月材料、工作手册', 'Papers of a month or year'),
  about: text(
    '都从已登记的记录生成，不用再抄一遍。哪里缺，就在记录里补，再打印一次。',
    'Made from what is recorded: nothing is written twice. What lacks is mended there, then printed again.',
  ),
  month: text('整月材料', 'A month’s papers'),
  monthAbout: text(
    '这个月每次活动的会议记录、签到表和决议事项落实表（含各党小组），按日期排好，打成一个压缩包。',
    'Minutes, sign-in and resolution sheets of all that was held, the groups included, in one zip.',
  ),
  year: text('工作手册', 'The yearly handbook'),
  yearAbout: text(
    '名册、任职、计划、全年会议和活动、决议落实、缺项，合成一本。',
    'Members, officers, plan, all that was held, resolutions and gaps, as one book.',
  ),
  word: text('Word', 'Word'),
  pdf: text('PDF', 'PDF'),
  making: text('正在生成，活动多时要几秒钟……', 'Being made; with many records it takes seconds…'),
  made: text('已生成，见浏览器的下载。', 'Made: see the downloads of the browser.'),
} as const;
