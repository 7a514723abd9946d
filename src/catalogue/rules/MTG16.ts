import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { localPractice } from '../law/cites.ts';
import committeeMeeting from '../parts/committeeMeeting.ts';
import groupMeeting from '../parts/groupMeeting.ts';
import { expectable, moreText } from '../parts/heads.ts';
import { noDate } from '../parts/meetingsNearTexts.ts';
import { mayHaveChanged, rosterIsOfOtherDay } from '../parts/rosterOfDay.ts';

/** A committee expects its own members, a group its own; those who listen in are not expected. */
export default defect({
  id: 'MTG16',
  of: 'activity',
  needs: 'unit',
  on: [committeeMeeting, groupMeeting],
  title: text('参会人与所记会议类型不符', 'attendance that does not fit the kind of meeting'),
  force: 'normally',
  since: '2018-10-28',
  cite: localPractice(''),
  cure: text(
    '核对参会人：列席的不计入应到；实为党员大会等其他会议的，更正会议类型',
    'check who was expected: observers are not; if it was another meeting, correct its kind',
  ),
  judge: (record, facts) => {
    const { on, expected } = record;
    if (typeof expected !== 'number') {
      return unknown(text('没有写明应到人数', 'the number expected is not said'));
    }
    if (on === null) return unknown(noDate);
    const limit = expectable(record, facts, on);
    if (!limit.known) return unknown(limit.missing);
    const { least, most, says } = limit.value;
    if (expected <= least) return fine;
    if (expected <= most) {
      return unknown(text('有党员没有写明在哪个小组', 'the group of some members is not said'));
    }
    if (mayHaveChanged(record, most, facts)) return unknown(rosterIsOfOtherDay);
    return fault(moreText(expected, says));
  },
});
