import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { valueOn } from '../../kernel/dated.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import group from '../org/group.ts';
import { standingBranches } from '../parts/branches.ts';
import { groupsDueFrom } from '../parts/orgLimits.ts';

/** A large branch whose members work apart is normally divided into groups. */
export default defect({
  id: 'ORG14',
  of: 'unit',
  needs: 'unit',
  on: standingBranches,
  title: text('党员较多的支部没有划分党小组', 'a large branch without groups'),
  force: 'normally',
  since: '2018-10-28',
  cite: { ...branchRegulations(13), mark: 'secondary' },
  cure: text(
    '工作分散的，由支部研究划分党小组并报上级；工作集中、不需要划分的，注明理由',
    'where work is dispersed, form groups and report it; where it is not, note the reason',
  ),
  judge: (unit, facts, asOf) => {
    const limit = valueOn(groupsDueFrom, asOf);
    if (limit.state !== 'value') return fine;
    const groups = facts.parts(unit.id, group.id, asOf);
    if (groups.known && groups.value.length > 0) return fine;
    const count = facts.headcount(unit.id, asOf);
    if (!count.known) return unknown(count.missing);
    const { all } = count.value;
    if (all < limit.value) return fine;
    if (!groups.known) return unknown(groups.missing);
    const en = `${all} members and no group; where work is dispersed, groups are normally formed`;
    return fault(text(`党员${all}人，没有划分党小组；如工作分散，一般应划分党小组`, en));
  },
});
