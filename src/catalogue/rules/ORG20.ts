import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { addMonths } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { branches } from '../parts/branches.ts';
import { isIdle } from '../parts/orgIdle.ts';

const months = 3;

/** A branch whose work unit is gone and that holds nothing any more is to be dissolved. */
export default defect({
  id: 'ORG20',
  of: 'unit',
  needs: 'unit',
  on: branches,
  title: text('单位已撤销、支部已无活动', 'an idle branch whose work unit is gone'),
  force: 'normally',
  since: '2018-10-28',
  cite: branchRegulations(7),
  cure: text(
    '理顺党员组织关系后，报上级党组织批准撤销支部并备案',
    'transfer the members, then ask the committee above to dissolve the branch and file it',
  ),
  judge: (unit, facts, asOf) => {
    const { hostClosedOn } = unit;
    if (hostClosedOn === undefined) {
      return unknown(
        text('没有写明所在单位是否已撤销', 'whether its work unit still exists is not said'),
      );
    }
    if (hostClosedOn === null || asOf < addMonths(hostClosedOn, months)) return fine;
    const idle = isIdle(unit.id, facts, asOf, months);
    if (!idle.known) return unknown(idle.missing);
    if (!idle.value) return fine;
    const en = `its work unit was abolished on ${hostClosedOn}; no record for ${months} months`;
    return fault(text(`所在单位${hostClosedOn}撤销，支部近${months}个月没有活动记录`, en));
  },
});
