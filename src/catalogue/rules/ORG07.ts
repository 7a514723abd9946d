import { defect, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import secretary from '../org/posts/secretary.ts';
import { standingBranches } from '../parts/branches.ts';
import { yearAsFormal } from '../parts/orgPartyYears.ts';
import { holders, officersOf } from '../parts/team.ts';

const since = '2018-10-28';

/** A secretary has normally been a formal member for a year on taking office. */
export default defect({
  id: 'ORG07',
  of: 'unit',
  needs: 'unit',
  on: standingBranches,
  title: text('书记党龄不足一年', 'a secretary with less than a year as a formal member'),
  force: 'normally',
  since,
  cite: { ...branchRegulations(''), mark: 'secondary' },
  cure: text(
    '报上级党组织研究，作出调整，或说明情况',
    'ask the committee above to change it, or to note the reason',
  ),
  judge: (unit, facts, asOf) => {
    const officers = officersOf(unit.id, facts, asOf);
    if (!officers.known) return unknown(officers.missing);
    return holders(officers.value, secretary).map((office) => {
      const on = office.from ?? asOf;
      return on < since ? fine : yearAsFormal(office, on, unit.id, facts, asOf);
    });
  },
});
