import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { membersPresent } from '../../kernel/membersPresent.ts';
import { text } from '../../kernel/text.ts';
import { voteRuleOn } from '../../kernel/voteRules.ts';
import { leastCount } from '../../kernel/votes.ts';
import { branchRegulations } from '../law/cites.ts';
import committeeMeeting from '../parts/committeeMeeting.ts';
import { membersDue } from '../parts/heads.ts';
import { cameUnsaid, seatsDiffer, seatsUnsaid, tooFewMembers } from '../parts/quorumTexts.ts';

/** A committee meets when at least half of its members have come. */
export default defect({
  id: 'MTG09',
  of: 'activity',
  needs: 'unit',
  on: [committeeMeeting],
  title: text('支委会到会委员不足半数', 'a committee meeting without half of its members'),
  force: 'must',
  since: '2018-10-28',
  cite: branchRegulations(12),
  cure: text(
    '会议无效：半数以上委员能到会时重新召开；原记录保留并注明',
    'the meeting is void: meet again with half of the members; keep the record and note it',
  ),
  judge: (record, facts, asOf) => {
    const rule = voteRuleOn('V4', record.on ?? asOf);
    if (rule.state !== 'value') return fine;
    const present = membersPresent(record);
    const due = membersDue(record, facts);
    const [expected] = due;
    if (expected === undefined) return unknown(seatsUnsaid);
    if (present === null) return unknown(cameUnsaid);
    const needed = (count: number) => leastCount(rule.value.attendance.value, count);
    const short = due.filter((count) => present < needed(count));
    if (short.length === 0) return fine;
    if (short.length < due.length) return unknown(seatsDiffer(due));
    return fault(tooFewMembers(record, expected, needed(expected)));
  },
});
