import { defect, fine, unknown } from '../../engines/norm/define.ts';
import { valueOn } from '../../kernel/dated.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { standingBranches } from '../parts/branches.ts';
import { answeredInTime, foundedAfterApproval } from '../parts/orgFounding.ts';
import { answerMonths } from '../parts/orgLimits.ts';

const since = '2018-10-28';

/** A branch is asked for, approved within about a month, and only then founded. */
export default defect({
  id: 'ORG12',
  of: 'unit',
  needs: 'unit',
  on: standingBranches,
  title: text('支部成立的申请、批复日期不合规定', 'a branch founded with wrong days'),
  force: 'must',
  since,
  cite: branchRegulations(6),
  cure: text(
    '核对批复原件，日期有误的更正；确实如此的，写明原因报上级党组织',
    'compare with the approval and correct a wrong day; else report the reason upwards',
  ),
  judge: (unit, _facts, asOf) => {
    const { from, founding } = unit;
    if (from !== null && from < since) return fine;
    if (founding === undefined) {
      return unknown(text('没有读到成立支部的申请、批复日期', 'its founding papers were not read'));
    }
    // What was approved before the rule is not measured by it.
    const limit = valueOn(answerMonths, founding.approvedOn ?? asOf);
    const answered = limit.state === 'value' ? answeredInTime(founding, limit.value) : fine;
    return [foundedAfterApproval(unit, founding), answered];
  },
});
