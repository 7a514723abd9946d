import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { valueOn } from '../../kernel/dated.ts';
import { text } from '../../kernel/text.ts';
import { organRegulations } from '../law/cites.ts';
import organCommittee from '../org/organ-committee.ts';
import { fullTimePercent } from '../parts/orgLimits.ts';

/** Of a hundred posts of an organ normally one or two do Party work only. */
export default defect({
  id: 'ORG18',
  of: 'unit',
  needs: 'unit',
  on: [organCommittee],
  title: text('机关专职党务人员不足', 'too few posts for Party work only'),
  force: 'normally',
  since: '2020-01-05',
  cite: organRegulations(30),
  cure: text(
    '配备专职党务人员；人数较少的单位，明确专人负责',
    'fill posts for Party work; in a small organ name one person who sees to it',
  ),
  judge: ({ staffing }, _facts, asOf) => {
    const limit = valueOn(fullTimePercent, asOf);
    if (limit.state !== 'value') return fine;
    if (staffing === undefined) {
      return unknown(
        text('没有读到编制数和专职党务人员数', 'the posts of the organ were not read'),
      );
    }
    const { establishment, fullTime } = staffing;
    if (fullTime * 100 >= establishment * limit.value) return fine;
    const share = `${limit.value}% of ${establishment}`;
    const en = `${fullTime} posts for Party work only, less than ${share}`;
    const zh = `专职党务人员${fullTime}人，不足编制${establishment}人的${limit.value}%`;
    return fault(text(zh, en));
  },
});
