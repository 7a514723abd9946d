import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { takenOf, wordIn } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** Both introducers say what they think, in the form and in the meeting. */
export default caseDefect({
  id: 'DEV13',
  on: development,
  needs: 'unit',
  title: text('入党介绍人没有发表意见', 'introducers who gave no opinion'),
  basis: bothTexts({}, 'normally', 20),
  cure: text(
    '请介绍人补充意见并注明日期，或由党支部确认',
    'let them add it, dated, or the branch confirm it',
  ),
  judge: (one) =>
    takenOf(one, 'admission')
      .filter((taken) => !taken.confirmed?.includes('introducers-spoke'))
      .filter((taken) => wordIn(taken, 'introducersSpoke') !== 'both')
      .map(({ on }) =>
        faultOn(
          on,
          text('介绍人在志愿书或大会上的意见不全', 'not both introducers gave an opinion'),
        ),
      ),
});
