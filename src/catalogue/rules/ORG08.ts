import { defect, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { standingBranches } from '../parts/branches.ts';
import { approvals } from '../parts/orgFilings.ts';
import { officersOf } from '../parts/team.ts';

/** The election of a secretary or deputy is approved by the committee above. */
export default defect({
  id: 'ORG08',
  of: 'unit',
  needs: 'unit',
  on: standingBranches,
  title: text('书记、副书记没有上级批复', 'a secretary or deputy without approval'),
  force: 'must',
  since: '2018-10-28',
  cite: { ...branchRegulations(''), mark: 'verified' },
  cure: text(
    '已有批复的，登记文号；没有的，补报上级党组织批准，批复日期按实际填写',
    'enter the number of the approval, or ask for one now and enter it with its real day',
  ),
  judge: (unit, facts, asOf) => {
    const officers = officersOf(unit.id, facts, asOf);
    return officers.known ? approvals(officers.value) : unknown(officers.missing);
  },
});
