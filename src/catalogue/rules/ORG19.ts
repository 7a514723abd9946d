import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { listed, text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import temporaryBranch from '../org/temporary-branch.ts';
import { recorded } from '../parts/meetings.ts';
import { homeBusiness } from '../parts/orgTemporary.ts';

/** A temporary branch neither admits nor disciplines members, nor collects dues, nor elects. */
export default defect({
  id: 'ORG19',
  of: 'activity',
  needs: 'unit',
  on: recorded,
  title: text('临时党支部办理了应由正式党组织办理的事项', 'business beyond a temporary branch'),
  force: 'must',
  since: '2018-10-28',
  cite: branchRegulations(8),
  cure: text(
    '转请党员组织关系所在的党组织办理；原记录保留并注明',
    'hand it over to the branch where the member belongs; keep the record and note it',
  ),
  judge: (record, facts) => {
    const holder = facts.unit(record.unit);
    const branch = holder?.partOf === undefined ? holder : facts.unit(holder.partOf);
    if (branch?.kind !== temporaryBranch.id) return fine;
    const business = homeBusiness(record);
    if (business === null)
      return unknown(text('没有读到议题和决议', 'agenda and resolutions were not read'));
    if (business.length === 0) return fine;
    const items = listed(
      business.map(({ what, words }) => text(`${what.zh}（“${words}”）`, `${what.en} “${words}”`)),
    );
    return fault(text(`临时党支部的记录中有${items.zh}`, `in its record: ${items.en}`));
  },
});
