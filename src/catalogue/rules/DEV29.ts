import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { admitted, probationEnd, takenOf } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** The approval says from when to when probation runs: a year from the meeting. */
export default caseDefect({
  id: 'DEV29',
  on: development,
  needs: 'unit',
  title: text('没有写明预备期起止或写错', 'probation without its days, or with wrong ones'),
  basis: bothTexts({}, 'normally', 24),
  cure: text('按支部大会通过日期更正', 'correct it by the day of the general meeting'),
  judge: (one) =>
    takenOf(one, 'approval').flatMap((taken) => {
      const start = admitted(one)?.on;
      if (taken.outcome === 'refused' || start === undefined) return [];
      const [from, to] = [dayIn(taken, 'probationFrom'), dayIn(taken, 'probationTo')];
      const end = probationEnd(one, taken.on);
      if (from === undefined || to === undefined) {
        return [
          faultOn(taken.on, text('没有写明预备期起止', 'probation has no first or last day')),
        ];
      }
      if (from === start && to === end) return [];
      const zh = `写明预备期${from}至${to}，应为${start}至${end}`;
      return [faultOn(taken.on, text(zh, `probation of ${from} to ${to}, not ${start} to ${end}`))];
    }),
});
