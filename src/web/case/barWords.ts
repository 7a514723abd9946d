import { text } from '../../kernel/text.ts';

export const barWords = {
  title: text('对党员权利的影响', 'What it bars'),
  about: text(
    '办会、选介绍人的人只看得到某一天“能”或“不能”，看不到原因和期限。',
    'Whoever holds a meeting or chooses introducers sees “may” or “may not” for a day, never why or until when.',
  ),
  rights: {
    vote: text('行使表决权', 'vote'),
    'be-elected': text('被选举', 'be elected'),
    introduce: text('担任入党介绍人', 'introduce anybody'),
    'be-excellent': text('评为优秀', 'be graded excellent'),
    'former-post': text('担任原职务或更高党内职务', 'hold the former post or a higher one'),
    rejoin: text('重新入党', 'join the Party again'),
  },
  weights: { must: text('不能', 'may not'), normally: text('不宜', 'had better not') },
  span: (from: string, to: string) =>
    text(`${from}起，至${to}（不含）`, `from ${from} until ${to}`),
  open: (from: string) =>
    text(`${from}起，至恢复或另有决定`, `from ${from} until it is given back`),
  over: text('已满', 'over'),
} as const;
