import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { listed, text } from '../../kernel/text.ts';
import { cite } from '../law/cites.ts';
import { recordGaps } from '../parts/memberRecord.ts';

/** A member's record has what identifies the person and dates the membership, and it agrees. */
export default defect({
  id: 'REL11',
  of: 'member',
  needs: 'unit',
  title: text('党员信息缺项或校验不通过', 'a member’s record lacks something or does not check'),
  force: 'normally',
  since: '2019-05-06',
  cite: cite('JY', '', 'unverified'),
  cure: text(
    '请本人核对，按身份证件和党员档案补正名册',
    'check with the member and complete the roster from the identity card and the file',
  ),
  judge: (member, _facts, asOf) => {
    const { faults, unread } = recordGaps(member, asOf);
    if (faults.length > 0) return fault(listed(faults));
    if (unread.length === 0) return fine;
    const names = listed(unread);
    return unknown(text(`没有读到：${names.zh}`, `not read: ${names.en}`));
  },
});
