import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { takenOf } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';
import politicalReview from '../parts/politicalReview.ts';

/**
 * A report that concludes is not older than the papers that it rests on. The day on a paper is
 * sealed: it decides, and no finding says it or how many papers there are.
 */
export default caseDefect({
  id: 'DEV16',
  on: [politicalReview],
  needs: 'unit',
  title: text('政治审查综合报告早于证明材料', 'a concluding report older than its papers'),
  basis: bothTexts({}, 'must', 16),
  cure: text('核对落款日期，如实更正', 'check the days on the papers and correct them'),
  judge: (one) =>
    takenOf(one, 'report')
      .filter(({ on }) =>
        takenOf(one, 'inquiry').some((inquiry) => (dayIn(inquiry, 'signedOn') ?? on) > on),
      )
      .map(({ on }) =>
        faultOn(on, text('综合报告早于证明材料', 'the report is older than its papers')),
      ),
});
