import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { joined, text } from '../../kernel/text.ts';
import { electionRegulations } from '../law/cites.ts';
import { isCounted, mayCountVoteless, votersFault } from '../parts/ballotCounts.ts';
import branchAssembly from '../parts/branchAssembly.ts';
import { noDate } from '../parts/meetingsNearTexts.ts';
import { isRosterShort, rosterIsShort } from '../parts/rosterOfDay.ts';

/** Probationary members attend and have no vote: they are in no count of voters. */
export default defect({
  id: 'MTG11',
  of: 'activity',
  needs: 'unit',
  on: [branchAssembly],
  title: text('预备党员计入表决', 'probationary members counted as voters'),
  force: 'must',
  since: '2020-07-13',
  cite: electionRegulations(5),
  cure: text(
    '按签到和计票单核对，应到和票数只计正式党员；更正时保留原数并注明日期，影响结果的重新表决',
    'check the sign-in sheet and the count: only formal members are due and counted; correct with the day, keep the old number; vote again if it matters',
  ),
  judge: (record, facts) => {
    const ballots = record.ballots ?? [];
    if (!ballots.some(isCounted)) return fine;
    if (record.on === null) return unknown(noDate);
    const heads = facts.headcount(record.unit, record.on);
    if (!heads.known) return unknown(heads.missing);
    const roll = heads.value;
    const wrong = ballots.flatMap((ballot) => votersFault(ballot, record, roll) ?? []);
    if (wrong.length > 0) {
      if (isRosterShort(record, facts, record.on)) return unknown(rosterIsShort);
      return fault(joined(wrong, text('；', '; ')));
    }
    const open = ballots.some((ballot) => mayCountVoteless(ballot, record, roll));
    return open ? unknown(text('没有写明表决时各计多少票', 'the votes are not counted')) : fine;
  },
});
