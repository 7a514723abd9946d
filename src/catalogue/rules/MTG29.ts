import { defect, fault, fine } from '../../engines/norm/define.ts';
import { joined, text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { branches } from '../parts/branches.ts';
import { branchOf } from '../parts/meetingsNear.ts';
import { wrongWords } from '../parts/wording.ts';

/** Meetings and acts have names of their own; a wrong one says another thing. */
export default defect({
  id: 'MTG29',
  of: 'activity',
  needs: 'record',
  on: [],
  title: text('会议名称或用语不规范', 'a wrong name or word'),
  force: 'normally',
  since: '2018-10-28',
  cite: branchRegulations(''),
  cure: text(
    '今后使用规范名称；已归档的记录保留原文，可加注说明',
    'use the right word from now on; keep what is filed as it is, with a note',
  ),
  judge: (record, facts) => {
    const kind = facts.unit(branchOf(record.unit, facts))?.kind;
    const isOfBranch = branches.some(({ id }) => id === kind);
    const wrong = wrongWords(record, isOfBranch);
    return wrong.length === 0 ? fine : fault(joined(wrong, text('；', '; ')));
  },
});
