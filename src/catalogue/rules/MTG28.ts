import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { joined, text } from '../../kernel/text.ts';
import { localPractice } from '../law/cites.ts';
import { followUpGaps } from '../parts/followUp.ts';
import { threeMeetings } from '../parts/meetings.ts';

/** A resolution says who sees to it and until when. */
export default defect({
  id: 'MTG28',
  of: 'activity',
  needs: 'record',
  on: threeMeetings,
  title: text('决议没有责任人、时限或落实反馈', 'a resolution without owner, due day or outcome'),
  force: 'normally',
  since: '2018-10-28',
  cite: localPractice(''),
  cure: text(
    '明确责任人和完成时限，落实后反馈；会上没有定的，下次会议确定，按实际日期记录',
    'settle who sees to it until when and report what came of it; what was left open is settled at the next meeting and recorded on its real day',
  ),
  judge: (record, _facts, asOf) => {
    const { missing, unread } = followUpGaps(record, asOf);
    if (missing.length > 0) {
      const { zh, en } = joined(missing, text('、', ' and '));
      return fault(text(`作了决议，没有写${zh}`, `a resolution was made, and not said: ${en}`));
    }
    if (unread.length === 0) return fine;
    const { zh, en } = joined(unread, text('、', ' and '));
    return unknown(text(`没有读到决议的${zh}`, `of the resolution was not read: ${en}`));
  },
});
