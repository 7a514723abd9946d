import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { valueOn } from '../../kernel/dated.ts';
import { text } from '../../kernel/text.ts';
import generalBranch from '../org/general-branch.ts';
import unitCommittee from '../org/unit-committee.ts';
import { standingBranches } from '../parts/branches.ts';
import { membersWithin } from '../parts/orgBelow.ts';

/** From a hundred members on a unit has a committee. */
export default defect({
  id: 'ORG16',
  of: 'unit',
  needs: 'bureau',
  on: [...standingBranches, generalBranch],
  title: text('应设未设党委', 'no committee where one is due'),
  force: 'must',
  since: '2022-10-22',
  cite: unitCommittee.cite,
  cure: text(
    '向上级党组织请示设立党委；上级另有批准的，登记批准文件',
    'ask the committee above for one; where it decided otherwise, enter its paper',
  ),
  judge: (unit, facts, asOf) => {
    const limit = valueOn(unitCommittee.memberLimits.allAtLeast, asOf);
    if (limit.state !== 'value') return fine;
    const { all, missing } = membersWithin(unit, facts, asOf);
    if (all >= limit.value) {
      const en = `${all} members, ${limit.value} or more, and no committee`;
      return fault(text(`党员${all}人，达到${limit.value}人，没有设立党委`, en));
    }
    return missing === null ? fine : unknown(missing);
  },
});
