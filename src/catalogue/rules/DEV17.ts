import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { asked, development, passedOver } from '../parts/devChecks.ts';
import { lastOf } from '../parts/devJudgements.ts';
import { trainingOf } from '../parts/devNumbers.ts';

/** A candidate is trained for three days or 24 hours before the committee above looks at him. */
export default caseDefect({
  id: 'DEV17',
  on: development,
  needs: 'unit',
  title: text('短期集中培训不足或过晚', 'training too short or too late'),
  basis: trainingOf,
  cure: text('补训，如实注明日期', 'train, with the true date'),
  judge: (one) => {
    const late = passedOver(one, 'training', ['pre-review', 'admission']);
    const training = lastOf(one, 'training');
    const terms = training && asked(trainingOf, training.on);
    if (!training || !terms) return late;
    const isEnough = ({ field, least }: (typeof terms.any)[number]) => {
      const count = training.documents[field];
      return typeof count === 'number' && count >= least;
    };
    if (terms.any.some(isEnough)) return late;
    const least = (field: string) => terms.any.find((one) => one.field === field)?.least;
    const is = (field: string) => training.documents[field] ?? 0;
    const zh = `培训${is('days')}天、${is('hours')}学时，应不少于${least('days')}天或${least('hours')}学时`;
    const en = `${is('days')} days and ${is('hours')} hours, not ${least('days')} or ${least('hours')}`;
    return [...late, faultOn(training.on, text(zh, en))];
  },
});
