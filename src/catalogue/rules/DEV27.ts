import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { addMonths } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { asked, development } from '../parts/devChecks.ts';
import { admitted, lastOf, wordIn } from '../parts/devJudgements.ts';
import { approvalWithin } from '../parts/devNumbers.ts';

/** The committee above decides within three months, or with a reason within six. */
export default caseDefect({
  id: 'DEV27',
  on: development,
  needs: 'unit',
  title: text('接收预备党员没有按时审批', 'admission not decided in time by the committee above'),
  basis: approvalWithin,
  cure: text('说明原因；超过最长时限的重新办理', 'say why; past the longest time start anew'),
  judge: (one, _facts, asOf) => {
    const [meeting, approval] = [admitted(one), lastOf(one, 'approval')];
    const on = approval?.on ?? asOf;
    const terms = asked(approvalWithin, on);
    if (!meeting || !terms) return [];
    const due = addMonths(meeting.on, terms.span.months);
    const longest = addMonths(meeting.on, terms.prolonged.months);
    const end = approval === undefined ? '至今没有审批' : `${on}审批`;
    const endEn = approval === undefined ? 'not decided yet' : `decided on ${on}`;
    const about = (day: string) =>
      text(
        `${meeting.on}大会通过，最迟${day}，${end}`,
        `met on ${meeting.on}, due ${day}, ${endEn}`,
      );
    if (on > longest) return [faultOn(on, about(longest), { force: 'voids' })];
    if (on <= due || wordIn(approval ?? meeting, 'lateReason') !== undefined) return [];
    return [faultOn(on, about(due))];
  },
});
