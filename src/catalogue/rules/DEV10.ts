import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { takenOf, wordIn } from '../parts/devJudgements.ts';
import { bothTexts, text2026 } from '../parts/devTexts.ts';

/** The committee above agrees to a candidate; until the text of 2026 it was enough to file. */
export default caseDefect({
  id: 'DEV10',
  on: development,
  needs: 'unit',
  title: text('发展对象没有上级党委意见', 'a candidate without the word of the committee above'),
  basis: bothTexts({}, 'must', 13),
  cure: text('补报上级党委，如实注明日期', 'ask the committee above, with the true date'),
  judge: (one) =>
    takenOf(one, 'target-consent').flatMap((taken) => {
      const [word, isNew] = [wordIn(taken, 'consent'), taken.on >= text2026];
      if (word === 'agreed' || (word === 'filed' && !isNew)) return [];
      const [zh, en] = isNew ? ['同意意见', 'the consent'] : ['备案', 'a filing'];
      const says = text(
        `${taken.on}列为发展对象，没有上级党委${zh}`,
        `listed on ${taken.on} without ${en} of the committee above`,
      );
      return [faultOn(taken.on, says)];
    }),
});
