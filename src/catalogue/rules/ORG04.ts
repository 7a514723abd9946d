import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { valueOn } from '../../kernel/dated.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import branchCommittee from '../org/branch-committee.ts';
import { committeeOfficers } from '../parts/orgCommitteeDue.ts';
import { seatsOf } from '../parts/team.ts';

/** A branch committee has three seats at least and normally seven at most. */
export default defect({
  id: 'ORG04',
  of: 'unit',
  needs: 'unit',
  on: [branchCommittee],
  title: text('支部委员会人数不合规定', 'a branch committee with too few or too many seats'),
  force: 'must',
  since: '2018-10-28',
  cite: branchRegulations(20),
  cure: text(
    '补选或核减委员，报上级党组织；正式党员不足7人的，可以不设支部委员会',
    'fill seats by election or cut them down and report it; below 7 formal members none is needed',
  ),
  judge: (unit, facts, asOf) => {
    const limit = valueOn(branchCommittee.seats, asOf);
    if (limit.state !== 'value') return fine;
    const officers = committeeOfficers(unit, facts, asOf);
    if (!officers.known) return unknown(officers.missing);
    if (officers.value === null) return fine;
    const count = seatsOf(officers.value).length;
    const { least, most } = limit.value;
    const seats = text(`支部委员会现有${count}人`, `${count} persons in the branch committee`);
    if (count < least) {
      return fault(text(`${seats.zh}，少于${least}人`, `${seats.en}, fewer than ${least}`));
    }
    if (count <= most) return fine;
    const en = `${seats.en}, more than ${most}`;
    return fault(text(`${seats.zh}，超过${most}人`, en), { force: 'normally' });
  },
});
