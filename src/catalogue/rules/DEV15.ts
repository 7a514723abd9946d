import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { addMonths } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { admitted, takenOf } from '../parts/devJudgements.ts';
import { usualPractice } from '../parts/devTexts.ts';
import reviewMonths from '../settings/development-review-months.ts';

/** A political review grows old; for how long it is good is local. */
export default caseDefect({
  id: 'DEV15',
  on: development,
  needs: 'unit',
  title: text('政治审查结论过期', 'a political review that is too old'),
  basis: usualPractice({}),
  cure: text('重新进行政治审查', 'review again'),
  judge: (one, facts) => {
    const meeting = admitted(one);
    const review =
      meeting && takenOf(one, 'political-review').findLast(({ on }) => on <= meeting.on);
    if (!meeting || !review) return [];
    const holds = facts.setting(reviewMonths, one.unit, meeting.on);
    if (holds.state !== 'value') return [];
    const until = addMonths(review.on, holds.value);
    if (meeting.on <= until) return [];
    const zh = `政治审查结论${review.on}，至接收大会${meeting.on}已超过${holds.value}个月`;
    return [faultOn(meeting.on, text(zh, `the review of ${review.on} was good until ${until}`))];
  },
});
