import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { joined, text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { recorded } from '../parts/meetings.ts';
import { noDate } from '../parts/meetingsNearTexts.ts';
import { beforeFounding, beforeJoining, beforeTakingPost } from '../parts/tooEarly.ts';

/** Nothing is held before the branch is founded, nor led by who joins or takes the post later. */
export default defect({
  id: 'MTG22',
  of: 'activity',
  needs: 'unit',
  on: recorded,
  title: text('会议日期早于成立、入党或任职', 'held before founding, joining or taking a post'),
  force: 'must',
  since: '2018-10-28',
  cite: branchRegulations(''),
  cure: text(
    '对照批复、党员档案和任职文件核对日期；写错的保留原记录，注明更正内容和日期',
    'check the day against approvals, files and papers of appointment; if it is wrong, keep the record and note what is corrected, and when',
  ),
  judge: (record, facts, asOf) => {
    if (record.on === null) return unknown(noDate);
    const dated = [
      beforeFounding(record, facts, record.on),
      beforeJoining(record, facts, record.on, asOf),
      beforeTakingPost(record, facts, record.on, asOf),
    ];
    const faults = dated.flatMap((one) => (one.known ? one.value : []));
    if (faults.length > 0) return fault(joined(faults, text('；', '; ')));
    const open = dated.find((one) => !one.known);
    return open === undefined ? fine : unknown(open.missing);
  },
});
