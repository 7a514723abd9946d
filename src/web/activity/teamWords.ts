import { text } from '../../kernel/text.ts';

export const teamWords = {
  label: text('哪些党小组', 'Which groups'),
  about: text(
    '一起开、一次登记，分别算作每个党小组的会；人数按各组的名册分开统计。',
    'Held together and recorded once, it counts for each of them, each with its own numbers.',
  ),
  none: text(
    '这个支部当天还没有党小组，请先在名册里编组。',
    'This branch has no groups on that day: put the members into groups on the roster first.',
  ),
  choose: text('请至少选一个党小组。', 'Choose at least one group.'),
  counts: (name: string, expected: number, attended: number) =>
    text(
      `${name}应到 ${expected} 人，实到 ${attended} 人`,
      `${name}: ${attended} of ${expected} came`,
    ),
};
