import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { guestsLeftOut, membersPresent } from '../../kernel/membersPresent.ts';
import { text } from '../../kernel/text.ts';
import { voteRuleOn } from '../../kernel/voteRules.ts';
import { leastCount } from '../../kernel/votes.ts';
import { branchRegulations } from '../law/cites.ts';
import committeeMeeting from '../parts/committeeMeeting.ts';
import { membersDue } from '../parts/heads.ts';

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
    const expected = membersDue(record, facts);
    if (expected === null) return unknown(text('没有写明应到委员人数', 'seats are not said'));
    if (present === null) return unknown(text('没有写明实到委员人数', 'who came is not counted'));
    const least = leastCount(rule.value.attendance.value, expected);
    if (present >= least) return fine;
    const left = guestsLeftOut(record);
    const zh = `应到委员${expected}人，实到${present}人${left.zh}，少于所需的${least}人`;
    return fault(text(zh, `${present}${left.en} of ${expected} members came, fewer than ${least}`));
  },
});
