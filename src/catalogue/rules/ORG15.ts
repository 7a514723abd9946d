import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { educationRegulations } from '../law/cites.ts';
import group from '../org/group.ts';

/** Every member belongs to a branch, and to a group where the branch has groups. */
export default defect({
  id: 'ORG15',
  of: 'member',
  needs: 'unit',
  title: text('党员没有编入支部或党小组', 'a member in no branch or group'),
  force: 'must',
  since: '2019-05-06',
  cite: educationRegulations(25),
  cure: text(
    '核对组织关系，编入所在支部；划分党小组的，同时编入党小组',
    'check where the member belongs and enter the branch, and the group where there are groups',
  ),
  judge: (member, facts, asOf) => {
    if (member.unit === null) return fault(text('没有编入任何党支部', 'in no branch'));
    if (typeof member.group === 'string') return fine;
    const groups = facts.parts(member.unit, group.id, asOf);
    if (!groups.known) return unknown(groups.missing);
    if (groups.value.length === 0) return fine;
    if (member.group === undefined) {
      return unknown(text('没有写明编入哪个党小组', 'in which group the member is, is not said'));
    }
    const count = groups.value.length;
    const en = `in none of the ${count} groups of the branch`;
    return fault(text(`支部划分了${count}个党小组，没有编入其中`, en));
  },
});
