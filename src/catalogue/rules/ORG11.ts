import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { valueOn } from '../../kernel/dated.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import jointBranch from '../org/joint-branch.ts';

/** A joint branch normally covers five work units at most. */
export default defect({
  id: 'ORG11',
  of: 'unit',
  needs: 'unit',
  on: [jointBranch],
  title: text('联合党支部覆盖单位过多', 'a joint branch that covers too many work units'),
  force: 'normally',
  since: '2018-10-28',
  cite: branchRegulations(5),
  cure: text('报上级党组织，拆分联合党支部', 'ask the committee above to split the joint branch'),
  judge: ({ covers }, _facts, asOf) => {
    const limit = valueOn(jointBranch.memberLimits.covers, asOf);
    if (limit.state !== 'value') return fine;
    if (covers === undefined) {
      return unknown(text('没有写明覆盖几个单位', 'how many work units it covers is not said'));
    }
    if (covers <= limit.value) return fine;
    const en = `it covers ${covers} work units, more than ${limit.value}`;
    return fault(text(`覆盖${covers}个单位，超过${limit.value}个`, en));
  },
});
