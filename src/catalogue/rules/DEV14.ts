import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { admitted, takenOf, wordIn } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** Nobody is admitted without a political review that found him fit. */
export default caseDefect({
  id: 'DEV14',
  on: development,
  needs: 'unit',
  title: text(
    '没有合格的政治审查结论即接收',
    'admitted without a political review that was passed',
  ),
  basis: bothTexts({}, 'voids', 16),
  cure: text(
    '报上级党委：该接收不予承认，按程序处理',
    'report above: the admission is not recognised',
  ),
  judge: (one) => {
    const meeting = admitted(one);
    if (meeting === undefined) return [];
    const review = takenOf(one, 'political-review').findLast(({ on }) => on <= meeting.on);
    if (wordIn(review ?? meeting, 'conclusion') === 'qualified') return [];
    const says =
      review === undefined
        ? text('接收前没有政治审查结论', 'no political review was concluded before')
        : text('接收前政治审查结论不合格', 'the political review before it was not passed');
    return [faultOn(meeting.on, says)];
  },
});
