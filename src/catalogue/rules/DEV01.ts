import { caseDefect, faultOn, unknownOf } from '../../engines/norm/define-case.ts';
import { addYears } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { asked, development, firstOf } from '../parts/devChecks.ts';
import { leastAge } from '../parts/devNumbers.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** Whoever applies is of age on the day of the application. */
export default caseDefect({
  id: 'DEV01',
  on: development,
  needs: 'unit',
  title: text('申请入党时不满年龄', 'too young on the day of the application'),
  basis: bothTexts({}, 'must', 5),
  cure: text('不予受理，满年龄后重新申请', 'do not take it; apply again when of age'),
  judge: (one) => {
    const apply = firstOf(one, ['apply']);
    const terms = apply && asked(leastAge, apply.on);
    if (!apply || !terms) return [];
    if (!one.born) return [unknownOf(text('没有读到出生日期', 'the day of birth was not read'))];
    const from = addYears(one.born, terms.years);
    if (from <= apply.on) return [];
    const zh = `申请日${apply.on}不满${terms.years}周岁，${from}起方可申请`;
    return [faultOn(apply.on, text(zh, `under ${terms.years} on ${apply.on}, of age on ${from}`))];
  },
});
