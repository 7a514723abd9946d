import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { addMonths } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { asked, development } from '../parts/devChecks.ts';
import { lastOf } from '../parts/devJudgements.ts';
import { cultivation } from '../parts/devNumbers.ts';

/** A candidate was cultivated as an activist for a year. */
export default caseDefect({
  id: 'DEV08',
  on: development,
  needs: 'unit',
  title: text('培养教育时间不足即列为发展对象', 'a candidate before cultivation was over'),
  basis: cultivation,
  cure: text('继续培养满期，重新履行程序', 'go on until it is over, then choose anew'),
  judge: (one) => {
    const activist = lastOf(one, 'activist');
    const target = lastOf(one, 'target-choice') ?? lastOf(one, 'target-consent');
    const terms = target && asked(cultivation, target.on);
    if (!activist || !target || !terms) return [];
    const from = addMonths(activist.on, terms.span.months);
    if (from <= target.on) return [];
    const zh = `${activist.on}确定积极分子，${target.on}列为发展对象，最早应为${from}`;
    const en = `an activist since ${activist.on}, a candidate on ${target.on}, before ${from}`;
    return [faultOn(target.on, text(zh, en))];
  },
});
