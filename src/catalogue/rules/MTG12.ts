import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { joined, text } from '../../kernel/text.ts';
import { proposal } from '../law/cites.ts';
import { tallyFault, votesCast } from '../parts/ballotCounts.ts';
import { recorded } from '../parts/meetings.ts';

/** Votes add up to the ballots that came back and are no more than the voters present. */
export default defect({
  id: 'MTG12',
  of: 'activity',
  needs: 'record',
  on: recorded,
  title: text('票数对不上', 'votes that do not add up'),
  force: 'must',
  since: '2018-10-28',
  cite: proposal,
  cure: text(
    '由监票人、计票人按原始选票和计票单复核；更正时保留原数并注明日期',
    'have the tellers check against the ballots; correct with the day and keep the old number',
  ),
  judge: (record) => {
    const ballots = (record.ballots ?? []).filter((ballot) => votesCast(ballot) !== null);
    const wrong = ballots.flatMap((ballot) => tallyFault(ballot, record) ?? []);
    if (wrong.length > 0) return fault(joined(wrong, text('；', '; ')));
    const open = ballots.some(
      ({ returned, present }) => (returned ?? present ?? record.present ?? null) === null,
    );
    return open
      ? unknown(text('没有写明收回票数和实到人数', 'neither ballots returned nor voters present'))
      : fine;
  },
});
