import { defect } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { electionRegulations, termOpinions } from '../law/cites.ts';
import { heldTooEarly, waitsTooLong } from '../parts/termShift.ts';
import { electedKinds, ofTerm } from '../parts/terms.ts';

/** An election is moved by a year at most, usually, and never without approval. */
export default defect({
  id: 'ELE02',
  of: 'unit',
  needs: 'unit',
  on: electedKinds,
  title: text('延期或提前换届超过一年', 'an election moved by more than a year'),
  force: 'normally',
  since: '2020-07-13',
  cite: [electionRegulations(3), termOpinions(2)],
  cure: text(
    '尽快换届；已经提前换届的，核对批复并写明原因',
    'hold the election soon; of one held early, keep the approval and the reason',
  ),
  judge: (unit, facts, asOf) =>
    ofTerm(unit, facts, asOf, (term, earlier) => [
      waitsTooLong(term, asOf),
      heldTooEarly(term, earlier),
    ]),
});
