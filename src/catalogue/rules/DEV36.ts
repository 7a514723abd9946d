import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { addMonths } from '../../kernel/date.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { asked, development } from '../parts/devChecks.ts';
import { lastOf, probationEnd } from '../parts/devJudgements.ts';
import { postponedBy } from '../parts/devNumbers.ts';

/** Of a probationary member who was transferred in, confirmation may wait for half a year. */
export default caseDefect({
  id: 'DEV36',
  on: development,
  needs: 'unit',
  title: text('转入的预备党员推迟讨论过久', 'confirmation after a transfer put off too long'),
  basis: postponedBy,
  cure: text('及时讨论转正', 'discuss confirmation now'),
  judge: (one, _facts, asOf) => {
    const meeting = lastOf(one, 'confirmation');
    const [end, on] = [probationEnd(one, meeting?.on ?? null), meeting?.on ?? asOf];
    const terms = asked(postponedBy, on);
    const transferred = dayIn(lastOf(one, 'placement'), 'transferredOn');
    if (end === null || terms === null || transferred === undefined) return [];
    const due = addMonths(end, terms.span.months);
    if (on <= due) return [];
    const zh = `预备期${end}期满，转入后最迟${due}讨论，${meeting ? `${on}才讨论` : '至今没有讨论'}`;
    const en = `over on ${end}, due after a transfer by ${due}, ${meeting ? on : 'not discussed'}`;
    return [faultOn(on, text(zh, en))];
  },
});
