import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { valueOn } from '../../kernel/dated.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { standingBranches } from '../parts/branches.ts';

/** A branch usually has no more than fifty members, probationary ones included. */
export default defect({
  id: 'ORG02',
  of: 'unit',
  needs: 'unit',
  on: standingBranches,
  title: text('党员人数超过规定', 'too many members'),
  force: 'normally',
  since: '2018-10-28',
  cite: branchRegulations(4),
  cure: text(
    '报上级党组织，拆分党支部或改设党总支',
    'ask the committee above to split the branch or to make it a general branch',
  ),
  judge: (unit, facts, asOf) => {
    const kind = standingBranches.find((one) => one.id === unit.kind);
    const limit = valueOn(kind?.memberLimits.allAtMost ?? [], asOf);
    if (limit.state !== 'value') return fine;
    const count = facts.headcount(unit.id, asOf);
    if (!count.known) return unknown(count.missing);
    const { all } = count.value;
    if (all <= limit.value) return fine;
    return fault(
      text(`党员${all}人，超过${limit.value}人`, `${all} members, more than ${limit.value}`),
    );
  },
});
