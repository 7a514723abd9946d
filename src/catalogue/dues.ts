import { text } from '../kernel/text.ts';
import { institution } from './define.ts';
import duesBook from './parts/duesBook.ts';
import { duesDefects } from './parts/duesDefects.ts';

export default institution({
  id: 'dues',
  name: text('党费', 'Party dues'),
  pillar: 'grass-roots',
  asks: ['M43', 'M44', 'M45', 'M46', 'M47'],
  activities: [],
  books: [duesBook],
  duties: [],
  defects: duesDefects,
  leftToJudgement: [
    text(
      '连续不交有无正当理由：由支部查明，系统只提出问题',
      'whether there was a good reason not to pay: the branch finds out, the system only asks',
    ),
    text('是否生活困难、少交免交多少', 'whether somebody is in need, and how much is asked then'),
    text('支出是否值得', 'whether something was worth spending on'),
  ],
  notYet: [
    text(
      '少交免交的审批、银行对账、预算、支出审批和公示；系统已有核定、收缴、上缴、冲销和结账',
      'relief, bank statements, budget, spending and publicity; rates, collection, handing up, reversals and closing are there',
    ),
  ],
});
