import { caseDefect } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development, tooLong } from '../parts/devChecks.ts';
import { talkWithin } from '../parts/devNumbers.ts';

/** Within a month of an application somebody talks with the applicant. */
export default caseDefect({
  id: 'DEV02',
  on: development,
  needs: 'unit',
  title: text('没有按时同入党申请人谈话', 'no talk in time with an applicant'),
  basis: talkWithin,
  cure: text(
    '补谈并如实注明日期，说明原因',
    'talk now, with the true date, and say why it was late',
  ),
  judge: (one, _facts, asOf) =>
    tooLong(one, { from: 'apply', to: 'talk', terms: talkWithin, passedBy: ['activist'] }, asOf),
});
