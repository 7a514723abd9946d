import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { takenOf, wordIn } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** A committee, or the general meeting where there is none, decides on an activist. */
export default caseDefect({
  id: 'DEV03',
  on: development,
  needs: 'unit',
  title: text('入党积极分子没有会议决定', 'an activist without a decision of a meeting'),
  basis: bothTexts({}, 'must', 8),
  cure: text('召开会议重新研究确定', 'hold the meeting and decide anew'),
  judge: (one) =>
    takenOf(one, 'activist')
      .filter((taken) => wordIn(taken, 'decidedBy') === undefined)
      .map(({ on }) => {
        const zh = `${on}确定入党积极分子，没有支部委员会或党员大会的决定`;
        return faultOn(on, text(zh, `activist of ${on} without a decision of a meeting`));
      }),
});
