import { caseDefect } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development, tooLong } from '../parts/devChecks.ts';
import { meetingWithin } from '../parts/devNumbers.ts';

/** Within a month of the review beforehand the general meeting decides. */
export default caseDefect({
  id: 'DEV20',
  on: development,
  needs: 'unit',
  title: text(
    '预审后没有按时召开支部大会',
    'no general meeting in time after the review beforehand',
  ),
  basis: meetingWithin,
  cure: text('说明原因并报上级党委复议', 'say why, and ask the committee above again'),
  judge: (one, _facts, asOf) => {
    const of = {
      from: 'pre-review',
      to: 'admission',
      terms: meetingWithin,
      passedBy: ['approval'],
    };
    return tooLong(one, of, asOf);
  },
});
