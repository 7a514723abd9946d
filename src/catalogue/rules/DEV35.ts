import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { probationEnd, takenOf } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** Party standing counts from the end of probation, prolonged or not. */
export default caseDefect({
  id: 'DEV35',
  on: development,
  needs: 'unit',
  title: text('党龄起算日不对', 'a wrong first day of Party standing'),
  basis: bothTexts({}, 'must', 33),
  cure: text('按预备期满之日更正', 'correct it to the end of probation'),
  judge: (one) =>
    takenOf(one, 'confirmation-approval').flatMap((taken) => {
      const [written, end] = [dayIn(taken, 'fullFrom'), probationEnd(one, taken.on)];
      if (taken.outcome !== 'confirmed' || end === null || written === end) return [];
      const zh = `党龄起算日${written ?? '未写明'}，应为${end}`;
      return [faultOn(taken.on, text(zh, `standing from ${written ?? 'no day'}, not ${end}`))];
    }),
});
