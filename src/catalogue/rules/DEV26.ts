import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development, passedOver } from '../parts/devChecks.ts';
import { takenOf, wordIn } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** Before it approves, a member of the committee above or an organiser talks with the person. */
export default caseDefect({
  id: 'DEV26',
  on: development,
  needs: 'unit',
  title: text('审批前没有派人谈话', 'approved without a talk on behalf of the committee'),
  basis: bothTexts({}, 'must', 23),
  cure: text('由党委委员或组织员补谈，如实注明日期', 'let a member or an organiser talk, dated'),
  judge: (one) => [
    ...passedOver(one, 'approval-talk', ['approval']),
    ...takenOf(one, 'approval-talk')
      .filter((taken) => wordIn(taken, 'talkedBy') === 'other')
      .map(({ on }) => {
        const zh = `${on}的谈话人不是党委委员或组织员`;
        return faultOn(on, text(zh, `on ${on} neither a committee member nor an organiser talked`));
      }),
  ],
});
