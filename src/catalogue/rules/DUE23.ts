import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { planFaults } from '../parts/duesPlans.ts';
import { localText } from '../parts/duesTexts.ts';
import duesBudgetDeviation from '../settings/dues-budget-deviation.ts';
import duesIdleShare from '../settings/dues-idle-share.ts';

/** A year has a budget, and what differs from it is explained. */
export default bookDefect({
  id: 'DUE23',
  on: [duesBook],
  needs: 'unit',
  title: text('没有年度预算，或执行与预算不符', 'no yearly budget, or it was not kept'),
  basis: localText('normally', '年度党费预算计划'),
  cure: text(
    '编制预算；偏差写明原因，调整计划',
    'make a budget; explain what differs and adjust it',
  ),
  judge: (book, facts, asOf) => {
    const { plans } = book;
    if (plans === undefined) return [unknownOf(notRead)];
    const year = Number(asOf.slice(0, 4));
    const ask = (of: typeof duesIdleShare) => {
      const answer = facts.setting(of, book.unit, asOf);
      return answer.state === 'value' ? answer.value : null;
    };
    const [deviation, idle] = [ask(duesBudgetDeviation), ask(duesIdleShare)];
    const says = plans.flatMap((plan) => planFaults(plan, deviation, idle));
    const has = plans.some((plan) => plan.year === year);
    const none = text(`没有${year}年度党费预算`, `there is no budget of ${year}`);
    return [...says, ...(has ? [] : [none])].map((one) => faultOn(asOf, one));
  },
});

const notRead = text('没有读到年度党费预算', 'no yearly budget was read');
