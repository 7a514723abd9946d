import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { dayIn, takenOf } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';
import politicalReview from '../parts/politicalReview.ts';

/** A report that concludes is not older than the papers that it rests on. */
export default caseDefect({
  id: 'DEV16',
  on: [politicalReview],
  needs: 'unit',
  title: text('政治审查综合报告早于证明材料', 'a concluding report older than its papers'),
  basis: bothTexts({}, 'must', 16),
  cure: text('核对落款日期，如实更正', 'check the days on the papers and correct them'),
  judge: (one) =>
    takenOf(one, 'report').flatMap((report) => {
      const later = takenOf(one, 'inquiry')
        .flatMap((inquiry) => dayIn(inquiry, 'signedOn') ?? [])
        .filter((day) => day > report.on);
      return later.map((day) =>
        faultOn(
          report.on,
          text(`综合报告${report.on}早于材料落款${day}`, `report of ${report.on}, paper of ${day}`),
        ),
      );
    }),
});
