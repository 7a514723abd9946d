import { caseDefect } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development, unheard } from '../parts/devChecks.ts';
import { takenOf } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** Four sides are heard before somebody is chosen; a person may confirm that they were. */
export default caseDefect({
  id: 'DEV11',
  on: development,
  needs: 'unit',
  title: text('确定发展对象征求意见不全', 'a candidate of whom not all were heard'),
  basis: bothTexts({}, 'normally', 13),
  cure: text('补充征求意见，或由党支部确认', 'hear the rest, or let the branch confirm it'),
  judge: (one) =>
    takenOf(one, 'target-choice').flatMap((taken) =>
      unheard(taken, ['group', 'contacts', 'members', 'masses']),
    ),
});
