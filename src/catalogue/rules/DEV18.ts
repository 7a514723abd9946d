import { caseDefect } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development, earlierThan, passedOver } from '../parts/devChecks.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** The branch committee looks first, then the committee above; then comes the form. */
export default caseDefect({
  id: 'DEV18',
  on: development,
  needs: 'unit',
  title: text('审查、预审和发放志愿书顺序不对', 'review and form in the wrong order'),
  basis: bothTexts({}, 'must', 18),
  cure: text('核对日期，按程序重新办理', 'check the days and do it in order'),
  judge: (one) => [
    ...passedOver(one, 'committee-review', ['pre-review']),
    ...earlierThan(one, 'volunteer-form', 'pre-review'),
  ],
});
