import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { joined, text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import branchAssembly from '../parts/branchAssembly.ts';
import { membersOn } from '../parts/heads.ts';
import { otherMeetingSigns } from '../parts/otherMeeting.ts';
import guestShare from '../settings/guest-share.ts';

/** A general meeting is of the members; a staff meeting under its name is none. */
export default defect({
  id: 'MTG15',
  of: 'activity',
  needs: 'unit',
  on: [branchAssembly],
  title: text('把其他会议当作党员大会', 'another meeting filed as a general meeting'),
  force: 'normally',
  since: '2018-10-28',
  cite: branchRegulations(''),
  cure: text(
    '核对签到表：是其他会议的改正类型并另开党员大会；确是党员大会的，补正名称和应到、实到人数',
    'check the sign-in sheet: another meeting is filed as what it was, and a general meeting held besides; of a general meeting, complete the name and the numbers',
  ),
  judge: (record, facts, asOf) => {
    const share = facts.setting(guestShare, record.unit, record.on ?? asOf);
    if (share.state !== 'value') return fine;
    const signs = otherMeetingSigns(record, membersOn(record, facts), share.value);
    if (signs.length > 0) return fault(joined(signs, text('；', '; ')));
    if (record.expected !== undefined || record.present !== undefined) return fine;
    return unknown(text('没有读到应到、实到人数', 'no numbers expected or present were read'));
  },
});
