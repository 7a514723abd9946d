import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { development, passedOver, unheard } from '../parts/devChecks.ts';
import { takenOf } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** Before confirmation: a written request, three sides heard, a look by the committee. */
export default caseDefect({
  id: 'DEV33',
  on: development,
  needs: 'unit',
  title: text('转正程序缺项', 'confirmation without what comes before it'),
  basis: bothTexts({}, 'must', 32),
  cure: text('补齐材料，如实注明日期', 'complete the papers, with the true dates'),
  judge: (one) => [
    ...passedOver(one, 'confirmation-request', ['confirmation']),
    ...takenOf(one, 'confirmation').flatMap((taken) => {
      const reviewed = dayIn(taken, 'committeeReviewedOn');
      const heard = unheard(taken, ['group', 'members', 'masses']);
      if (reviewed !== undefined && reviewed <= taken.on) return heard;
      const zh = `${taken.on}讨论转正前没有支部委员会审查`;
      const en = `the branch committee had not looked before ${taken.on}`;
      return [...heard, faultOn(taken.on, text(zh, en))];
    }),
  ],
});
