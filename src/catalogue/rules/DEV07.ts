import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { addDays, addMonths, type IsoDate } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { asked, development } from '../parts/devChecks.ts';
import { lastOf, takenOf } from '../parts/devJudgements.ts';
import { reviewEvery } from '../parts/devNumbers.ts';
import reviewGrace from '../settings/development-review-grace.ts';

/** An activist is reviewed every half-year until he becomes a candidate. */
export default caseDefect({
  id: 'DEV07',
  on: development,
  needs: 'unit',
  title: text('入党积极分子考察间隔过长', 'too long between reviews of an activist'),
  basis: reviewEvery,
  cure: text('补作考察，如实写明当前日期', 'review now, with the true date'),
  judge: (one, facts, asOf) => {
    const [start, end] = [lastOf(one, 'activist'), lastOf(one, 'target-choice')];
    if (start === undefined) return [];
    const last = end?.on ?? asOf;
    const reviews = takenOf(one, 'cultivation').map(({ on }) => on);
    const days = [start.on, ...reviews.filter((on) => on > start.on && on < last), last];
    return days.slice(1).flatMap((on, i) => {
      const [from, terms] = [days[i] as IsoDate, asked(reviewEvery, on)];
      const grace = facts.setting(reviewGrace, one.unit, on);
      if (terms === null || grace.state !== 'value') return [];
      const due = addMonths(from, terms.span.months);
      if (on <= addDays(due, grace.value)) return [];
      const zh = `${from}至${on}没有考察，应于${due}前后考察`;
      return [faultOn(on, text(zh, `no review from ${from} to ${on}, due about ${due}`))];
    });
  },
});
