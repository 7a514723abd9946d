import { defect, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { standingBranches } from '../parts/branches.ts';
import { filings } from '../parts/orgFilings.ts';
import { officersOf } from '../parts/team.ts';

/** The other members of a committee are put on file with the committee above. */
export default defect({
  id: 'ORG09',
  of: 'unit',
  needs: 'unit',
  on: standingBranches,
  title: text('委员没有备案', 'a committee member who is not on file'),
  force: 'normally',
  since: '2018-10-28',
  cite: { ...branchRegulations(''), mark: 'verified' },
  cure: text(
    '已备案的，登记备案日期；没有的，向上级党组织补备案，日期按实际填写',
    'enter the day of the filing, or file it now and enter the real day',
  ),
  judge: (unit, facts, asOf) => {
    const officers = officersOf(unit.id, facts, asOf);
    return officers.known ? filings(officers.value) : unknown(officers.missing);
  },
});
