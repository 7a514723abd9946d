import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { decidedBy } from '../parts/committeeDecisions.ts';
import committeeMeeting from '../parts/committeeMeeting.ts';
import { isSilent, untouched } from '../parts/importantMatters.ts';
import { assembliesOf, daysAround, heldIn } from '../parts/meetingsNear.ts';
import * as says from '../parts/meetingsNearTexts.ts';

const days = 31;

/** Admission, discipline and commendation are decided by the members, not by their committee. */
export default defect({
  id: 'MTG14',
  of: 'activity',
  needs: 'unit',
  on: [committeeMeeting],
  title: text('应由党员大会决定的由支委会决定', 'a committee decided what is for the members'),
  force: 'must',
  since: '2018-10-28',
  cite: branchRegulations(11),
  cure: text(
    '提交党员大会讨论表决；支委会的记录保留，注明提交的日期',
    'put it to the vote of the members; keep the committee’s record and note the day',
  ),
  judge: (record, facts, asOf) => {
    const decided = decidedBy(record);
    if (decided.size === 0) return fine;
    if (record.on === null) return unknown(says.noDate);
    const near = daysAround(record.on, days);
    const held = heldIn(assembliesOf(record, facts), near, facts);
    if (!held.known) return unknown(held.missing);
    const alone = untouched(decided, held.value.meetings);
    if (alone.size === 0) return fine;
    if (asOf < near.to || !held.value.whole) return unknown(says.assemblyOpen(days));
    if (held.value.meetings.some(isSilent)) return unknown(says.unread);
    return fault(says.decidedAlone(alone, days));
  },
});
