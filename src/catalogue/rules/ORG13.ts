import { defect, fine } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import group from '../org/group.ts';
import { standingBranches } from '../parts/branches.ts';
import { groupLeaders, groupSize } from '../parts/orgGroup.ts';

/** A group has three members, a formal one among them, and a formal member leads it. */
export default defect({
  id: 'ORG13',
  of: 'unit',
  needs: 'unit',
  on: [group],
  title: text('党小组人数或组长不合规定', 'a group with too few members or an unfit leader'),
  force: 'normally',
  since: '2018-10-28',
  cite: { ...branchRegulations(13), mark: 'secondary' },
  cure: text(
    '与其他党小组合并，或调整组员、组长，由支部委员会决定并报上级',
    'merge groups or change members or leader; the committee decides and reports it',
  ),
  judge: (unit, facts, asOf) => {
    const branch = facts.unit(unit.partOf ?? '');
    // Members of a temporary branch stay on the rosters at home, hence nobody can be counted.
    if (branch === undefined || !standingBranches.some(({ id }) => id === branch.kind)) return fine;
    const size = groupSize(unit, branch.id, facts, asOf);
    return [size, ...groupLeaders(unit, branch.id, facts, asOf)];
  },
});
