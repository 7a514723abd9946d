import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { valueOn } from '../../kernel/dated.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { ownBranches } from '../parts/branches.ts';
import { hasFormal } from '../parts/formalMembers.ts';

/** A branch stands on three formal members of its own; fewer join with others. */
export default defect({
  id: 'ORG01',
  of: 'unit',
  needs: 'unit',
  on: ownBranches,
  title: text('正式党员不足规定人数', 'too few formal members'),
  force: 'must',
  since: '2018-10-28',
  cite: [branchRegulations(4), branchRegulations(5)],
  cure: text(
    '与邻近单位的党员成立联合党支部，或补足正式党员，并报上级党组织批准',
    'form a joint branch with members of a neighbouring unit, or bring in formal members, and ask the Party organisation above for its approval',
  ),
  judge: (unit, facts, asOf) => {
    const kind = ownBranches.find((one) => one.id === unit.kind);
    const limit = valueOn(kind?.memberLimits.formalAtLeast ?? [], asOf);
    if (limit.state !== 'value') return fine;
    const count = facts.headcount(unit.id, asOf);
    if (!count.known) return unknown(count.missing);
    const enough = hasFormal(limit.value, count.value);
    if (!enough.known) return unknown(enough.missing);
    if (enough.value) return fine;
    const { formal } = count.value;
    const [zh, en] = [`正式党员${formal}人，少于${limit.value}人`, `${formal} formal members`];
    return fault(text(zh, `${en}, fewer than ${limit.value}`));
  },
});
