import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { educationRegulations } from '../law/cites.ts';
import { answerTo, fullPeriods, holds, longAbsence } from '../parts/longAbsence.ts';
import { absenceText, openText, tooShort, unsaidFrailty } from '../parts/longAbsenceTexts.ts';
import { mayBeExcused } from '../parts/mayBeExcused.ts';
import { turnsOf } from '../parts/turns.ts';

const [since, months] = ['2019-05-06', 6] as const;

/** Six months away from everything, without a good reason, is a ground to be examined. */
export default defect({
  id: 'MTG24',
  of: 'member',
  needs: 'unit',
  title: text('连续六个月没有参加组织生活', 'six months without taking part'),
  force: 'voids',
  since,
  cite: educationRegulations(31),
  cure: text(
    '先找本人谈心，问清原因并如实登记；有正当理由的说明情况，没有的由支部按程序核查',
    'first talk and ask why, and note the answer; without a good reason the branch looks into it',
  ),
  judge: (member, facts, asOf) => {
    const spans = fullPeriods('month', facts.span, { since, asOf });
    if (!holds(facts.span, months)) return unknown(tooShort);
    if (member.excused === true || spans.length < months) return fine;
    const turns = turnsOf(member, facts);
    if (!turns.known) return unknown(turns.missing);
    const run = longAbsence(turns.value, spans, months);
    if (run === null) return fine;
    const answer = answerTo(run, facts.stated('MTG24', member.person));
    if (answer === 'good-reason') return fine;
    if (run.open > 0) return unknown(openText(run));
    if (mayBeExcused(member, facts) && answer === null) return unknown(unsaidFrailty);
    return fault(absenceText(run, answer !== null), {
      force: answer === null ? 'normally' : 'voids',
    });
  },
});
