import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { fullYearsOf, reportDays } from '../parts/devReports.ts';
import { usualPractice } from '../parts/devTexts.ts';
import reportsAYear from '../settings/development-reports.ts';

/**
 * Thought reports come several times a year and on days of their own. Whether two read alike is
 * told to their writer alone and never stands here. A person may confirm what lies on paper.
 */
export default caseDefect({
  id: 'DEV40',
  on: development,
  needs: 'unit',
  title: text('思想汇报次数不足或日期相同', 'too few thought reports, or several of one day'),
  basis: usualPractice({}),
  cure: text('请本人如实补交，或由党支部确认', 'ask for them, or let the branch confirm it'),
  judge: (one, facts, asOf) => {
    const days = reportDays(one);
    const twice = days.find((day, i) => days.indexOf(day) < i);
    const same =
      twice === undefined
        ? []
        : [faultOn(twice, text(`${twice}有两份思想汇报`, `two of ${twice}`))];
    const few = fullYearsOf(one, asOf).flatMap(({ from, to, confirmed }) => {
      const least = facts.setting(reportsAYear, one.unit, to);
      const count = days.filter((day) => from <= day && day < to).length;
      if (confirmed || least.state !== 'value' || count >= least.value) return [];
      const zh = `${from}起一年思想汇报${count}份，应不少于${least.value}份`;
      return [faultOn(to, text(zh, `${count} of ${least.value} reports in the year from ${from}`))];
    });
    return [...same, ...few];
  },
});
