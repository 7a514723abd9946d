import { defect, fine } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { electionRegulations } from '../law/cites.ts';
import { agreedBefore, electedKinds, ofTerm } from '../parts/terms.ts';

const since = '2020-07-13';

/**
 * An election is asked for and approved before it is held. An approval answers a request, so the
 * request is not looked for once more.
 */
export default defect({
  id: 'ELE04',
  of: 'unit',
  needs: 'unit',
  on: electedKinds,
  title: text('换届没有批复，或批复晚于大会', 'an election without an approval before it'),
  force: 'must',
  since,
  cite: electionRegulations(''),
  cure: text(
    '已有批复的，登记文号和日期；没有的，向上级党组织书面说明，不得补填日期',
    'enter number and day of the approval; where there is none, explain it in writing',
  ),
  judge: (unit, facts, asOf) =>
    ofTerm(unit, facts, asOf, (term) => (term.from < since ? fine : agreedBefore(term))),
});
