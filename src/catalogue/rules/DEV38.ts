import { caseDefect } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development, earlierThan } from '../parts/devChecks.ts';
import { earlierStep, orderedSteps } from '../parts/devOrder.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** The days of the steps follow one another; what comes on one day is in order. */
export default caseDefect({
  id: 'DEV38',
  on: development,
  needs: 'unit',
  title: text('各步骤日期顺序颠倒', 'steps whose days are out of order'),
  basis: bothTexts({}, 'must', ''),
  cure: text('核对原件，更正日期并说明', 'check the papers, correct the days and say why'),
  judge: (one) =>
    orderedSteps.flatMap((step) => {
      const other = earlierStep(one, step);
      return other === undefined ? [] : earlierThan(one, step, other);
    }),
});
