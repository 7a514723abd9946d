import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { takenOf, wordIn, wordsIn } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** Members recommend an activist, the League its own; a person may confirm that it was so. */
export default caseDefect({
  id: 'DEV04',
  on: development,
  needs: 'unit',
  title: text('没有推荐或推优材料', 'an activist whom nobody recommended'),
  basis: bothTexts({}, 'normally', 8),
  cure: text(
    '补充推荐票或推优表，或由党支部确认',
    'add the recommendation, or let the branch confirm it',
  ),
  judge: (one) =>
    takenOf(one, 'activist').flatMap((taken) => {
      if (taken.confirmed?.includes('recommended')) return [];
      const by = wordsIn(taken, 'recommendedBy');
      if (by.length === 0) {
        return [faultOn(taken.on, text('没有推荐材料', 'there is no recommendation'))];
      }
      if (wordIn(taken, 'league') !== 'member' || by.includes('league')) return [];
      return [
        faultOn(taken.on, text('团员没有推优材料', 'a member of the League whom it did not name')),
      ];
    }),
});
