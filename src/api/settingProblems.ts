import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export const noSuchSetting: Problem = {
  code: 'setting/unknown',
  message: text('没有这项参数。', 'There is no such setting.'),
  cure: text('请从列表中选取。', 'Choose one of the list.'),
  at: 'key',
};

export const notACommittee: Problem = {
  code: 'setting/not-a-committee',
  message: text('参数由党委、总支决定，不能定在支部上。', 'A committee decides it, no branch.'),
  cure: text('请选择作出决定的党委。', 'Choose the committee that decided.'),
  at: 'unit',
};

export const noPaper: Problem = {
  code: 'setting/no-paper',
  message: text('没有写依据的文号。', 'The number of the paper is missing.'),
  cure: text('请填作出这一决定的文件编号。', 'Give the number of the paper that decided it.'),
  at: 'documentNo',
};

export const notByOneself: Problem = {
  code: 'setting/four-eyes',
  message: text(
    '提出人不能自己同意：参数须两人办理。',
    'Who proposed it may not accept it: a setting takes two people.',
  ),
  cure: text('请由另一位有权人员核对后同意。', 'Let a second person check and accept it.'),
};

export const decidedAlready: Problem = {
  code: 'setting/decided',
  message: text('这一条已有结论。', 'This entry was decided already.'),
  cure: text('请刷新后查看；要改变，请另提一条。', 'Reload; to change it, propose another.'),
};
