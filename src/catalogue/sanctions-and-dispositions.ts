import { text } from '../kernel/text.ts';
import { institution } from './define.ts';
import memberDisposition from './parts/memberDisposition.ts';
import memberSanction from './parts/memberSanction.ts';

export default institution({
  id: 'sanctions-and-dispositions',
  name: text('党纪处分和组织处置', 'Sanctions and dispositions'),
  pillar: 'grass-roots',
  asks: ['M9'],
  activities: [],
  cases: [memberSanction, memberDisposition],
  duties: [],
  defects: [],
  leftToJudgement: [
    text('是否违纪、应给何种处分', 'whether discipline was broken, and what it deserves'),
    text('限期改正期满是否已经转变', 'whether somebody has mended'),
  ],
  notYet: [
    text(
      '被选举权、评优、重新入党的限制用于选举、评议和接收',
      'rights to be elected, to be graded and to rejoin, in elections, appraisal and admission',
    ),
    text('申诉撤销开除或除名后恢复党籍', 'membership given back where an appeal revokes its end'),
    text('附扫描件', 'scans'),
  ],
});
